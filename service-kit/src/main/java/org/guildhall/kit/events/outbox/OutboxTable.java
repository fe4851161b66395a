package org.guildhall.kit.events.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The relay's side of the outbox: what waits, in order; what is done with; and who may relay. */
@ApplicationScoped
class OutboxTable {

    private static final long RELAY_LOCK = 0x6775_696c_6468_616cL;
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final String READ = """
            SELECT sequence, id, type, aggregateid, aggregate_version, occurred_at, payload, headers ->> 'traceparent' AS traceparent
            FROM outbox_event ORDER BY sequence LIMIT ?""";

    /** The database's time in milliseconds, so that it rises over a database restored from a copy, too; or one more. */
    private static final String NUMBER = """
            SELECT setval('outbox_heartbeat_number', greatest(nextval('outbox_heartbeat_number'),
                       (extract(epoch FROM clock_timestamp()) * 1000)::bigint)) AS number""";

    private final CloudEventRecords records;
    private final EventSettings settings;

    OutboxTable(CloudEventRecords records, EventSettings settings) {
        this.records = records;
        this.settings = settings;
    }

    /** A row and the record it becomes. */
    record Waiting(long sequence, ProducerRecord<String, byte[]> message) {}

    List<Waiting> read(Connection connection) throws SQLException {
        return Sql.list(
                connection, READ, row -> new Waiting(row.getLong("sequence"), message(row)), settings.relayBatch());
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

    void remove(Connection connection, List<Waiting> batch) throws SQLException {
        Sql.run(
                connection,
                "DELETE FROM outbox_event WHERE sequence = ANY (?)",
                Column.of("bigint", batch, Waiting::sequence));
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
        return new Lead(connection, before);
    }

    /** @throws SQLException when the connection, and with it the lead, is gone */
    void requireAlive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    /** Returns when an event was appended, or after the given time. */
    void awaitNotification(Connection connection, Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    /** Held or not, to be closed before the connection goes back to the pool. */
    record Lead(Connection connection, int networkTimeout) implements AutoCloseable {

        boolean tryToTake() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + RELAY_LOCK + ")")) {
                row.next();
                boolean taken = row.getBoolean(1);
                if (taken) {
                    statement.execute("LISTEN " + Outbox.CHANNEL);
                    // A removal lost in a power cut sends its event again, with the same id: it needs no flush.
                    statement.execute("SET synchronous_commit = off");
                }
                return taken;
            }
        }

        @Override
        public void close() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("UNLISTEN *");
                statement.execute("SELECT pg_advisory_unlock_all()");
                statement.execute("RESET synchronous_commit");
            }
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
        }
    }
}
