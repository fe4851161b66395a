package org.guildhall.kit.events.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.kit.events.event.Topics;
import org.jboss.logging.Logger;

/**
 * Puts a record that can't be applied aside, with the reason, so that its partition goes on. The letter is the record as
 * it came (events carry no personal data) with the headers {@code dead-letter-reason}, {@code -consumer},
 * {@code -partition} and {@code -offset}.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> producer;

    DeadLetters(KafkaClients clients) {
        this.producer = clients.producer(Map.of("acks", "all", "buffer.memory", 4 * 1024 * 1024L));
    }

    /** Returns when the letter is kept by the broker. */
    void bury(String consumer, ConsumerRecord<String, byte[]> unreadable, String reason) throws InterruptedException {
        LOG.errorf(
                "%s puts %s-%d@%d aside: %s",
                consumer, unreadable.topic(), unreadable.partition(), unreadable.offset(), reason);
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                Topics.deadLetter(unreadable.topic()),
                null,
                unreadable.key(),
                unreadable.value(),
                unreadable.headers());
        header(letter, "reason", reason);
        header(letter, "consumer", consumer);
        header(letter, "partition", Integer.toString(unreadable.partition()));
        header(letter, "offset", Long.toString(unreadable.offset()));
        try {
            producer.send(letter).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dead letter can't be kept", e.getCause());
        }
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
