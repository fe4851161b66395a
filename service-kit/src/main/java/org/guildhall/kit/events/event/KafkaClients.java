package org.guildhall.kit.events.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The one place where clients of the broker are made, so that all of them reach it the same way: every setting named
 * {@code kafka.*} holds for each client that knows it, such as {@code kafka.security.protocol}, {@code kafka.sasl.*} and
 * {@code kafka.ssl.*}. What a client asks for itself comes first: promises rest on it.
 */
@ApplicationScoped
public class KafkaClients {

    private final Map<String, Object> common;

    /** @param common what Quarkus gathers of {@code kafka.*} and {@code KAFKA_*} */
    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> common) {
        this.common = common;
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

    /** Each kind of client warns of settings it doesn't know. */
    private Map<String, Object> settings(Set<String> known, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(common);
        settings.keySet().retainAll(known);
        settings.putAll(own);
        return settings;
    }
}
