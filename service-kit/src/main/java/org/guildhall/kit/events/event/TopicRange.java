package org.guildhall.kit.events.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a part of a topic once, whoever else reads it. */
public final class TopicRange {

    /** What a client needs for it: no group, no position of its own, nothing made up. */
    public static final Map<String, Object> SETTINGS = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000);

    private static final Duration POLL = Duration.ofMillis(500);

    private TopicRange() {}

    /** Gets each record. */
    @FunctionalInterface
    public interface Taker {
        void take(ConsumerRecord<String, byte[]> record);
    }

    /** The partitions of a topic; none if there is no such topic. */
    public static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /**
     * Reads in the order of each partition. What retention has removed is passed over.
     *
     * @param from the first offset of each partition
     * @param below the offset of each at which to stop
     */
    public static void read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> below,
            Taker taker) {
        Map<TopicPartition, Long> begin = new HashMap<>(from);
        consumer.beginningOffsets(from.keySet())
                .forEach((partition, first) -> begin.merge(partition, first, Math::max));
        begin.entrySet().removeIf(partition -> partition.getValue() >= below.getOrDefault(partition.getKey(), 0L));
        consumer.assign(begin.keySet());
        begin.forEach(consumer::seek);
        while (begin.keySet().stream().anyMatch(partition -> consumer.position(partition) < below.get(partition))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < below.get(new TopicPartition(record.topic(), record.partition()))) {
                    taker.take(record);
                }
            }
        }
    }
}
