package org.guildhall.kit.events.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.guildhall.kit.events.event.KafkaClients;

/**
 * The relay's producer: idempotent, acknowledged by all replicas, and never giving up. A send that timed out while a later
 * one of the same aggregate went through would break the order, so the producer retries for as long as the broker is away.
 */
@ApplicationScoped
class OutboxProducer {

    private final KafkaClients clients;

    OutboxProducer(KafkaClients clients) {
        this.clients = clients;
    }

    Producer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        // With more in flight, a new partition whose leader isn't up yet can refuse the first batch and take the
        // second; the
        // broker then waits for a sequence number it has already passed, for ever.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // A send that can't even be queued fails, and the relay starts the batch again once it has checked its lead.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16 * 1024 * 1024L);
        // The one compression that every subscriber's client unpacks as it comes.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
        return clients.producer(settings);
    }
}
