package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumer;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;

/**
 * A projection beside the live one that reads the same topics and is stopped, started and killed all the time: instances come
 * and go between batches, and now and then one dies when a batch was applied and not yet committed.
 */
final class RestartedProjection implements AutoCloseable {

    private static final String SCHEMA = "projection_restarted";
    private static final int DEATHS = 4;

    /** What is not the same by intent: offsets, when things were heard, and what was ever written. */
    private static final Set<String> OF_ITS_OWN = Set.of(
            "consumed_offset",
            "consumed_version",
            "dead_letter",
            "flyway_schema_history",
            "heartbeat",
            "outdated",
            "roll_up_change",
            "roll_up_flow");

    /** Counters of nothing may stand or not. */
    private static final Map<String, String> COUNTERS =
            Map.of("member_counter", "counted", "roll_up_month", "amount", "roll_up_day", "amount");

    /**
     * Where less than whole rows is the same. Whose a session is that was never opened depends on who was heard of first: tests
     * tell of persons who joined several organisations in one.
     */
    private static final Map<String, String> COMPARED = Map.of(
            "roll_up_window",
            "days_since",
            "session",
            "CASE WHEN opens_at IS NOT NULL THEN organisation_id END, to_jsonb(session) - 'organisation_id'");

    private final Projection projection;
    private final EventConsumers consumers;
    private final DataSource dataSource;
    private final Random random;
    private final Subscription subscription;
    private final AtomicInteger dying = new AtomicInteger();
    private EventConsumer running;

    RestartedProjection(Projection projection, EventConsumers consumers, DataSource dataSource, Random random)
            throws SQLException {
        this.projection = projection;
        this.consumers = consumers;
        this.dataSource = dataSource;
        this.random = random;
        run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        projection.migrate(SCHEMA);
        projection.group(SCHEMA);
        this.subscription = new Subscription(
                        "restarted-" + UUID.randomUUID(), projection.topics(), Optional.of(SCHEMA), new Mortal())
                .inBatchesOf(40 + random.nextInt(200));
        this.running = consumers.start(subscription);
    }

    /** Applies events, and dies thereafter when it is its turn. */
    private final class Mortal implements EventHandler {

        @Override
        public Set<String> hears() {
            return projection.ownSuite().hears();
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
            projection.ownSuite().apply(connection, events);
            if (dying.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("killed on purpose before the commit");
            }
        }
    }

    /** Returns when it has read as far as the live one has. */
    void catchUpBetweenDeaths() throws SQLException, InterruptedException {
        dying.set(DEATHS);
        while (count("SELECT count(*) FROM projection.consumed_offset l LEFT JOIN " + SCHEMA
                        + ".consumed_offset r USING (topic, partition) WHERE l.consumer = 'reporting'"
                        + " AND l.topic NOT LIKE '%.outbox' AND coalesce(r.next_offset, 0) < l.next_offset")
                > 0) {
            Thread.sleep(random.nextInt(1_500));
            EventConsumer old = running;
            if (random.nextBoolean()) {
                // The new instance takes over while the old one goes.
                running = consumers.start(subscription);
                Thread.sleep(random.nextInt(300));
                old.close();
            } else {
                old.close();
                running = consumers.start(subscription);
            }
        }
    }

    void assertSameAsLive() throws SQLException {
        List<String> tables = new ArrayList<>();
        each(
                "SELECT tablename FROM pg_tables WHERE schemaname = '" + SCHEMA + "'",
                row -> tables.add(row.getString(1)));
        tables.removeAll(OF_ITS_OWN);
        assertThat(tables).containsAll(COUNTERS.keySet());
        for (String table : tables) {
            String rows = "SELECT " + COMPARED.getOrDefault(table, "*") + " FROM %s." + table
                    + (COUNTERS.containsKey(table) ? " WHERE " + COUNTERS.get(table) + " <> 0" : "");
            for (List<String> schemas : List.of(List.of(SCHEMA, "projection"), List.of("projection", SCHEMA))) {
                String differing = "SELECT count(*) FROM (" + rows.formatted(schemas.get(0)) + " EXCEPT "
                        + rows.formatted(schemas.get(1)) + ") AS differing";
                assertThat(count(differing)).as(differing).isZero();
            }
        }
    }

    private long count(String query) throws SQLException {
        List<Long> counts = new ArrayList<>();
        each(query, row -> counts.add(row.getLong(1)));
        return counts.get(0);
    }

    @FunctionalInterface
    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String query, Taker taker) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        running.close();
        run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }
}
