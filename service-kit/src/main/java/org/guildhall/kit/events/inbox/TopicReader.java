package org.guildhall.kit.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.KafkaClients;

/** Reads single records of topics anew. */
@ApplicationScoped
class TopicReader {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaClients clients;

    TopicReader(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * The record at an offset; none where retention or compaction has removed it.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when the broker doesn't answer
     */
    Optional<ConsumerRecord<String, byte[]>> read(TopicPartition partition, long offset) {
        List<TopicPartition> one = List.of(partition);
        try (Consumer<String, byte[]> consumer = clients.consumer(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()))) {
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
