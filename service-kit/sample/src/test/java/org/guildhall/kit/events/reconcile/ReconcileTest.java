package org.guildhall.kit.events.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumer;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes back in time is noticed, and it and its topic agree again. */
@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class ReconcileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CHANGED = "kit.thing-changed.v1";

    @Inject
    DataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    EventConsumers consumers;

    @Inject
    EventSettings settings;

    @Inject
    @Readiness
    RestoreReadiness readiness;

    @Inject
    Config config;

    @TempDir
    Path folder;

    record Payload(UUID thingId, long version) {}

    /** Remembers what it was given, and what it was told to make good. */
    private static final class Copy implements EventHandler {
        private final List<ReceivedEvent> applied = new CopyOnWriteArrayList<>();
        private final List<ReceivedEvent> restated = new CopyOnWriteArrayList<>();
        private final List<UUID> retracted = new CopyOnWriteArrayList<>();

        @Override
        public Set<String> hears() {
            return Set.of(CHANGED);
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) {
            applied.addAll(events);
        }

        @Override
        public void retract(Connection connection, Set<UUID> aggregates, List<ReceivedEvent> facts) {
            retracted.addAll(aggregates);
            restated.addAll(facts);
        }

        @Override
        public boolean restates() {
            return true;
        }

        private List<Long> versionsOf(UUID thing) {
            return of(applied, thing);
        }

        private static List<Long> of(List<ReceivedEvent> events, UUID thing) {
            return events.stream()
                    .filter(event -> event.aggregateId().equals(thing))
                    .map(ReceivedEvent::version)
                    .toList();
        }
    }

    @Test
    void takesBackWhatARestoredDatabaseDoesNotKnow() throws Exception {
        UUID changed = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        UUID untouched = UUID.randomUUID();
        Copy live = new Copy();
        Copy anew = new Copy();
        try (EventConsumer consumer = listen("live", live)) {
            tell(changed, 1);
            tell(untouched, 1);
            awaitTold();
            execute("CREATE TABLE told_before AS TABLE outbox_told");
            tell(changed, 2);
            tell(changed, 3);
            tell(lost, 1);
            awaitTold();
            await().atMost(PATIENCE).until(() -> live.versionsOf(changed), List.of(1L, 2L, 3L)::equals);
            await().atMost(PATIENCE).until(() -> live.versionsOf(lost), List.of(1L)::equals);

            goBackInTime();
            await().atMost(PATIENCE).until(() -> ghosts() == 3);
            tell(changed, 2);

            Path file = folder.resolve("ghosts.csv");
            assertThat(reconcile("--list", file.toString())).isEqualTo(1);
            assertThat(Files.readAllLines(file).stream()
                            .skip(1)
                            .map(line -> line.split(",")[2] + " " + line.split(",")[3]))
                    .containsExactlyInAnyOrder(changed + " 2", changed + " 3", lost + " 1");
            assertThat(Files.readString(file)).contains("thingId=" + lost);
            assertThat(rows("SELECT count(*) AS rows FROM outbox_event"))
                    .as("changed by a look")
                    .isEqualTo(1);

            assertThat(reconcile("--publish")).isZero();
            awaitTold();
            assertThat(ghosts()).isZero();
            assertThat(reconcile("--list")).isZero();
            tell(changed, 3);
            tell(untouched, 2);
            awaitTold();

            // Above the highest number of a ghost, which was 3; what is new comes behind what takes them back.
            assertThat(told(changed))
                    .containsExactly(
                            "thing-changed 1",
                            "thing-changed 2",
                            "thing-changed 3",
                            "facts-retracted 4",
                            "thing-changed 6",
                            "thing-changed 7");
            assertThat(told(lost)).containsExactly("thing-changed 1", "facts-retracted 4");
            await().atMost(PATIENCE).until(() -> live.versionsOf(changed), List.of(1L, 2L, 3L, 6L, 7L)::equals);
            await().atMost(PATIENCE).until(() -> live.versionsOf(untouched), List.of(1L, 6L)::equals);
            assertThat(live.retracted).containsExactlyInAnyOrder(changed, lost);
            assertThat(Copy.of(live.restated, changed)).containsExactly(1L);
            assertThat(Copy.of(live.restated, lost)).isEmpty();
        }
        try (EventConsumer rebuilding = listen("anew", anew)) {
            await().atMost(PATIENCE).until(() -> anew.versionsOf(untouched), List.of(1L, 6L)::equals);
            await().atMost(PATIENCE).until(() -> anew.versionsOf(changed), List.of(1L, 6L, 7L)::equals);
            assertThat(anew.versionsOf(lost)).isEmpty();
            assertThat(anew.retracted).isEmpty();
        }
    }

    /** An earlier release removes what it told and doesn't say where: none of it may be taken for a ghost later. */
    @Test
    void takesNothingForAGhostThatAnEarlierReleaseTold() throws Exception {
        tell(UUID.randomUUID(), 1);
        awaitTold();
        assertThat(rows("SELECT count(*) AS rows FROM outbox_told")).isEqualTo(settings.partitions());
        execute("DELETE FROM outbox_event");
        assertThat(rows("SELECT count(*) AS rows FROM outbox_told")).isZero();
        assertThat(reconcile("--list")).isEqualTo(2);
        endRelay();
        tell(UUID.randomUUID(), 1);
        awaitTold();
        assertThat(reconcile("--list")).isZero();
    }

    /** Other tests count from one. */
    @AfterEach
    void tidy() throws SQLException {
        execute("DELETE FROM reconciliation");
    }

    /** As if restored: what was told since, and that it was told, is gone; connections are new. */
    private void goBackInTime() throws SQLException {
        execute(
                "UPDATE outbox_told t SET next_offset = b.next_offset FROM told_before b WHERE b.partition = t.partition");
        execute("DROP TABLE told_before");
        endRelay();
    }

    private void endRelay() throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }

    private long ghosts() {
        return (long) readiness.call().getData().orElseThrow().get("ghosts");
    }

    private EventConsumer listen(String schema, EventHandler handler) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("db/inbox")
                .load()
                .migrate();
        return consumers.start(
                new Subscription("reconcile-" + schema, List.of(settings.topic()), Optional.of(schema), handler));
    }

    private void tell(UUID thing, long version) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(
                        new DomainEvent("thing", thing, version, "thing-changed", new Payload(thing, version))));
    }

    private void awaitTold() {
        await().atMost(PATIENCE).until(() -> rows("SELECT count(*) AS rows FROM outbox_event") == 0);
    }

    private List<String> told(UUID thing) {
        List<String> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : TopicRecords.of(settings.topic())) {
            if (record.key().equals(thing.toString())) {
                told.add(TopicRecords.header(record, "ce_type").replaceAll("^.*kit\\.|\\.v1$", "") + " "
                        + TopicRecords.header(record, "ce_sequence"));
            }
        }
        return told;
    }

    private int reconcile(String... arguments) {
        Map<String, String> environment = Map.of(
                "DATABASE_URL", config.getValue("quarkus.datasource.jdbc.url", String.class),
                "DATABASE_USER", config.getValue("quarkus.datasource.username", String.class),
                "DATABASE_PASSWORD", config.getValue("quarkus.datasource.password", String.class),
                "KAFKA_BOOTSTRAP_SERVERS", TestStack.kafka().bootstrapServers());
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Reconcile(out, environment)
                .run(Stream.concat(Stream.of(settings.topic()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private long rows(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.list(connection, sql, row -> row.getLong("rows")).get(0);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
