package org.guildhall.kit.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.KafkaClients;

/** Reads single records of topics anew. */
@ApplicationScoped
class TopicReader {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaClients clients;
    private final EventSettings settings;

    TopicReader(KafkaClients clients, EventSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /**
     * The record at an offset; none where retention or compaction has removed it.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when the broker doesn't answer
     */
    Optional<ConsumerRecord<String, byte[]>> read(TopicPartition partition, long offset) {
        List<TopicPartition> one = List.of(partition);
        Map<String, Object> properties = new HashMap<>(settings.readingOf(partition.topic()));
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (Consumer<String, byte[]> consumer = clients.consumer(properties)) {
            consumer.assign(one);
            if (consumer.beginningOffsets(one).get(partition) > offset
                    || consumer.endOffsets(one).get(partition) <= offset) {
                return Optional.empty();
            }
            consumer.seek(partition, offset);
            return consumer.poll(PATIENCE).records(partition).stream()
                    .filter(record -> record.offset() == offset)
                    .findFirst();
        }
    }
}
