package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/** Reads the projection at one moment, and how far it had come by then. */
@ApplicationScoped
class SnapshotQueries {

    private final DataSource dataSource;

    SnapshotQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What to read, by the connection whose transaction is the moment read. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Connection snapshot) throws SQLException;
    }

    /** @throws IllegalStateException when the database can't be read */
    <T> T read(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection);
                return reading.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the projection can't be read", e);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        Sql.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // Before the first query, so that its snapshot is younger than a swap it may have waited for.
        Sql.run(connection, "LOCK TABLE " + Projection.LIVE_SCHEMA + ".consumed_offset IN ACCESS SHARE MODE");
    }

    /** What has been read of each partition, given the offsets the next events will get. */
    Map<TopicPartition, Freshness.Progress> progress(Connection snapshot, Map<TopicPartition, Long> ends)
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
