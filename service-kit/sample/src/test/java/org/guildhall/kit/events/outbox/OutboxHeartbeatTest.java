package org.guildhall.kit.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.Topics;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.kit.time.Ids;
import org.junit.jupiter.api.Test;

/** What a service says about its outbox is true at every moment. */
@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class OutboxHeartbeatTest {

    @Inject
    DataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    OutboxHeartbeat heartbeat;

    @Inject
    OutboxTable table;

    @Inject
    CloudEventRecords records;

    @Inject
    Documents documents;

    @Inject
    Ids ids;

    @Inject
    OutboxProducer producers;

    @Inject
    Topics topics;

    @Inject
    EventSettings settings;

    private record Heard(Instant toldUpTo, long waiting, boolean oldest, List<Long> ends) {}

    @Test
    void speaksOnlyOfFactsThatLieBelowTheEndsItNames() throws IOException {
        UUID thing = UUID.randomUUID();
        append(thing);
        Instant acknowledged = Instant.now();
        Heard heard = awaitHeard(acknowledged);
        assertThat(heard.waiting()).isZero();
        assertThat(heard.oldest()).isFalse();
        ConsumerRecord<String, byte[]> fact = TopicRecords.of(settings.topic()).stream()
                .filter(record -> record.key().equals(thing.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(fact.offset()).isLessThan(heard.ends().get(fact.partition()));
    }

    @Test
    void goesNoFurtherThanTheOldestFactThatWaits() throws Exception {
        execute("CREATE FUNCTION wait_to_leave() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_advisory_xact_lock(43); RETURN OLD; END'");
        execute("CREATE TRIGGER wait_to_leave BEFORE DELETE ON outbox_event EXECUTE FUNCTION wait_to_leave()");
        Instant before = Instant.now();
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(43)");
            append(UUID.randomUUID());
            // As of now the relay is held up behind that fact; another one beats in its place.
            Instant acknowledged = Instant.now();
            await().until(() -> {
                beat();
                return newest().waiting() == 1;
            });
            assertThat(newest().oldest()).isTrue();
            assertThat(newest().toldUpTo()).isBetween(before.minusMillis(1), acknowledged);
            statement.execute("SELECT pg_advisory_unlock(43)");
        } finally {
            execute("DROP TRIGGER wait_to_leave ON outbox_event");
        }
        awaitHeard(Instant.now());
    }

    @Test
    void fallsSilentWithTheBrokerAndBeatsAgainWithIt() throws IOException {
        TestStack.kafka().stop();
        Instant back;
        try {
            append(UUID.randomUUID());
            back = Instant.now();
        } finally {
            TestStack.kafka().restart();
        }
        assertThat(awaitHeard(back).waiting()).isZero();
    }

    @Test
    void keepsTheNewestAloneOnATopicOfItsOwn() throws ExecutionException, InterruptedException, IOException {
        awaitHeard(Instant.now());
        assertThat(TopicRecords.of(settings.outboxTopic()).stream().map(ConsumerRecord::key))
                .hasSizeGreaterThan(1)
                .containsOnly(TopicRecords.of(settings.outboxTopic()).get(0).key());
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, settings.outboxTopic());
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers()))) {
            var configured = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(configured.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(configured.get("segment.ms").value()).isEqualTo("3600000");
        }
        assertThat(TopicRecords.of(settings.topic()).stream().map(record -> TopicRecords.header(record, "ce_type")))
                .noneMatch(type -> type.contains("heartbeat"));
    }

    /** Whoever heard a higher number before would take it for stale. */
    @Test
    void numbersGoOnRisingWhenTheClockIsPutBack() throws Exception {
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        awaitHeard(Instant.now());
        long before = numbers(record -> true).max().orElseThrow();
        beat(new OutboxHeartbeat(table, records, documents, settings, ids, Clock.fixed(past, ZoneOffset.UTC)));
        long after = numbers(record -> TopicRecords.header(record, "ce_time").startsWith("2020-"))
                .max()
                .orElseThrow();
        assertThat(after).isGreaterThan(before);
    }

    private LongStream numbers(Predicate<ConsumerRecord<String, byte[]>> which) {
        return TopicRecords.of(settings.outboxTopic()).stream()
                .filter(which)
                .mapToLong(record -> Long.parseLong(TopicRecords.header(record, "ce_sequence")));
    }

    private void beat() throws SQLException, InterruptedException {
        beat(heartbeat);
    }

    private void beat(OutboxHeartbeat heart) throws SQLException, InterruptedException {
        try (Connection connection = dataSource.getConnection();
                Admin admin = topics.admin();
                var producer = producers.open()) {
            heart.beat(connection, admin, producer);
            producer.flush();
        }
    }

    private Heard awaitHeard(Instant toldUpTo) {
        return await().until(this::newest, heard -> !heard.toldUpTo().isBefore(toldUpTo));
    }

    private Heard newest() throws IOException {
        List<ConsumerRecord<String, byte[]>> records = TopicRecords.of(settings.outboxTopic());
        if (records.isEmpty()) {
            return new Heard(Instant.EPOCH, 0, false, List.of());
        }
        JsonNode told =
                new ObjectMapper().readTree(records.get(records.size() - 1).value());
        List<Long> ends = new ArrayList<>();
        told.path("ends").forEach(end -> ends.add(end.asLong()));
        return new Heard(
                Instant.parse(told.path("toldUpTo").textValue()),
                told.path("waiting").longValue(),
                !told.path("oldestWaiting").isNull(),
                ends);
    }

    private void append(UUID thing) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(
                        new DomainEvent("thing", thing, 1, "thing-changed", Map.of("thingId", thing, "version", 1))));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
