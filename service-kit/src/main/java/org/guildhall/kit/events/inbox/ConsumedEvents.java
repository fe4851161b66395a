package org.guildhall.kit.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer remembers in its own database: how far it read (moved by compare-and-set, so one that lost its partition
 * can't apply a batch twice) and the newest version of each aggregate (so duplicates and stale versions do nothing).
 */
@ApplicationScoped
class ConsumedEvents {

    private static final String POSITION = """
            INSERT INTO consumed_offset (consumer, topic, partition, next_offset) VALUES (?, ?, ?, 0)
            ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = consumed_offset.next_offset
            RETURNING next_offset""";
    private static final String KNOWN =
            "SELECT aggregate_id, version FROM consumed_version WHERE aggregate_id = ANY (?)";
    private static final String REMEMBER = """
            INSERT INTO consumed_version (aggregate_id, version) SELECT * FROM unnest(?::uuid[], ?::bigint[])
            ON CONFLICT (aggregate_id) DO UPDATE SET version = excluded.version""";
    private static final String ADVANCE = """
            UPDATE consumed_offset SET next_offset = ?, event_time = coalesce(?, event_time)
            WHERE consumer = ? AND topic = ? AND partition = ? AND next_offset = ?""";
    private static final String HOLD = """
            SELECT next_offset FROM consumed_offset WHERE consumer = ? AND topic = ? AND partition = ? FOR UPDATE""";

    /** Where the consumer goes on reading; zero the first time. */
    long position(Connection connection, String consumer, TopicPartition partition) throws SQLException {
        return Sql.list(
                        connection,
                        POSITION,
                        row -> row.getLong("next_offset"),
                        consumer,
                        partition.topic(),
                        partition.partition())
                .get(0);
    }

    /** Moves the position on; false if somebody else has moved it meanwhile. */
    boolean advance(
            Connection connection,
            String consumer,
            TopicPartition partition,
            long from,
            long to,
            @Nullable Instant eventTime)
            throws SQLException {
        int moved =
                Sql.run(connection, ADVANCE, to, eventTime, consumer, partition.topic(), partition.partition(), from);
        return moved == 1;
    }

    /** Keeps the position from being moved until the transaction ends: what is applied meanwhile comes before the rest. */
    void hold(Connection connection, String consumer, TopicPartition partition) throws SQLException {
        Sql.list(
                connection,
                HOLD,
                row -> row.getLong("next_offset"),
                consumer,
                partition.topic(),
                partition.partition());
    }

    /** Keeps the events not applied yet and not taken back, in their order, and remembers them as applied. */
    List<ReceivedEvent> takeFresh(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<UUID, Long> known = versions(connection, events);
        Map<UUID, List<Retraction>> retracted = RetractedFacts.known(
                connection, events.stream().map(ReceivedEvent::aggregateId).toList());
        Map<UUID, Long> advanced = new TreeMap<>();
        List<ReceivedEvent> fresh = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            boolean holds = retracted.getOrDefault(event.aggregateId(), List.of()).stream()
                    .noneMatch(retraction -> retraction.covers(event.version()));
            if (holds && event.version() > known.getOrDefault(event.aggregateId(), 0L)) {
                known.put(event.aggregateId(), event.version());
                advanced.put(event.aggregateId(), event.version());
                fresh.add(event);
            }
        }
        remember(connection, advanced);
        return fresh;
    }

    private static Map<UUID, Long> versions(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<UUID, Long> known = new HashMap<>();
        Sql.each(
                connection,
                KNOWN,
                row -> known.put(Sql.uuid(row, "aggregate_id"), row.getLong("version")),
                Column.of("uuid", events, ReceivedEvent::aggregateId));
        return known;
    }

    private static void remember(Connection connection, Map<UUID, Long> versions) throws SQLException {
        Sql.run(
                connection,
                REMEMBER,
                Column.of("uuid", versions.entrySet(), Map.Entry::getKey),
                Column.of("bigint", versions.entrySet(), Map.Entry::getValue));
    }
}
