package org.guildhall.kit.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaClientsTest {

    private static final List<Function<KafkaClients, AutoCloseable>> KINDS = List.of(
            clients -> clients.producer(Map.of()),
            clients -> clients.consumer(Map.of()),
            clients -> clients.admin(Map.of()));

    /** A client that doesn't find its certificate can't be made: so each was told of it. */
    @Test
    void tellsEveryClientOfItsCertificate() {
        KafkaClients clients = new KafkaClients(Map.of(
                "bootstrap.servers", "localhost:1",
                "group.id", "unknown to producers",
                "security.protocol", "SSL",
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", "/nowhere/own.p12",
                "ssl.keystore.password", "secret"));
        for (Function<KafkaClients, AutoCloseable> kind : KINDS) {
            assertThatThrownBy(() -> kind.apply(clients)).hasStackTraceContaining("/nowhere/own.p12");
        }
    }

    @Test
    void tellsEveryClientOfItsLogin() {
        KafkaClients clients = new KafkaClients(Map.of(
                "bootstrap.servers", "localhost:1",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", "org.example.NoSuchLogin required;"));
        for (Function<KafkaClients, AutoCloseable> kind : KINDS) {
            assertThatThrownBy(() -> kind.apply(clients)).hasStackTraceContaining("NoSuchLogin");
        }
    }

    /** As pods have it: the tools get by file what the services get by file. */
    @Test
    void takesALoginFromItsFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("sasl.jaas.config"), "org.example.NoSuchLogin required;\n");
        KafkaClients clients = KafkaClients.of(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "localhost:1",
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG_FILE", file.toString()));
        for (Function<KafkaClients, AutoCloseable> kind : KINDS) {
            assertThatThrownBy(() -> kind.apply(clients)).hasStackTraceContaining("NoSuchLogin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLAINTEXT, SCRAM-SHA-512, '', false, ",
        "SSL, '', '', true, ",
        "SSL, '', ssl.keystore.location, true, SSL",
        "SASL_SSL, SCRAM-SHA-512, '', true, SCRAM-SHA-512",
        "SASL_PLAINTEXT, PLAIN, ssl.keystore.location, false, PLAIN"
    })
    void tellsHowTheBrokerIsReached(
            String protocol, String mechanism, String keystore, boolean encrypted, String login) {
        KafkaClients clients = new KafkaClients(Map.of(
                "bootstrap.servers",
                "one.example:9092, two.example:9092",
                "security.protocol",
                protocol,
                "sasl.mechanism",
                mechanism,
                keystore,
                "/own.p12"));
        assertThat(clients.access())
                .isEqualTo(new KafkaClients.Access(
                        List.of("one.example:9092", "two.example:9092"), encrypted, Optional.ofNullable(login)));
    }
}
