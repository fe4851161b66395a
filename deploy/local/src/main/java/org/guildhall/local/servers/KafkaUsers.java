package org.guildhall.local.servers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a guarded broker admits: its users, by password (SCRAM) over TLS and one of them by certificate (mutual TLS) at a port of its
 * own, each to what access control lists allow; and itself, to everything, on which it also makes topics, users and lists.
 */
final class KafkaUsers {
    private static final String BROKER = "broker";
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String CLIENTS_ADDRESS = "bootstrap.servers";
    private static final String PROTOCOL = "security.protocol";

    private final Map<String, String> passwords;
    private final String own;
    private final OwnCertificate certificate;
    private final Certified certified;

    /**
     * @param passwords of the users by their names
     * @param own the broker's password
     * @param certificate by which clients know the broker
     */
    KafkaUsers(Map<String, String> passwords, String own, OwnCertificate certificate, Certified certified) {
        this.passwords = Map.copyOf(passwords);
        this.own = own;
        this.certificate = certificate;
        this.certified = certified;
    }

    /**
     * The user who signs in by certificate.
     *
     * @param port of the listener that asks for it
     */
    record Certified(String user, OwnCertificate certificate, int port) {

        private String listener() {
            return "SSL://" + address();
        }

        private String address() {
            return "127.0.0.1:" + port;
        }
    }

    /** What the broker's settings become. */
    void guard(Map<String, String> settings) {
        settings.replaceAll((name, value) -> name.endsWith("listeners")
                ? value.replace("PLAINTEXT://", "SASL_SSL://") + "," + certified.listener()
                : value);
        settings.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,SSL:SSL,CONTROLLER:SASL_PLAINTEXT");
        settings.put("inter.broker.listener.name", "SASL_SSL");
        settings.putAll(certificate.shown());
        settings.putAll(certificate.trusted());
        certified.certificate().trusted().forEach((name, value) -> settings.put("listener.name.ssl." + name, value));
        settings.put("listener.name.ssl.ssl.client.auth", "required");
        settings.put("listener.name.ssl.ssl.principal.mapping.rules", "RULE:^CN=(.*?)$/$1/");
        settings.put("sasl.enabled.mechanisms", MECHANISM + ",PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        for (String listener : List.of("sasl_ssl", "controller")) {
            settings.put(
                    "listener.name." + listener + ".plain.sasl.jaas.config", plain() + " user_broker=\"" + own + "\";");
        }
        settings.put(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + BROKER);
        settings.put("allow.everyone.if.no.acl.found", "false");
    }

    /** The users, as the storage takes them when it is prepared. */
    List<String> credentials() {
        List<String> credentials = new ArrayList<>();
        passwords.forEach(
                (name, password) -> credentials.add("%s=[name=%s,password=%s]".formatted(MECHANISM, name, password)));
        return credentials;
    }

    /** How and where a user's clients sign in. */
    Map<String, Object> settingsOf(String user, String address) {
        if (user.equals(certified.user())) {
            Map<String, Object> settings = new HashMap<>(certificate.trusted());
            settings.putAll(certified.certificate().shown());
            settings.put(PROTOCOL, "SSL");
            settings.put(CLIENTS_ADDRESS, certified.address());
            return settings;
        }
        return settings(
                address,
                MECHANISM,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, passwords.get(user)));
    }

    /** How the broker's own clients do. */
    Map<String, Object> ownSettings(String address) {
        return settings(address, "PLAIN", plain() + ";");
    }

    private String plain() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\""
                .formatted(BROKER, own);
    }

    private Map<String, Object> settings(String address, String mechanism, String login) {
        Map<String, Object> settings = new HashMap<>(certificate.trusted());
        settings.put(CLIENTS_ADDRESS, address);
        settings.put(PROTOCOL, "SASL_SSL");
        settings.put("sasl.mechanism", mechanism);
        settings.put("sasl.jaas.config", login);
        return settings;
    }
}
