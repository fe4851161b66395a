package org.guildhall.local.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.guildhall.local.servers.EmbeddedKafka;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.guildhall.local.signin.Issuer;
import org.guildhall.local.signin.Secrets;
import org.guildhall.local.signin.Tokens;

/** The environment of each service, with the names a real installation sets too. Each gets only the secrets it needs. */
final class ServiceSettings {
    private final Ports ports;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final Secrets secrets;
    private final Issuer issuer;
    private final boolean crowded;

    ServiceSettings(
            Ports ports,
            EmbeddedPostgres postgres,
            EmbeddedKafka kafka,
            Secrets secrets,
            Issuer issuer,
            boolean crowded) {
        this.ports = ports;
        this.postgres = postgres;
        this.kafka = kafka;
        this.secrets = secrets;
        this.issuer = issuer;
        this.crowded = crowded;
    }

    Map<String, String> membership() {
        Map<String, String> settings = common("membership", Ports.Services::membership);
        settings.put("FIRST_ADMINISTRATOR", Tokens.ADMINISTRATOR);
        settings.put("PERSONAL_DATA_KEYS", "k1:" + secrets.key("personal-data-key"));
        settings.put("BLIND_INDEX_KEY", secrets.key("blind-index-key"));
        settings.put("RECEIPT_KEY", secrets.key("receipt-key"));
        settings.put("CARD_KEYS", secrets.key("card-key"));
        return settings;
    }

    Map<String, String> contest() {
        Map<String, String> settings = common("contest", Ports.Services::contest);
        settings.put("MEMBERSHIP_URL", ports.endpoints().membership());
        return settings;
    }

    Map<String, String> reporting() {
        return common("reporting", Ports.Services::reporting);
    }

    private Map<String, String> common(String database, ToIntFunction<Ports.Services> port) {
        String door = ports.publicEndpoints().home();
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", postgres.jdbcUrl(database));
        settings.put("DATABASE_USER", database);
        settings.put("DATABASE_PASSWORD", secrets.databasePassword(database));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("HTTP_PORT", Integer.toString(port.applyAsInt(ports.services())));
        settings.put("MANAGEMENT_PORT", Integer.toString(port.applyAsInt(ports.management())));
        settings.put("PUBLIC_URL", door);
        settings.put("SWAGGER_UI", "true");
        settings.put("TOKEN_ISSUER", door + issuer.path());
        settings.put("TOKEN_AUDIENCE", "guildhall");
        settings.put("TOKEN_KEYS_URL", "http://localhost:" + ports.signIn() + issuer.keys());
        settings.put("CURSOR_SECRET", secrets.key(database + "-cursor-secret"));
        // The suite is for this machine alone: its keys and tokens lie in files.
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("GUILDHALL_LIMITS_ENABLED", Boolean.toString(!crowded));
        settings.put("GUILDHALL_LIMITS_ADDRESS_HEADER", "X-Forwarded-For");
        settings.put("GUILDHALL_LIMITS_TRUSTED_PROXIES", "127.0.0.1/32");
        return settings;
    }
}
