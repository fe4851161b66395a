package org.guildhall.kit.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.Topics;
import org.guildhall.kit.events.reconcile.RestoreGuard;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class OutboxRelayTest {

    private static final String LEADERS =
            "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid <> 42"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Inject
    DataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    OutboxHeartbeat heartbeat;

    @Inject
    OutboxProducer producers;

    @Inject
    Topics topics;

    @Inject
    EventSettings settings;

    @Inject
    RestoreGuard guard;

    record Payload(UUID thingId, long version) {}

    @Test
    void losesNothingCommittedLateAndKeepsTheOrderOfEachAggregate() throws Exception {
        UUID late = UUID.randomUUID();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService writers = Executors.newFixedThreadPool(33);
        Future<?> slow = writers.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(event(late, 1));
            appended.countDown();
            awaitQuietly(commit);
        }));
        appended.await();
        Map<UUID, Long> expected = writeConcurrently(writers, 32, 40);
        await("seed " + seed)
                .untilAsserted(() -> assertThat(versions().keySet()).containsAll(expected.keySet()));
        assertThat(versions()).doesNotContainKey(late);

        commit.countDown();
        slow.get();
        expected.put(late, 1L);
        awaitAllInOrder(expected);
        writers.shutdown();
    }

    @Test
    void drainsTheBacklogInOrderOnceTheBrokerIsBack() throws Exception {
        TestStack.kafka().stop();
        Map<UUID, Long> expected;
        try {
            ExecutorService writers = Executors.newFixedThreadPool(8);
            expected = writeConcurrently(writers, 8, 100);
            writers.shutdown();
            try (Connection connection = dataSource.getConnection()) {
                assertThat(table.read(connection)).as("rows in memory").hasSize(settings.relayBatch());
            }
        } finally {
            TestStack.kafka().restart();
        }
        awaitAllInOrder(expected);
    }

    @Test
    void neverLetsTwoRelaysLeadAndGoesOnWithTheOtherWhenOneLosesItsConnection() throws Exception {
        OutboxRelay first = relay();
        OutboxRelay second = relay();
        try {
            Map<UUID, Long> expected = new HashMap<>();
            ExecutorService writers = Executors.newFixedThreadPool(4);
            for (int round = 0; round < 5; round++) {
                await().until(() -> leaders().size() == 1);
                int leader = leaders().get(0);
                Future<Map<UUID, Long>> writing = writers.submit(() -> writeConcurrently(writers, 3, 20));
                execute("SELECT pg_terminate_backend(" + leader + ")");
                await().until(() -> {
                    assertThat(leaders()).hasSizeLessThanOrEqualTo(1);
                    return !leaders().contains(leader);
                });
                expected.putAll(writing.get());
            }
            awaitAllInOrder(expected);
            writers.shutdown();
        } finally {
            first.stop(new ShutdownEvent());
            second.stop(new ShutdownEvent());
        }
    }

    @Test
    void sendsAgainWithTheSameIdAfterACrashBetweenSendingAndMarking() throws Exception {
        UUID id = UUID.randomUUID();
        execute("CREATE FUNCTION wait_to_mark() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN OLD; END'");
        execute("CREATE TRIGGER wait_to_mark BEFORE DELETE ON outbox_event EXECUTE FUNCTION wait_to_mark()");
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(42)");
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event(id, 1)));
            await().until(() -> recordsOf(id).size() == 1);
            execute("SELECT pg_terminate_backend(" + leaders().get(0) + ")");
            statement.execute("SELECT pg_advisory_unlock(42)");
        }
        await().until(() -> recordsOf(id).size() == 2);
        execute("DROP TRIGGER wait_to_mark ON outbox_event");
        assertThat(recordsOf(id).stream().map(record -> TopicRecords.header(record, "ce_id")))
                .containsOnly(TopicRecords.header(recordsOf(id).get(0), "ce_id"));
    }

    private OutboxRelay relay() {
        OutboxRelay relay = new OutboxRelay(dataSource, table, heartbeat, producers, topics, settings, guard);
        relay.start(new StartupEvent());
        return relay;
    }

    /** Returns the last version of each aggregate written. */
    private Map<UUID, Long> writeConcurrently(ExecutorService writers, int threads, int each) throws Exception {
        List<UUID> things =
                IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();
        List<ReentrantLock> rows =
                things.stream().map(thing -> new ReentrantLock()).toList();
        Map<UUID, Long> versions = new ConcurrentHashMap<>();
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            Random own = new Random(random.nextLong());
            done.add(writers.submit(() -> {
                for (int i = 0; i < each; i++) {
                    int chosen = own.nextInt(things.size());
                    int rounds = own.nextInt(3);
                    rows.get(chosen).lock();
                    try {
                        UUID thing = things.get(chosen);
                        long next = versions.getOrDefault(thing, 0L) + 1;
                        QuarkusTransaction.requiringNew().run(() -> {
                            outbox.append(event(thing, next));
                            dawdle(rounds);
                        });
                        versions.put(thing, next);
                    } finally {
                        rows.get(chosen).unlock();
                    }
                }
            }));
        }
        for (Future<?> future : done) {
            future.get();
        }
        return new HashMap<>(versions);
    }

    /** Waits until every version of every aggregate is in the topic and nothing is left, and checks the order. */
    private void awaitAllInOrder(Map<UUID, Long> expected) {
        await("seed " + seed).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Map<UUID, List<Long>> told = versions();
            expected.forEach((thing, last) -> assertThat(told.getOrDefault(thing, List.of()))
                    .as("versions of %s, seed %d", thing, seed)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList()));
        });
        await().untilAsserted(() ->
                assertThat(numbers("SELECT count(*) FROM outbox_event")).containsExactly(0));
    }

    /** The versions of each aggregate as they came; of a record sent again only the first one counts. */
    private Map<UUID, List<Long>> versions() {
        Set<String> seen = new HashSet<>();
        Map<UUID, List<Long>> versions = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : TopicRecords.of(settings.topic())) {
            if (seen.add(TopicRecords.header(record, "ce_id"))) {
                versions.computeIfAbsent(UUID.fromString(record.key()), key -> new ArrayList<>())
                        .add(Long.valueOf(TopicRecords.header(record, "ce_sequence")));
            }
        }
        return versions;
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(UUID thing) {
        return TopicRecords.of(settings.topic()).stream()
                .filter(record -> record.key().equals(thing.toString()))
                .toList();
    }

    private static DomainEvent event(UUID thing, long version) {
        return new DomainEvent("thing", thing, version, "thing-changed", new Payload(thing, version));
    }

    /** Keeps the transaction open after the row got its number, so that numbers and commits get out of step. */
    private void dawdle(int milliseconds) {
        execute("SELECT pg_sleep(" + milliseconds / 1000.0 + ")");
    }

    private List<Integer> leaders() {
        return numbers(LEADERS);
    }

    private List<Integer> numbers(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Integer> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getInt(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
