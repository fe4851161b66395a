package org.guildhall.kit.events.reconcile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.TopicRange;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/**
 * What a topic holds beyond what its database has told and removed.
 *
 * @param ends where the topic ended
 * @param waiting what of it still stands in the outbox: told, and not removed yet
 * @param ghosts what the database doesn't know, in the order of each partition
 */
record TopicTail(Map<TopicPartition, Long> ends, Set<UUID> waiting, List<GhostFact> ghosts) {

    /** A relay that lost its lead may have had requests on their way; a day is longer than any of them takes. */
    private static final Duration LATE_COPIES = Duration.ofDays(1);

    private static final String TOLD = "SELECT partition, next_offset FROM outbox_told WHERE topic = ?";
    private static final String WAITING = "SELECT id FROM outbox_event WHERE id = ANY (?)";

    /** Up to where the topic holds what the database told and removed; empty when it never wrote that down. */
    static Map<TopicPartition, Long> told(Connection connection, String topic) throws SQLException {
        Map<TopicPartition, Long> told = new HashMap<>();
        Sql.each(
                connection,
                TOLD,
                row -> told.put(new TopicPartition(topic, row.getInt("partition")), row.getLong("next_offset")),
                topic);
        return told;
    }

    /** Looks while a relay may be at work, too. */
    static TopicTail read(Connection connection, Consumer<String, byte[]> consumer, String topic) throws SQLException {
        List<TopicPartition> partitions = TopicRange.partitions(consumer, topic);
        Map<TopicPartition, Long> told = new HashMap<>(told(connection, topic));
        partitions.forEach(partition -> told.putIfAbsent(partition, 0L));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<UUID, GhostFact> beyond = new LinkedHashMap<>();
        TopicRange.read(
                consumer,
                told,
                ends,
                record -> GhostFact.of(record).ifPresent(fact -> beyond.putIfAbsent(fact.id(), fact)));
        Set<UUID> waiting = new HashSet<>();
        if (!beyond.isEmpty()) {
            Sql.each(
                    connection,
                    WAITING,
                    row -> waiting.add(Sql.uuid(row, "id")),
                    Column.of("uuid", beyond.keySet(), id -> id));
            beyond.keySet().removeAll(waiting);
            // What left the outbox between the two looks is below where the relay has come to meanwhile.
            Map<TopicPartition, Long> now = told(connection, topic);
            if (now.isEmpty()) {
                // A relay of an earlier release tells meanwhile, and doesn't write down how far.
                return new TopicTail(ends, waiting, List.of());
            }
            beyond.values()
                    .removeIf(
                            fact -> fact.offset() < now.getOrDefault(new TopicPartition(topic, fact.partition()), 0L));
        }
        if (!beyond.isEmpty()) {
            removeLateCopies(consumer, told, beyond);
        }
        return new TopicTail(ends, waiting, List.copyOf(beyond.values()));
    }

    /** What was told once more by a relay that had lost its lead is known: its first copy lies before. */
    private static void removeLateCopies(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> told, Map<UUID, GhostFact> beyond) {
        long since = oldest(beyond).orElse(0) - LATE_COPIES.toMillis();
        Map<TopicPartition, Long> times =
                told.keySet().stream().collect(Collectors.toMap(partition -> partition, partition -> since));
        Map<TopicPartition, Long> from = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(times).entrySet()) {
            if (found.getValue() != null) {
                from.put(found.getKey(), found.getValue().offset());
            }
        }
        TopicRange.read(
                consumer, from, told, record -> GhostFact.of(record).ifPresent(fact -> beyond.remove(fact.id())));
    }

    private static OptionalLong oldest(Map<UUID, GhostFact> facts) {
        return facts.values().stream()
                .mapToLong(fact -> fact.time().toEpochMilli())
                .min();
    }
}
