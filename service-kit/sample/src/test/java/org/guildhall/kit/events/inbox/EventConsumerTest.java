package org.guildhall.kit.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.Topics;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.events.reconcile.RestoreGuard;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class EventConsumerTest {

    private final String topic = "guildhall.told-" + UUID.randomUUID();
    private final Subscription subscription =
            new Subscription("test-" + UUID.randomUUID(), List.of(topic), Optional.empty(), new Trips());
    private KafkaProducer<String, byte[]> producer;

    @Inject
    DataSource dataSource;

    @Inject
    CloudEventRecords records;

    @Inject
    EventConsumers consumers;

    @Inject
    EventBatches batches;

    @Inject
    Topics topics;

    @Inject
    EventSettings settings;

    @Inject
    RestoreGuard guard;

    @BeforeEach
    void prepare() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, "CREATE TABLE IF NOT EXISTS applied (place serial, aggregate uuid, version bigint)");
        }
        topics.ensure(List.of(topic));
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        TestStack.kafka().bootstrapServers(),
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    /** The handler under test: remembers what it was given, and trips over some names. */
    private static final class Trips implements EventHandler {

        @Override
        public Set<String> hears() {
            return Set.of("kit.thing-changed.v1", "kit.gone.v1", "kit.refused.v1", "kit.surprise.v1", "kit.nul.v1");
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
            for (ReceivedEvent event : events) {
                switch (event.name()) {
                    case "kit.refused.v1" -> throw new UnreadableEventException("refused on purpose");
                    case "kit.surprise.v1" -> event.data().get("missing").asText();
                    case "kit.nul.v1" -> insert(connection, "SELECT ?::text", "a\0b");
                    default ->
                        insert(
                                connection,
                                "INSERT INTO applied (aggregate, version) VALUES (?, ?) RETURNING place",
                                event.aggregateId(),
                                event.version());
                }
            }
        }
    }

    @Test
    void ignoresDuplicatesAndStaleVersions() {
        UUID thing = UUID.randomUUID();
        for (long version : new long[] {1, 2, 1, 2, 3, 1}) {
            send(event("thing-changed", thing, version));
        }
        try (EventConsumer consumer = consumers.start(subscription)) {
            await().until(consumer::lag, lag -> lag == 0);
        }
        awaitApplied(thing, 1L, 2L, 3L);
    }

    @Test
    void putsPoisonAsideWithTheReasonAndGoesOn() {
        UUID thing = UUID.randomUUID();
        send(event("thing-changed", thing, 1));
        send(new ProducerRecord<>(topic, thing.toString(), new byte[] {1, 2, 3}));
        send(without("ce_id", event("thing-changed", thing, 2)));
        send(event("thing-changed", thing, 0));
        send(new ProducerRecord<>(
                topic,
                null,
                thing.toString(),
                "[]".getBytes(UTF_8),
                event("thing-changed", thing, 2).headers()));
        send(new ProducerRecord<>(
                topic, null, thing.toString(), null, event("gone", thing, 2).headers()));
        send(event("refused", thing, 3));
        send(event("surprise", thing, 4));
        send(event("nul", thing, 5));
        send(event("thing-changed", thing, 6));
        try (EventConsumer consumer = consumers.start(subscription)) {
            awaitApplied(thing, 1L, 6L);
            await().until(consumer::lag, lag -> lag == 0);
        }
        List<ConsumerRecord<String, byte[]>> letters = TopicRecords.of(Topics.deadLetter(topic));
        assertThat(letters)
                .hasSize(8)
                .allSatisfy(letter -> assertThat(TopicRecords.header(letter, "dead-letter-consumer"))
                        .isEqualTo(subscription.consumer()));
        assertThat(remembered()).isEqualTo(8);
        assertThat(letters.stream().map(letter -> TopicRecords.header(letter, "dead-letter-reason")))
                .anyMatch(reason -> reason.contains("ce_sequence is below 1"))
                .anyMatch(reason -> reason.contains("no JSON object"))
                .anyMatch(reason -> reason.contains("refused on purpose"))
                .anyMatch(reason -> reason.contains("NullPointerException"))
                .anyMatch(reason -> reason.contains("SQLSTATE 22"));
    }

    /** Most of what is told is nothing to most who listen. */
    @Test
    void passesOverWhatItDoesNotHearWithoutReadingIt() {
        UUID thing = UUID.randomUUID();
        send(new ProducerRecord<>(
                topic,
                null,
                thing.toString(),
                "[]".getBytes(UTF_8),
                event("unheard", thing, 1).headers()));
        send(event("thing-changed", thing, 2));
        try (EventConsumer consumer = consumers.start(subscription)) {
            awaitApplied(thing, 2L);
            await().until(consumer::lag, lag -> lag == 0);
        }
        assertThat(TopicRecords.of(Topics.deadLetter(topic))).isEmpty();
    }

    private long remembered() {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.list(
                            connection,
                            "SELECT count(*) AS letters FROM dead_letter WHERE topic = ?",
                            row -> row.getLong("letters"),
                            topic)
                    .get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void waitsForTheDatabaseAndAppliesExactlyOnce() {
        UUID thing = UUID.randomUUID();
        try (EventConsumer consumer = consumers.start(subscription)) {
            send(event("thing-changed", thing, 1));
            awaitApplied(thing, 1L);
            TestStack.postgres().stop();
            send(event("thing-changed", thing, 2));
            await().until(consumer::lag, lag -> lag == Long.MAX_VALUE);
            TestStack.postgres().restart();
            send(event("thing-changed", thing, 3));
            awaitApplied(thing, 1L, 2L, 3L);
        }
        assertThat(TopicRecords.of(Topics.deadLetter(topic))).isEmpty();
    }

    @Test
    void appliesNothingAndMovesNothingOnceAPartitionIsStolen() throws Exception {
        TopicPartition first = new TopicPartition(topic, 0);
        TopicPartition second = new TopicPartition(topic, 1);
        Map<TopicPartition, Long> mine = new HashMap<>(batches.positions(subscription, List.of(first, second)));
        Map<TopicPartition, Long> thief = new HashMap<>(mine);
        UUID thing = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        assertThat(batches.apply(subscription, batch(received(second, 0, thing)), thief))
                .isTrue();
        assertThat(batches.apply(subscription, batch(received(first, 0, other), received(second, 0, thing)), mine))
                .isFalse();

        assertThat(applied(thing)).containsExactly(1L);
        assertThat(applied(other)).isEmpty();
        assertThat(batches.positions(subscription, List.of(first, second)))
                .containsEntry(first, 0L)
                .containsEntry(second, 1L);
    }

    @Test
    void appliesOnceWhilePartitionsMoveBetweenTwoInstances() throws Exception {
        List<UUID> things = new ArrayList<>();
        try (EventConsumer one = instance()) {
            one.start();
            sendMany(things);
            try (EventConsumer two = instance()) {
                two.start();
                sendMany(things);
                await().until(() -> two.lag() < Long.MAX_VALUE);
                sendMany(things);
            }
            sendMany(things);
            await().atMost(Duration.ofSeconds(20)).until(() -> appliedOf(things).size() >= things.size());
            assertThat(appliedOf(things)).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesAnotherConsumerOnTheSameSchema() {
        try (EventConsumer consumer = consumers.start(subscription)) {
            Subscription other =
                    new Subscription("other-" + UUID.randomUUID(), List.of(topic), Optional.empty(), new Trips());
            assertThatThrownBy(() -> consumers.start(other)).isInstanceOf(IllegalStateException.class);
            // Of the same name it shares the work.
            consumers.start(subscription).close();
        }
    }

    private EventConsumer instance() {
        return new EventConsumer(
                subscription, () -> consumers.open(subscription), topics, batches, guard, settings.retryDelay());
    }

    private void sendMany(List<UUID> things) {
        for (int i = 0; i < 200; i++) {
            UUID thing = UUID.randomUUID();
            things.add(thing);
            producer.send(event("thing-changed", thing, 1));
            producer.send(event("thing-changed", thing, 1));
        }
        producer.flush();
    }

    private ProducerRecord<String, byte[]> event(String name, UUID thing, long version) {
        ProducerRecord<String, byte[]> record = records.write(
                UUID.randomUUID(), records.typeOf(name), thing, version, Instant.now(), "{\"thing\":1}", null);
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }

    private static ProducerRecord<String, byte[]> without(String header, ProducerRecord<String, byte[]> record) {
        record.headers().remove(header);
        return record;
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConsumerRecord<String, byte[]> received(TopicPartition partition, long offset, UUID thing) {
        ProducerRecord<String, byte[]> sent = event("thing-changed", thing, 1);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    @SafeVarargs
    private static ConsumerRecords<String, byte[]> batch(ConsumerRecord<String, byte[]>... records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            byPartition.put(new TopicPartition(record.topic(), record.partition()), List.of(record));
        }
        return new ConsumerRecords<>(byPartition, Map.of());
    }

    private void awaitApplied(UUID thing, Long... versions) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(applied(thing)).containsExactly(versions));
    }

    private List<UUID> appliedOf(List<UUID> things) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT aggregate FROM applied WHERE aggregate = ANY (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", things.toArray()));
            try (ResultSet row = query.executeQuery()) {
                List<UUID> applied = new ArrayList<>();
                while (row.next()) {
                    applied.add(row.getObject(1, UUID.class));
                }
                return applied;
            }
        }
    }

    private List<Long> applied(UUID thing) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT version FROM applied WHERE aggregate = ? ORDER BY place")) {
            query.setObject(1, thing);
            try (ResultSet row = query.executeQuery()) {
                List<Long> versions = new ArrayList<>();
                while (row.next()) {
                    versions.add(row.getLong(1));
                }
                return versions;
            }
        }
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
