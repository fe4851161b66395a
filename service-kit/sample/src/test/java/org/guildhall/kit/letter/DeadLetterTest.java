package org.guildhall.kit.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.Topics;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.events.inbox.EventConsumer;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;
import org.guildhall.kit.sample.KitProfile;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was put aside can be settled: applied in its order, or given up on record. */
@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class DeadLetterTest {

    private final UUID thing = UUID.randomUUID();
    private final String topic = "guildhall.letters-" + thing;
    private final String administrator = "administrator-" + thing;
    private final List<Long> applied = new CopyOnWriteArrayList<>();
    private volatile boolean mended;
    private KafkaProducer<String, byte[]> producer;
    private EventConsumer consumer;

    @Inject
    EventConsumers consumers;

    @Inject
    CloudEventRecords records;

    @Inject
    Topics topics;

    @Inject
    Database database;

    @BeforeEach
    void listen() throws InterruptedException {
        appoint(administrator, Position.ADMINISTRATOR, null);
        topics.ensure(List.of(topic));
        consumer =
                consumers.start(new Subscription("letters-" + thing, List.of(topic), Optional.empty(), new Release()));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
        consumer.close();
    }

    /** An older release, which can't read what it will once it is mended. */
    private final class Release implements EventHandler {

        @Override
        public Set<String> hears() {
            return Set.of("kit.strange.v1", "kit.changed.v1");
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) {
            for (ReceivedEvent event : events) {
                if (event.name().equals("kit.strange.v1") && !mended) {
                    throw new UnreadableEventException("strange to this release");
                }
                applied.add(event.version());
            }
        }
    }

    @Test
    void isAppliedOnceItCanBeRead() {
        tell("strange", 1);
        String letter = waiting(1).get(0);
        by(administrator)
                .get("/dead-letters/" + letter)
                .then()
                .statusCode(200)
                .body("letter.reason", equalTo("strange to this release"))
                .body("letter.topic", equalTo(topic))
                .body("headers.ce_type", equalTo("org.guildhall.kit.strange.v1"))
                .body("value", equalTo("{\"thing\":1}"));
        retry(letter).then().statusCode(409).body("code", equalTo("dead-letter-unreadable"));
        mended = true;
        retry(letter).then().statusCode(204);
        waiting(0);
        assertThat(applied).containsExactly(1L);
        tell("changed", 2);
        await().until(() -> applied.equals(List.of(1L, 2L)));
        retry(letter).then().statusCode(404);
        assertThat(settlements()).containsExactly("APPLIED null " + administrator);
    }

    @Test
    void isAppliedInTheOrderOfWhatItIsAbout() {
        tell("strange", 1);
        tell("strange", 2);
        List<String> letters = waiting(2);
        mended = true;
        retry(letters.get(1)).then().statusCode(409).body("code", equalTo("dead-letter-behind-another"));
        retry(letters.get(0)).then().statusCode(204);
        retry(letters.get(1)).then().statusCode(204);
        assertThat(applied).containsExactly(1L, 2L);
    }

    @Test
    void isNotAppliedBehindALaterOneButGivenUpForGood() {
        tell("strange", 1);
        tell("changed", 2);
        String letter = waiting(1).get(0);
        await().until(() -> applied.equals(List.of(2L)));
        mended = true;
        retry(letter).then().statusCode(409).body("code", equalTo("dead-letter-overtaken"));
        discard(letter, " ").then().statusCode(422);
        discard(letter, "对方服务的试验数据").then().statusCode(204);
        waiting(0);
        assertThat(applied).containsExactly(2L);
        assertThat(settlements()).containsExactly("DISCARDED 对方服务的试验数据 " + administrator);
        // As it happens when everything is read anew.
        database.update("""
                INSERT INTO dead_letter (topic, partition, record_offset)
                SELECT topic, partition, record_offset FROM dead_letter_settlement WHERE topic = ?""", topic);
        waiting(0);
    }

    @Test
    void canBeGivenUpWhenTheRecordIsGone() {
        database.update("INSERT INTO dead_letter (topic, partition, record_offset) VALUES (?, 0, 7)", topic);
        String letter = waiting(1).get(0);
        by(administrator).get("/dead-letters/" + letter).then().statusCode(200).body("value", nullValue());
        retry(letter).then().statusCode(409).body("code", equalTo("dead-letter-lost"));
        discard(letter, "已超过保存期").then().statusCode(204);
        waiting(0);
    }

    /** Whatever stands in a record, the letter is noted, else it would be tried for ever. */
    @Test
    void isNotedWhateverItsKeyIs() {
        send(new ProducerRecord<>(topic, 0, "a\0b\ufeff", new byte[] {1}));
        String letter = waiting(1).get(0);
        by(administrator).get("/dead-letters/" + letter).then().body("letter.key", equalTo("a?b?"));
        retry(letter).then().statusCode(409).body("detail", containsString("reason"));
    }

    @Test
    void concernsAdministratorsOfTheWholeTreeAlone() {
        tell("strange", 1);
        String letter = waiting(1).get(0);
        given().get("/dead-letters").then().statusCode(401);
        for (Position position : Position.values()) {
            String ofTheTree = position + "-of-all-" + thing;
            String ofAnOrganisation = position + "-of-one-" + thing;
            appoint(ofTheTree, position, null);
            appoint(ofAnOrganisation, position, UUID.randomUUID());
            boolean may = position == Position.ADMINISTRATOR;
            by(ofTheTree).get("/dead-letters").then().statusCode(may ? 200 : 403);
            for (String outsider : may ? List.of(ofAnOrganisation) : List.of(ofTheTree, ofAnOrganisation)) {
                by(outsider).get("/dead-letters").then().statusCode(403);
                by(outsider).get("/dead-letters/" + letter).then().statusCode(403);
                by(outsider).post("/dead-letters/" + letter + "/retry").then().statusCode(403);
                by(outsider)
                        .body("{\"reason\":\"无\"}")
                        .post("/dead-letters/" + letter + "/discard")
                        .then()
                        .statusCode(403);
            }
        }
        waiting(1);
    }

    private static RequestSpecification by(String subject) {
        return given().auth().oauth2(TestTokens.of(subject)).contentType("application/json");
    }

    private Response retry(String letter) {
        return by(administrator).header("Accept-Language", "en").post("/dead-letters/" + letter + "/retry");
    }

    private Response discard(String letter, String reason) {
        return by(administrator).body(Map.of("reason", reason)).post("/dead-letters/" + letter + "/discard");
    }

    /** The letters of this test's topic, once there are so many. */
    private List<String> waiting(int count) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> by(administrator)
                                .get("/dead-letters?limit=200")
                                .jsonPath()
                                .<String>getList("items.findAll { it.topic == '" + topic + "' }.id"),
                        letters -> letters.size() == count);
    }

    private List<String> settlements() {
        return database.list(
                "SELECT outcome, reason, settled_by FROM dead_letter_settlement WHERE topic = ?",
                row -> row.getString("outcome") + " " + row.getString("reason") + " " + row.getString("settled_by"),
                topic);
    }

    private void appoint(String subject, Position position, UUID organisation) {
        database.update(
                "INSERT INTO appointment_copy VALUES (?, ?, ?, ?, '-infinity', NULL)",
                UUID.randomUUID(),
                subject,
                position.name(),
                organisation);
    }

    private void tell(String name, long version) {
        ProducerRecord<String, byte[]> event = records.write(
                UUID.randomUUID(), records.typeOf(name), thing, version, Instant.now(), "{\"thing\":1}", null);
        send(new ProducerRecord<>(topic, null, event.key(), event.value(), event.headers()));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
