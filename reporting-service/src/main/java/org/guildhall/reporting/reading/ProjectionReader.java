package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the projection at one moment: all figures of an answer belong together, whatever is applied meanwhile, and the
 * answer says up to when it is complete. All reading begins with {@code consumed_offset}, on which a rebuild waits before it
 * swaps the schemas, so no answer is put together from two of them.
 */
@ApplicationScoped
public class ProjectionReader {

    private final SnapshotQueries snapshots;
    private final TopicEnds ends;
    private final Clock clock;

    ProjectionReader(SnapshotQueries snapshots, TopicEnds ends, Clock clock) {
        this.snapshots = snapshots;
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
        return snapshots.read(snapshot -> reading.of(snapshot, freshness(snapshot, now)));
    }

    private Freshness freshness(Connection snapshot, TopicEnds.Ends ends) throws SQLException {
        Map<TopicPartition, Freshness.Progress> read = snapshots.progress(snapshot, ends.offsets());
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
