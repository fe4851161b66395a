package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/** Reads the projection at one moment, and how far it had come by then. */
@ApplicationScoped
class SnapshotQueries {

    private static final String SOURCES = """
            SELECT service, max(told_up_to) FILTER (WHERE counted) AS told_up_to,
                   (array_agg(waiting ORDER BY heard_at DESC))[1] AS waiting,
                   max(heard_at) < now() - make_interval(secs => ?) AS silent
            FROM heartbeat_heard GROUP BY service""";

    private static final String PARTITIONS = """
            SELECT c.topic, c.partition, c.next_offset,
                   (SELECT max(h.told_up_to) FROM heartbeat_heard h
                    WHERE h.topic = c.topic AND h.ends[c.partition + 1] <= c.next_offset) AS told_up_to
            FROM consumed_offset c WHERE c.consumer = ? AND c.topic = ANY (?) ORDER BY c.topic, c.partition""";

    private final DataSource dataSource;
    private final Projection projection;
    private final ReadingTerms terms;

    SnapshotQueries(DataSource dataSource, Projection projection, ReadingTerms terms) {
        this.dataSource = dataSource;
        this.projection = projection;
        this.terms = terms;
    }

    /** What to read, by the connection whose transaction is the moment read. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Connection snapshot) throws SQLException;
    }

    /** Whether there is something to read; not during the start. */
    boolean arePossible() {
        return projection.isStarted();
    }

    /** @throws IllegalStateException when the database can't be read */
    <T> T read(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection);
                Optional<Duration> patience = terms.patience();
                return patience.isPresent() ? patiently(connection, patience.get(), reading) : reading.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the projection can't be read", e);
        }
    }

    private static <T> T patiently(Connection connection, Duration atMost, Reading<T> reading) throws SQLException {
        try (Patience patience = Patience.of(connection, atMost)) {
            return reading.of(connection);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        // Before the first query, so that its snapshot is younger than a swap it may have waited for.
        Sql.run(
                connection,
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;\nLOCK TABLE " + Projection.LIVE_SCHEMA
                        + ".consumed_offset IN ACCESS SHARE MODE");
    }

    /** The offset of the next event to be read of each partition. */
    Map<TopicPartition, Long> positions(Connection snapshot) throws SQLException {
        Map<TopicPartition, Long> read = new HashMap<>();
        Sql.each(
                snapshot,
                "SELECT topic, partition, next_offset FROM consumed_offset WHERE consumer = ?",
                row -> read.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")),
                Projection.LIVE_CONSUMER);
        return read;
    }

    /** How far each partition of the topics of facts has been read. */
    List<PartitionLag> partitions(Connection snapshot) throws SQLException {
        return Sql.list(
                snapshot,
                PARTITIONS,
                row -> new PartitionLag(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset"),
                        Sql.instant(row, "told_up_to")),
                Projection.LIVE_CONSUMER,
                Sql.Column.texts(projection.topics()));
    }

    /** What each service that was ever heard said about its outbox. */
    Map<String, Freshness.Source> sources(Connection snapshot, Duration silentAfter) throws SQLException {
        Map<String, Freshness.Source> sources = new HashMap<>();
        Sql.each(
                snapshot,
                SOURCES,
                row -> sources.put(
                        row.getString("service"),
                        new Freshness.Source(
                                Sql.instant(row, "told_up_to"), row.getLong("waiting"), row.getBoolean("silent"))),
                (double) silentAfter.toMillis() / 1_000);
        return sources;
    }

    /** How many events were put aside. */
    long deadLetters(Connection snapshot) throws SQLException {
        return Sql.list(snapshot, "SELECT count(*) AS letters FROM waiting_letter", row -> row.getLong("letters"))
                .get(0);
    }
}
