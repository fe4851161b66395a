package org.guildhall.kit.events.outbox;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.reconcile.RelayLock;
import org.guildhall.kit.events.trace.Traceparent;
import org.guildhall.kit.events.trace.Traces;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The relay's side of the outbox: what waits, in order; what is done with; and who may relay. */
@ApplicationScoped
class OutboxTable {

    private static final String HANDED_OVER = "outbox_relay";
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final String READ = """
            SELECT sequence, id, type, aggregateid, aggregate_version, occurred_at, payload, headers ->> 'traceparent' AS traceparent
            FROM outbox_event ORDER BY sequence LIMIT ?""";

    /** In one statement: what is removed and not known to be told would count as unknown to this database after a crash. */
    private static final String REMOVE = """
            WITH removed AS (DELETE FROM outbox_event WHERE sequence = ANY (?))
            INSERT INTO outbox_told (topic, partition, next_offset) SELECT ?, * FROM unnest(?::integer[], ?::bigint[])
            ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset""";

    /** The database's time in milliseconds, so that it rises over a database restored from a copy, too; or one more. */
    private static final String NUMBER = """
            SELECT setval('outbox_heartbeat_number', greatest(nextval('outbox_heartbeat_number'),
                       (extract(epoch FROM clock_timestamp()) * 1000)::bigint)) AS number""";

    private final CloudEventRecords records;
    private final EventSettings settings;
    private final Traces traces;
    private final ToldFacts told;

    OutboxTable(CloudEventRecords records, EventSettings settings, Traces traces, ToldFacts told) {
        this.records = records;
        this.settings = settings;
        this.traces = traces;
        this.told = told;
    }

    /**
     * A row and the record it becomes.
     *
     * @param fact its short name, such as {@code member-joined}
     * @param telling the span of its being told, where it belongs to a trace
     */
    record Waiting(
            long sequence,
            String fact,
            ProducerRecord<String, byte[]> message,
            @Nullable Span telling) {}

    List<Waiting> read(Connection connection) throws SQLException {
        return Sql.list(connection, READ, this::waiting, settings.relayBatch());
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        String fact = records.factOf(row.getString("type"));
        ProducerRecord<String, byte[]> message = message(row);
        Optional<Span> telling = traces.tell(fact, Sql.instant(row, "occurred_at"), row.getString("traceparent"));
        telling.ifPresent(span -> CloudEventRecords.setTeller(message, Traceparent.write(span.getSpanContext())));
        return new Waiting(row.getLong("sequence"), fact, message, telling.orElse(null));
    }

    private ProducerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        return records.write(
                Sql.uuid(row, "id"),
                row.getString("type"),
                Sql.uuid(row, "aggregateid"),
                row.getLong("aggregate_version"),
                Sql.instant(row, "occurred_at"),
                row.getString("payload"),
                row.getString("traceparent"));
    }

    /**
     * Removes what the broker acknowledged.
     *
     * @param offsets behind the last of the batch in each partition: up to there the topic holds what this database knows
     */
    void remove(Connection connection, List<Waiting> batch, Map<Integer, Long> offsets) throws SQLException {
        Sql.run(
                connection,
                REMOVE,
                Column.of("bigint", batch, Waiting::sequence),
                settings.topic(),
                Column.of("integer", offsets.entrySet(), Map.Entry::getKey),
                Column.of("bigint", offsets.entrySet(), Map.Entry::getValue));
        told.told(batch);
    }

    /**
     * What waits.
     *
     * @param oldest when the oldest fact occurred, null when none waits
     */
    record Backlog(long waiting, @Nullable Instant oldest) {}

    Backlog backlog(Connection connection) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT count(*) AS waiting, min(occurred_at) AS oldest FROM outbox_event",
                        row -> new Backlog(row.getLong("waiting"), Sql.instant(row, "oldest")))
                .get(0);
    }

    /** The number of the next heartbeat, above all former ones whatever the clocks of the instances say. */
    long numberHeartbeat(Connection connection) throws SQLException {
        return Sql.list(connection, NUMBER, row -> row.getLong("number")).get(0);
    }

    /** The wish to be the one active relay, for as long as this connection lives. */
    Lead lead(Connection connection) throws SQLException {
        // A database that fell silent must not keep the relay for ever; a long wait for notifications isn't counted.
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + HANDED_OVER);
        }
        return new Lead(connection, before);
    }

    /** @throws SQLException when the connection, and with it the lead, is gone */
    void requireAlive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    /** Returns when an event was appended or, for who waits for the lead, it was handed over; or after the given time. */
    void awaitNotification(Connection connection, Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    /** Held or not, to be closed before the connection goes back to the pool. */
    record Lead(Connection connection, int networkTimeout) implements AutoCloseable {

        boolean tryToTake() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + RelayLock.KEY + ")")) {
                row.next();
                boolean taken = row.getBoolean(1);
                if (taken) {
                    statement.execute("LISTEN " + Outbox.CHANNEL);
                    // A removal lost in a power cut sends its event again, with the same id: it needs no flush.
                    statement.execute("SET synchronous_commit = off");
                    // This relay writes down where it told what it removes.
                    statement.execute("SET outbox.told = 'kept'");
                }
                return taken;
            }
        }

        @Override
        public void close() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("UNLISTEN *");
                statement.execute("SELECT pg_advisory_unlock_all()");
                statement.execute("NOTIFY " + HANDED_OVER);
                statement.execute("RESET synchronous_commit");
                statement.execute("RESET outbox.told");
            }
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
        }
    }
}
