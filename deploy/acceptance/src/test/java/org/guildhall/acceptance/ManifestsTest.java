package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code deploy/k8s} gives to each service. */
class ManifestsTest {

    private static final Path K8S = Surroundings.ROOT.resolve("deploy/k8s");
    private static final Pattern SECRET = Pattern.compile("secret(?:KeyRef|Ref|Name)?:\\s+(?:name: )?(\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"membership-service", "contest-service", "reporting-service"})
    void givesAServiceItsOwnSecretAlone(String service) throws IOException {
        List<String> secrets = SECRET.matcher(Files.readString(K8S.resolve(service + ".yaml")))
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll(".*\\s", ""))
                .toList();
        assertThat(secrets).containsExactly(service);
    }

    @Test
    void tellsNobodyButMembershipTheKeysOfPersonalData() throws IOException {
        String advice = Files.readString(K8S.resolve("README.md"));
        String others = advice.substring(
                advice.indexOf("for service in contest reporting"), advice.indexOf("kubectl apply -k"));
        assertThat(others)
                .contains("DATABASE_PASSWORD")
                .doesNotContain("PERSONAL_DATA", "BLIND_INDEX", "RECEIPT_KEY", "CARD_KEYS");
        assertThat(Files.readString(K8S.resolve("settings.env")))
                .doesNotContain("PASSWORD", "SECRET", "_KEY=", "_KEYS=");
    }
}
