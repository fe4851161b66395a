package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.reporting.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the projection at one moment: all figures of an answer belong together, whatever is applied meanwhile, and the
 * answer says up to when it is complete. All reading begins with {@code consumed_offset}, on which a rebuild waits before it
 * swaps the schemas, so no answer is put together from two of them.
 */
@ApplicationScoped
public class ProjectionReader {

    /** So many heartbeats have to fail to come before a service counts as silent. */
    private static final int SILENT_AFTER = 10;

    /** Within so many a heartbeat comes, is read and counted, if nothing is wrong. */
    private static final int PATIENT_FOR = 3;

    private static final Duration LOOK = Duration.ofMillis(50);

    private final SnapshotQueries snapshots;
    private final TopicEnds ends;
    private final Projection projection;
    private final Duration heartbeat;
    private final Clock clock;

    ProjectionReader(
            SnapshotQueries snapshots, TopicEnds ends, Projection projection, EventSettings settings, Clock clock) {
        this.snapshots = snapshots;
        this.ends = ends;
        this.projection = projection;
        this.heartbeat = settings.heartbeat();
        this.clock = clock;
    }

    /** What to read, by the connection whose transaction is the moment read. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Connection snapshot, Freshness freshness) throws SQLException;
    }

    /** @throws IllegalStateException when the database can't be read */
    public <T> T read(Reading<T> reading) {
        Map<TopicPartition, Long> now = ends.look();
        return snapshots.read(snapshot -> reading.of(snapshot, freshness(snapshot, inTopics(snapshot, now))));
    }

    /**
     * The same, once everything acknowledged by that moment is counted; if that doesn't come to pass within a few
     * heartbeats, without it.
     */
    public <T> T readUpTo(Instant moment, Reading<T> reading) throws InterruptedException {
        long deadline = System.nanoTime() + heartbeat.multipliedBy(PATIENT_FOR).toNanos();
        while (!hasReached(moment) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK.toMillis());
        }
        return read(reading);
    }

    private boolean hasReached(Instant moment) {
        return snapshots.read(snapshot -> freshness(snapshot, null).reaches(moment));
    }

    private Freshness freshness(Connection snapshot, @Nullable Long inTopics) throws SQLException {
        Map<String, Freshness.Source> heard = snapshots.sources(snapshot, heartbeat.multipliedBy(SILENT_AFTER));
        List<Freshness.Source> sources = projection.sources().stream()
                .map(service -> heard.getOrDefault(service, Freshness.Source.UNHEARD))
                .toList();
        return Freshness.of(sources, inTopics, snapshots.deadLetters(snapshot), clock.instant());
    }

    /** How many events of the topics haven't been read; null while the broker can't be asked. */
    private @Nullable Long inTopics(Connection snapshot, Map<TopicPartition, Long> ends) throws SQLException {
        if (ends.isEmpty()) {
            return null;
        }
        Map<TopicPartition, Long> read = snapshots.positions(snapshot);
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - read.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
