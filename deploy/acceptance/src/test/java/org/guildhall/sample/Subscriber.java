package org.guildhall.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hands over each fact of a topic once, from the first one on, those of one subject in their order. */
public abstract class Subscriber {

    /** Up to where each subject is known. Keep it in your database, and write it in one transaction with what you make of a fact. */
    private final Map<String, Long> known = new HashMap<>();

    protected abstract void apply(String type, String subject, String data);

    public void follow(Map<String, Object> broker, String topic, BooleanSupplier goesOn) {
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (goesOn.getAsBoolean()) {
                consumer.poll(Duration.ofMillis(500)).forEach(this::take);
                consumer.commitSync();
            }
        }
    }

    private void take(ConsumerRecord<String, String> fact) {
        String subject = header(fact, "ce_subject");
        long sequence = Long.parseLong(header(fact, "ce_sequence"));
        if (sequence > known.getOrDefault(subject, 0L)) {
            apply(header(fact, "ce_type"), subject, fact.value());
            known.put(subject, sequence);
        }
    }

    private static String header(ConsumerRecord<String, String> fact, String name) {
        return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
