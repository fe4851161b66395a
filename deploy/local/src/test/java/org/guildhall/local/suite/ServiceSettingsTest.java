package org.guildhall.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.local.servers.EmbeddedKafka;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.guildhall.local.signin.Secrets;
import org.guildhall.local.signin.SignInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
    private static final List<String> SECRETS = List.of(
            "DATABASE_PASSWORD", "CURSOR_SECRET", "PERSONAL_DATA_KEYS", "BLIND_INDEX_KEY", "RECEIPT_KEY", "CARD_KEYS");

    @Test
    void givesEachServiceOnlyItsOwnSecrets(@TempDir Path directory) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
                EmbeddedKafka kafka = EmbeddedKafka.startTemporary()) {
            ServiceSettings settings = new ServiceSettings(
                    Ports.free(), postgres, kafka, Secrets.in(directory), SignInServer.ISSUER, false);
            Map<String, String> membership = settings.membership();
            Map<String, String> contest = settings.contest();
            Map<String, String> reporting = settings.reporting();

            assertThat(membership)
                    .containsKeys(SECRETS.toArray(String[]::new))
                    .containsEntry("DATABASE_USER", "membership");
            for (Map<String, String> other : List.of(contest, reporting)) {
                assertThat(other)
                        .containsKeys("DATABASE_PASSWORD", "CURSOR_SECRET")
                        .doesNotContainKeys("PERSONAL_DATA_KEYS", "BLIND_INDEX_KEY", "RECEIPT_KEY", "CARD_KEYS")
                        .doesNotContainValue(postgres.password());
            }
            for (String secret : List.of("DATABASE_PASSWORD", "CURSOR_SECRET")) {
                Set<String> values = new HashSet<>();
                List.of(membership, contest, reporting).forEach(each -> values.add(each.get(secret)));
                assertThat(values).as(secret).hasSize(3);
            }
        }
    }
}
