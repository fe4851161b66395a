package org.guildhall.kit.events.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.secret.SecretFiles;
import org.guildhall.kit.secret.SecretSettings;

/**
 * The one place where clients of the broker are made, so that all of them reach it the same way: every setting named
 * {@code kafka.*} holds for each client that knows it, such as {@code kafka.security.protocol}, {@code kafka.sasl.*} and
 * {@code kafka.ssl.*}. What a client asks for itself comes first: promises rest on it.
 */
@ApplicationScoped
public class KafkaClients {

    private static final String VARIABLES = "KAFKA_";

    private final Map<String, Object> common;

    /** @param common what Quarkus gathers of {@code kafka.*} and {@code KAFKA_*} */
    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> common) {
        this.common = common;
    }

    /** For a tool beside the services: with what they get from the same {@code KAFKA_*} variables, also by file. */
    public static KafkaClients of(Map<String, String> environment) {
        List<String> secrets = SecretSettings.names().stream()
                .filter(name -> name.startsWith(VARIABLES))
                .toList();
        Map<String, String> given = new HashMap<>(environment);
        given.putAll(SecretFiles.read(secrets, name -> Optional.ofNullable(environment.get(name))));
        return new KafkaClients(given.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(VARIABLES))
                .collect(Collectors.toMap(
                        variable -> variable.getKey()
                                .substring(VARIABLES.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        Map.Entry::getValue)));
    }

    public Producer<String, byte[]> producer(Map<String, Object> own) {
        return new KafkaProducer<>(
                settings(ProducerConfig.configNames(), own), new StringSerializer(), new ByteArraySerializer());
    }

    public Consumer<String, byte[]> consumer(Map<String, Object> own) {
        return new KafkaConsumer<>(
                settings(ConsumerConfig.configNames(), own), new StringDeserializer(), new ByteArrayDeserializer());
    }

    public Admin admin(Map<String, Object> own) {
        return Admin.create(settings(AdminClientConfig.configNames(), own));
    }

    /**
     * How the broker is reached.
     *
     * @param addresses hosts with ports
     * @param encrypted whether by TLS
     * @param login a SASL mechanism, or {@code SSL} where the client's certificate is its login; empty where none is asked for
     */
    public record Access(List<String> addresses, boolean encrypted, Optional<String> login) {}

    public Access access() {
        String protocol =
                setting(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, CommonClientConfigs.DEFAULT_SECURITY_PROTOCOL);
        boolean certified = common.keySet().stream().anyMatch(name -> name.startsWith("ssl.keystore."));
        Optional<String> login = protocol.startsWith("SASL_")
                ? Optional.of(setting(SaslConfigs.SASL_MECHANISM, SaslConfigs.DEFAULT_SASL_MECHANISM))
                : Optional.of(protocol).filter(plain -> plain.equals("SSL") && certified);
        return new Access(
                List.of(setting(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "")
                        .split("\\s*,\\s*")),
                protocol.endsWith("SSL"),
                login);
    }

    private String setting(String name, String otherwise) {
        return common.getOrDefault(name, otherwise).toString();
    }

    /** Each kind of client warns of settings it doesn't know. */
    private Map<String, Object> settings(Set<String> known, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(common);
        settings.keySet().retainAll(known);
        settings.putAll(own);
        return settings;
    }
}
