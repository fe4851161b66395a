package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/**
 * Reads the projection at one moment: all figures of an answer belong together, whatever is applied meanwhile, and the
 * answer says up to when it is complete. All reading begins with {@code consumed_offset}, on which a rebuild waits before it
 * swaps the schemas, so no answer is put together from two of them.
 */
@ApplicationScoped
public class ProjectionReader {

    private final DataSource dataSource;
    private final TopicEnds ends;
    private final Clock clock;

    ProjectionReader(DataSource dataSource, TopicEnds ends, Clock clock) {
        this.dataSource = dataSource;
        this.ends = ends;
        this.clock = clock;
    }

    /** What to read. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Connection snapshot, Freshness freshness) throws SQLException;
    }

    /** @throws IllegalStateException when the database can't be read */
    public <T> T read(Reading<T> reading) {
        TopicEnds.Ends now = ends.look();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                // Before the first query, so that its snapshot is younger than a swap it may have waited for.
                statement.execute("LOCK TABLE " + Projection.LIVE_SCHEMA + ".consumed_offset IN ACCESS SHARE MODE");
                return reading.of(connection, freshness(connection, now));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the projection can't be read", e);
        }
    }

    private Freshness freshness(Connection connection, TopicEnds.Ends ends) throws SQLException {
        Map<TopicPartition, Freshness.Progress> read = new HashMap<>();
        Sql.list(
                connection,
                "SELECT topic, partition, next_offset, event_time FROM consumed_offset WHERE consumer = ?",
                row -> {
                    TopicPartition partition = new TopicPartition(row.getString(1), row.getInt(2));
                    Long end = ends.offsets().get(partition);
                    Long waiting = end == null ? null : (Long) Math.max(0, end - row.getLong(3));
                    return read.put(partition, new Freshness.Progress(waiting, Sql.instant(row, "event_time")));
                },
                Projection.LIVE_CONSUMER);
        List<Freshness.Progress> partitions = new ArrayList<>(read.values());
        ends.offsets().forEach((partition, end) -> {
            if (!read.containsKey(partition)) {
                partitions.add(new Freshness.Progress(end, null));
            }
        });
        if (partitions.isEmpty()) {
            // Neither the broker nor the database knows of a partition: nothing can be said.
            partitions.add(new Freshness.Progress(null, null));
        }
        Instant now = clock.instant();
        return Freshness.of(partitions, ends.askedAt(), now);
    }
}
