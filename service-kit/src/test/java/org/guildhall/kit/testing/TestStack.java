package org.guildhall.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.servers.EmbeddedKafka;
import org.guildhall.local.servers.EmbeddedPostgres;

/**
 * What a service needs around it in a test: a real PostgreSQL and a real Kafka, started once per test JVM, a database of
 * its own for each run of the application, a token issuer and secrets.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        return settings();
    }

    /** The settings of one service process, on a new, empty database. */
    public static Map<String, String> settings() {
        String database = "test_" + UUID.randomUUID().toString().replace("-", "");
        postgres().createDatabase(database);
        Map<String, String> settings = secrets();
        settings.put("DATABASE_URL", postgres().jdbcUrl(database));
        settings.put("DATABASE_USER", postgres().user());
        settings.put("DATABASE_PASSWORD", postgres().password());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrapServers());
        settings.put("HTTP_PORT", "0");
        settings.put("quarkus.http.test-port", "0");
        settings.put("MANAGEMENT_PORT", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    /** The issuer of test tokens, and fresh keys. */
    public static Map<String, String> secrets() {
        Map<String, String> settings = new HashMap<>(TestTokens.configuration());
        settings.put("CURSOR_SECRET", secret());
        // One in use, and one of before.
        settings.put("PERSONAL_DATA_KEYS", "test:" + secret() + ",before:" + secret());
        settings.put("BLIND_INDEX_KEY", secret());
        settings.put("RECEIPT_KEY", secret());
        settings.put("CARD_KEYS", secret());
        // Known to other cells by a name, without which its topics do in a test.
        settings.put("guildhall.cell-transfer.name", "js");
        settings.put("CELL_TRANSFER_KEYS", TestCells.keys("js"));
        settings.put("CELL_TRANSFER_CELLS", TestCells.published("js", "sx", "gd"));
        settings.put("FIRST_ADMINISTRATOR", "first-administrator");
        // So few may wait that a test can fill the place.
        settings.put("guildhall.enrolment.queue-capacity", "256");
        // All clients of a test have one address.
        settings.put("guildhall.limits.enabled", "false");
        // So that a few rows are several portions; a long list may take those of everyday.
        settings.put("guildhall.imports.portion", System.getProperty("guildhall.imports.portion", "3"));
        // The matrix of authority sends many.
        settings.put("guildhall.imports.unfinished", "1000");
        // Tells of each keyword of OpenAPI that JSON Schema doesn't know.
        settings.put("quarkus.log.category.\"com.networknt\".level", "ERROR");
        // The broker runs in this JVM and tells of every log segment.
        settings.put("quarkus.log.category.\"kafka\".level", "WARN");
        settings.put("quarkus.log.category.\"state\".level", "WARN");
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "ERROR");
        return settings;
    }

    public static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            postgres = EmbeddedPostgres.startTemporary();
        }
        return postgres;
    }

    public static synchronized EmbeddedKafka kafka() {
        if (kafka == null) {
            kafka = EmbeddedKafka.startTemporary();
        }
        return kafka;
    }

    private static String secret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    @Override
    public void stop() {
        // Both end with the JVM: the next application of this JVM uses them again.
    }
}
