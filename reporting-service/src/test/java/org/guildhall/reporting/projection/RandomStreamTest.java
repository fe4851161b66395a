package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random streams compared with a naive truth. Run one again with {@code -Dguildhall.seed=…}. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RandomStreamTest {

    private final EventFeed feed = new EventFeed();
    private Random random;
    private RandomFederation federation;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void seed() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        random = new Random(seed);
        federation = new RandomFederation(random, 12, 6);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private Instant tellEverything() {
        federation.shuffled().forEach(feed::send);
        return feed.flush();
    }

    private void awaitApplied(Instant told) {
        Reporting.awaitApplied(federation.administrator, federation.root, told);
    }

    private void assertConsistent() {
        Reporting.post(federation.administrator, "/consistency-checks")
                .statusCode(200)
                .body("findings", is(List.of()))
                .body("consistent", equalTo(true));
    }

    @Test
    void countsEverythingOnceDespiteDuplicatesReorderingAndPoison() {
        federation.grow(300);
        List<ProducerRecord<String, byte[]>> stream = new ArrayList<>(federation.shuffled());
        List<String> poisoned = new ArrayList<>();
        for (ProducerRecord<String, byte[]> poison : poison()) {
            stream.add(random.nextInt(stream.size()), poison);
            poisoned.add(poison.key());
        }
        stream.forEach(feed::send);
        awaitApplied(feed.flush());
        federation.assertReportedExactly();
        assertConsistent();
        assertThat(TopicRecords.of(EventFeed.MEMBERSHIP + ".dead-letter").stream()
                        .filter(letter -> "reporting".equals(TopicRecords.header(letter, "dead-letter-consumer")))
                        .map(letter -> letter.key())
                        .filter(poisoned::contains))
                .containsExactlyInAnyOrderElementsOf(poisoned);
    }

    private List<ProducerRecord<String, byte[]>> poison() {
        UUID thing = federation.root;
        ProducerRecord<String, byte[]> noJson = EventFeed.event("membership", "member-joined", UUID.randomUUID(), 1);
        noJson = new ProducerRecord<>(
                noJson.topic(),
                null,
                noJson.key(),
                "{\"memberId\":".getBytes(StandardCharsets.UTF_8),
                noJson.headers());
        ProducerRecord<String, byte[]> noType = member(UUID.randomUUID(), "joinedOn", "2026-11-01");
        noType.headers().remove("ce_type");
        ProducerRecord<String, byte[]> noHeaders =
                new ProducerRecord<>(noType.topic(), UUID.randomUUID().toString(), noType.value());
        ProducerRecord<String, byte[]> noSequence = member(UUID.randomUUID(), "joinedOn", "2026-11-01");
        EventFeed.header(noSequence, "ce_sequence", "first");
        return List.of(
                noJson,
                noType,
                noHeaders,
                noSequence,
                new ProducerRecord<>(noType.topic(), UUID.randomUUID().toString(), null),
                member(UUID.randomUUID(), "joinedOn", 20261101),
                member(UUID.randomUUID(), "joinedOn", "the first"),
                member(UUID.randomUUID(), "organisationId", List.of(thing)),
                member(UUID.randomUUID(), "organisationId", null),
                member(UUID.randomUUID(), "gender", 1),
                member(UUID.randomUUID(), "categories", "COURIER"),
                member(UUID.randomUUID(), "categories", List.of(7)),
                member(UUID.randomUUID(), "categories", List.of("a\0b")),
                EventFeed.session(UUID.randomUUID(), thing, "a\0b"));
    }

    private ProducerRecord<String, byte[]> member(UUID id, String field, Object value) {
        return EventFeed.event(
                "membership",
                "member-joined",
                id,
                1,
                "memberId",
                id,
                "organisationId",
                federation.root,
                "joinedOn",
                "2026-11-01",
                "gender",
                "MALE",
                "categories",
                List.of(),
                field,
                value);
    }

    @Test
    void losesAndDoublesNothingWhenTheDatabaseGoesAway() {
        federation.grow(200);
        List<ProducerRecord<String, byte[]>> stream = federation.shuffled();
        stream.subList(0, stream.size() / 2).forEach(feed::send);
        TestStack.postgres().stop();
        try {
            stream.subList(stream.size() / 2, stream.size()).forEach(feed::send);
            feed.flush();
            Reporting.get(federation.administrator, "/statistics/members", "organisation", federation.root)
                    .statusCode(503);
        } finally {
            TestStack.postgres().restart();
        }
        awaitApplied(feed.flush());
        federation.assertReportedExactly();
        assertConsistent();
    }

    @Test
    void rebuildsToTheSameFiguresWhileEventsFlow() {
        federation.grow(200);
        awaitApplied(tellEverything());
        federation.assertReportedExactly();
        AtomicBoolean done = new AtomicBoolean();
        // As fast as it is read and no faster, so that a slow machine has no more to catch up with.
        CompletableFuture<Void> flow = CompletableFuture.runAsync(
                () -> {
                    while (!done.get()) {
                        federation.grow(5);
                        awaitApplied(tellEverything());
                    }
                },
                told -> new Thread(told).start());
        String id = Reporting.post(federation.administrator, "/rebuilds")
                .statusCode(202)
                .extract()
                .path("id");
        Reporting.post(federation.administrator, "/rebuilds").statusCode(409).body("code", equalTo("rebuild-running"));
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("SWAPPED"));
        } finally {
            done.set(true);
            flow.join();
        }
        awaitApplied(feed.flush());
        federation.assertReportedExactly();
        assertConsistent();
    }

    @Test
    void repairsByARebuildWhatTheCheckFinds() throws SQLException {
        federation.grow(50);
        awaitApplied(tellEverything());
        assertConsistent();
        corrupt(
                "UPDATE projection.member_counter SET counted = counted + 1 WHERE dimension = 'GENDER' AND organisation_id ="
                        + " (SELECT organisation_id FROM projection.member_fact ORDER BY member_id DESC LIMIT 1)");
        corrupt("UPDATE projection.session SET cards = cards - 1 WHERE title = 'Session 0'");
        corrupt("UPDATE projection.organisation_copy SET path = id || '/' WHERE name = 'Unit 1'");
        corrupt("UPDATE projection.roll_up_month SET amount = amount + 1"
                + " WHERE ctid = (SELECT min(ctid) FROM projection.roll_up_month)");
        List<String> kinds = Reporting.post(federation.administrator, "/consistency-checks")
                .statusCode(200)
                .body("consistent", equalTo(false))
                .extract()
                .jsonPath()
                .getList("findings.kind");
        assertThat(kinds).contains("MEMBER_COUNTER", "SESSION_COUNTER", "TREE", "ROLL_UP_COUNTER");
        // What a crashed rebuild leaves doesn't stand in the way of the next one.
        UUID crashed = UUID.randomUUID();
        corrupt("CREATE SCHEMA IF NOT EXISTS projection_rebuild; CREATE TABLE projection_rebuild.member_fact ()");
        corrupt("INSERT INTO public.rebuild (id, state, requested_by, started_at) VALUES ('" + crashed
                + "', 'RUNNING', 'nobody', now())");
        assertThat(state(crashed.toString())).isEqualTo("FAILED");
        String id = Reporting.post(federation.administrator, "/rebuilds")
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("SWAPPED"));
        awaitApplied(feed.flush());
        federation.assertReportedExactly();
        assertConsistent();
    }

    private String state(String rebuild) {
        return Reporting.get(federation.administrator, "/rebuilds/" + rebuild)
                .statusCode(200)
                .extract()
                .path("state");
    }

    private void corrupt(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
