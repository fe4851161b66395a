package org.guildhall.kit.events.inbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Columns;

/**
 * What a consumer remembers in its own database: how far it read (moved by compare-and-set, so one that lost its partition
 * can't apply a batch twice) and the newest version of each aggregate (so duplicates and stale versions do nothing).
 */
@Singleton
class ConsumedEvents {

    private static final String REMEMBER = """
            INSERT INTO consumed_version (aggregate_id, version) SELECT * FROM unnest(?::uuid[], ?::bigint[])
            ON CONFLICT (aggregate_id) DO UPDATE SET version = excluded.version""";
    private static final String ADVANCE = """
            UPDATE consumed_offset SET next_offset = ?, event_time = coalesce(?, event_time)
            WHERE consumer = ? AND topic = ? AND partition = ? AND next_offset = ?""";

    /** Where the consumer goes on reading; zero the first time. */
    long position(Connection connection, String consumer, TopicPartition partition) throws SQLException {
        String sql = """
                INSERT INTO consumed_offset (consumer, topic, partition, next_offset) VALUES (?, ?, ?, 0)
                ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = consumed_offset.next_offset
                RETURNING next_offset""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Moves the position on; false if somebody else has moved it meanwhile. {@code eventTime} may be null. */
    boolean advance(
            Connection connection, String consumer, TopicPartition partition, long from, long to, Instant eventTime)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, to);
            statement.setObject(2, eventTime == null ? null : OffsetDateTime.ofInstant(eventTime, ZoneOffset.UTC));
            statement.setString(3, consumer);
            statement.setString(4, partition.topic());
            statement.setInt(5, partition.partition());
            statement.setLong(6, from);
            return statement.executeUpdate() == 1;
        }
    }

    /** Keeps the events not applied yet, in their order, and remembers them as applied. */
    List<ReceivedEvent> takeFresh(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<UUID, Long> known = versions(connection, events);
        Map<UUID, Long> advanced = new TreeMap<>();
        List<ReceivedEvent> fresh = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            if (event.version() > known.getOrDefault(event.aggregateId(), 0L)) {
                known.put(event.aggregateId(), event.version());
                advanced.put(event.aggregateId(), event.version());
                fresh.add(event);
            }
        }
        remember(connection, advanced);
        return fresh;
    }

    private static Map<UUID, Long> versions(Connection connection, List<ReceivedEvent> events) throws SQLException {
        String sql = "SELECT aggregate_id, version FROM consumed_version WHERE aggregate_id = ANY (?)";
        Map<UUID, Long> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Columns.of(connection, "uuid", events, ReceivedEvent::aggregateId));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        return known;
    }

    private static void remember(Connection connection, Map<UUID, Long> versions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setArray(1, Columns.of(connection, "uuid", versions.entrySet(), Map.Entry::getKey));
            statement.setArray(2, Columns.of(connection, "bigint", versions.entrySet(), Map.Entry::getValue));
            statement.executeUpdate();
        }
    }
}
