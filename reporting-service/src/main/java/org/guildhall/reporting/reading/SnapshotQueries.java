package org.guildhall.reporting.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/** Begins to read the projection at one moment, and says how far it had come by then. */
final class SnapshotQueries {

    private SnapshotQueries() {}

    /** In the transaction just begun: nothing written from now on is seen. */
    static void begin(Connection connection) throws SQLException {
        Sql.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // Before the first query, so that its snapshot is younger than a swap it may have waited for.
        Sql.run(connection, "LOCK TABLE " + Projection.LIVE_SCHEMA + ".consumed_offset IN ACCESS SHARE MODE");
    }

    /** What has been read of each partition, given the offsets the next events will get. */
    static Map<TopicPartition, Freshness.Progress> progress(Connection snapshot, Map<TopicPartition, Long> ends)
            throws SQLException {
        Map<TopicPartition, Freshness.Progress> read = new HashMap<>();
        Sql.each(
                snapshot,
                "SELECT topic, partition, next_offset, event_time FROM consumed_offset WHERE consumer = ?",
                row -> {
                    TopicPartition partition = new TopicPartition(row.getString("topic"), row.getInt("partition"));
                    Long end = ends.get(partition);
                    Long waiting = end == null ? null : (Long) Math.max(0, end - row.getLong("next_offset"));
                    read.put(partition, new Freshness.Progress(waiting, Sql.instant(row, "event_time")));
                },
                Projection.LIVE_CONSUMER);
        return read;
    }
}
