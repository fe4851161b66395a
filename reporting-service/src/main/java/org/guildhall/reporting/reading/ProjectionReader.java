package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

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

    /** What to read, by the connection whose transaction is the moment read. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Connection snapshot, Freshness freshness) throws SQLException;
    }

    /** @throws IllegalStateException when the database can't be read */
    public <T> T read(Reading<T> reading) {
        TopicEnds.Ends now = ends.look();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                SnapshotQueries.begin(connection);
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
        Map<TopicPartition, Freshness.Progress> read = SnapshotQueries.progress(connection, ends.offsets());
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
        return Freshness.of(partitions, ends.askedAt(), clock.instant());
    }
}
