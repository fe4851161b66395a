package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.MovableClock;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.ShortWaits;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of work that takes longer than a request, and who gets it. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(TestStack.class)
class JobTest extends SmallFederation {

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    @Inject
    ExpiryLook expiry;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static Map<String, Object> portions(UUID organisation, int count) {
        return Map.of("organisation", organisation, "portions", count);
    }

    @Test
    void carriesOutAQueryAndHandsOutTheFile() throws Exception {
        UUID id = UUID.fromString(Jobs.order(officer, "QUERY", Jobs.query(city, "CSV"))
                .statusCode(202)
                .header("Location", containsString("/jobs/"))
                .body("kind", equalTo("QUERY"))
                .body("parameters.format", equalTo("CSV"))
                .extract()
                .path("id"));
        Response done = Jobs.awaitState(officer, id, "DONE");
        done.then()
                .body("progress.done", equalTo(2))
                .body("progress.total", equalTo(2))
                .body("files.name", contains("statistics.csv"))
                .body("failure", nullValue())
                .body("endedAt", notNullValue())
                .body("expiresAt", notNullValue());
        Response file = Jobs.send(officer, "GET", "/jobs/" + id + "/files/statistics.csv", null)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", containsString("filename=\"statistics.csv\""))
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .response();
        byte[] bytes = file.asByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(city + "\",City,2026-11,6,");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        done.then().body("files[0].sha256", equalTo(digest)).body("files[0].size", equalTo(bytes.length));
        assertThat(file.header("ETag")).isEqualTo('"' + digest + '"');
        Jobs.send(officer, "GET", "/jobs/" + id + "/files/statistics.csv", null, "If-None-Match", file.header("ETag"))
                .statusCode(304);
        Jobs.send(officer, "GET", "/jobs/" + id + "/files/other.csv", null).statusCode(404);
        Reporting.get(officer, "/jobs").body("items.id", hasItem(id.toString()));
    }

    @Test
    void answersAsJsonStatToo() {
        UUID id = Jobs.ordered(officer, "QUERY", Jobs.query(city, "JSON_STAT"));
        Jobs.awaitState(officer, id, "DONE");
        Jobs.send(officer, "GET", "/jobs/" + id + "/files/statistics.json", null)
                .statusCode(200)
                .body("version", equalTo("2.0"))
                .body("value", contains(6))
                .body("dimension.organisation.label", equalTo("organisation"));
    }

    @Test
    void refusesWhatCannotBeCarriedOutAndNamesTheFault() {
        Jobs.order(officer, "MAGIC", Map.of())
                .statusCode(422)
                .body("errors.pointer", contains("/kind"))
                .body("errors[0].detail", containsString("QUERY"));
        Jobs.order(officer, "QUERY", Map.of("format", "PDF"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/parameters/format"));
        Map<String, Object> query = Jobs.query(city, "CSV");
        Map<Object, Object> wrong = new HashMap<>((Map<?, ?>) query.get("query"));
        wrong.put("measures", List.of("members.happy"));
        Jobs.order(officer, "QUERY", Map.of("format", "CSV", "query", wrong))
                .statusCode(422)
                .body("errors.pointer", contains("/parameters/query/measures/0"));
        Jobs.order(officer, "QUERY", Jobs.query(UUID.randomUUID(), "CSV")).statusCode(404);
        Jobs.order("nobody-" + UUID.randomUUID(), "QUERY", query).statusCode(403);
    }

    @Test
    void isNobodyElses() throws Exception {
        UUID id = Jobs.ordered(officer, "QUERY", Jobs.query(city, "CSV"));
        Jobs.awaitState(officer, id, "DONE");
        String colleague = "colleague-" + UUID.randomUUID();
        Jobs.appoint(feed, colleague, "ADMINISTRATOR", city);
        for (String path : List.of("", "/files/statistics.csv")) {
            Jobs.send(colleague, "GET", "/jobs/" + id + path, null).statusCode(404);
        }
        Jobs.send(colleague, "GET", "/jobs/" + id + "/stream", null, "Accept", "text/event-stream")
                .statusCode(404);
        Jobs.send(colleague, "DELETE", "/jobs/" + id, null).statusCode(404);
        Reporting.get(colleague, "/jobs").body("items", empty());
        Jobs.read(officer, id).statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void isFollowedLiveByATicket() throws Exception {
        String gate = PortionsKind.closeGate();
        UUID id = Jobs.ordered(officer, PortionsKind.CODE, Map.of("organisation", city, "portions", 4, "gate", gate));
        String ticket = Jobs.send(officer, "POST", "/stream-tickets", null)
                .statusCode(201)
                .extract()
                .path("ticket");
        try (EventStream stream = new EventStream("/jobs/" + id + "/stream?ticket=" + ticket)) {
            stream.await("\"total\":4");
            PortionsKind.openGate(gate);
            stream.await("\"DONE\"");
            stream.await("portions.csv");
        }
    }

    @Test
    void streamEndsWithTheToken() throws Exception {
        UUID id = Jobs.ordered(officer, "QUERY", Jobs.query(city, "CSV"));
        String token = "Bearer " + TestTokens.ofAnHour(officer);
        try (EventStream stream = new EventStream("/jobs/" + id + "/stream", "Authorization", token)) {
            stream.await("\"state\"");
            clock.moveOn(Duration.ofHours(2));
            await().until(stream::isOver);
        }
    }

    @Test
    void endsWhenItIsCancelled() throws SQLException {
        String gate = PortionsKind.closeGate();
        UUID id = Jobs.ordered(officer, PortionsKind.CODE, Map.of("organisation", city, "portions", 20, "gate", gate));
        await().until(() -> PortionsKind.begun(id) == 1 && parts(id) > 0);
        Jobs.send(officer, "GET", "/jobs/" + id + "/files/portions.csv", null)
                .statusCode(409)
                .body("code", equalTo("job-not-done"));
        Jobs.send(officer, "DELETE", "/jobs/" + id, null).statusCode(204);
        Jobs.read(officer, id).body("state", equalTo("CANCELLED")).body("files", empty());
        await().atMost(Duration.ofSeconds(5)).until(() -> PortionsKind.left(id) == 1);
        assertThat(parts(id)).isZero();
        Jobs.read(officer, id).body("state", equalTo("CANCELLED"));
        Jobs.send(officer, "DELETE", "/jobs/" + id, null).statusCode(204);
        Jobs.read(officer, id).statusCode(404);
        PortionsKind.openGate(gate);
    }

    @Test
    void isRemovedWithWhatItMade() throws SQLException {
        UUID id = Jobs.ordered(officer, PortionsKind.CODE, portions(city, 3));
        Jobs.awaitState(officer, id, "DONE");
        assertThat(parts(id)).isPositive();
        Jobs.send(officer, "DELETE", "/jobs/" + id, null).statusCode(204);
        assertThat(parts(id)).isZero();
        Jobs.read(officer, id).statusCode(404);
    }

    @Test
    void keepsFilesForATimeAndThenThatThereWasAJob() throws SQLException {
        UUID id = Jobs.ordered(officer, PortionsKind.CODE, portions(city, 3));
        Jobs.awaitState(officer, id, "DONE");
        expiry.look();
        assertThat(parts(id)).isPositive();
        clock.moveOn(Duration.ofDays(8));
        expiry.look();
        assertThat(parts(id)).isZero();
        Jobs.read(officer, id).body("state", equalTo("EXPIRED")).body("files", empty());
        Jobs.send(officer, "GET", "/jobs/" + id + "/files/portions.csv", null)
                .statusCode(409)
                .body("code", equalTo("job-expired"));
        expiry.look();
        Jobs.read(officer, id).statusCode(200);
        clock.moveOn(Duration.ofDays(31));
        expiry.look();
        Jobs.read(officer, id).statusCode(404);
    }

    @Test
    void refusesTheFileToWhoMayNotReadItAnyMore() {
        String eastern = "eastern-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, eastern, "AUDITOR", east);
        UUID id = Jobs.ordered(eastern, "QUERY", Jobs.query(factory, "CSV"));
        Jobs.awaitState(eastern, id, "DONE");
        String file = "/jobs/" + id + "/files/statistics.csv";
        Jobs.send(eastern, "GET", file, null).statusCode(200);
        Jobs.dismiss(feed, eastern, appointment);
        Jobs.send(eastern, "GET", file, null).statusCode(403).body("code", equalTo("job-out-of-scope"));
        Jobs.read(eastern, id).statusCode(200).body("state", equalTo("DONE"));
        // Another position elsewhere doesn't open it either; one that covers it does.
        feed.tell(appointed(eastern, "AUDITOR", west));
        await().until(() -> !Reporting.get(eastern, "/me")
                .extract()
                .jsonPath()
                .getList("positions")
                .isEmpty());
        Jobs.send(eastern, "GET", file, null).statusCode(403);
        feed.tell(appointed(eastern, "REFORM_OFFICER", city));
        await().until(() -> Jobs.send(eastern, "GET", file, null).extract().statusCode() == 200);
    }

    /** A query beyond one's scope tells exactly what lies within it: once that is out of reach, so is the file. */
    @Test
    void refusesTheFileToWhoMayNotReadAnyMoreWhatTheyKnewOfIt() {
        String eastern = "eastern-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, eastern, "AUDITOR", east);
        Map<String, Object> children = Map.of(
                "format",
                "CSV",
                "query",
                Map.of(
                        "measures", List.of("members.joined"),
                        "organisation", Map.of("unit", city, "show", "CHILDREN"),
                        "time", Map.of("granularity", "MONTH", "from", "2026-11-01", "to", "2026-11-30")));
        UUID id = Jobs.ordered(eastern, "QUERY", children);
        Jobs.awaitState(eastern, id, "DONE");
        String file = "/jobs/" + id + "/files/statistics.csv";
        assertThat(Jobs.send(eastern, "GET", file, null)
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(east + "\",East,2026-11,5,");
        Jobs.dismiss(feed, eastern, appointment);
        Jobs.appoint(feed, eastern, "AUDITOR", west);
        Jobs.send(eastern, "GET", file, null).statusCode(403).body("code", equalTo("job-out-of-scope"));
    }

    @Test
    void tellsParametersOnlyOfOneJobByItself() {
        UUID id = Jobs.ordered(officer, PortionsKind.CODE, portions(city, 1));
        Jobs.read(officer, id).body("parameters.portions", equalTo(1));
        Reporting.get(officer, "/jobs")
                .body("items.id", hasItem(id.toString()))
                .body("items.parameters", contains(nullValue()));
    }

    @Test
    void keepsOnlySoMuchForOnePerson() {
        for (int i = 0; i < 3; i++) {
            Jobs.awaitState(officer, Jobs.ordered(officer, PortionsKind.CODE, portions(city, 28)), "DONE");
        }
        Jobs.order(officer, PortionsKind.CODE, portions(city, 1))
                .statusCode(429)
                .body("code", equalTo("job-storage-full"))
                .body("detail", containsString("6 MB"));
        String one = Reporting.get(officer, "/jobs").extract().path("items[0].id");
        Jobs.send(officer, "DELETE", "/jobs/" + one, null).statusCode(204);
        Jobs.ordered(officer, PortionsKind.CODE, portions(city, 1));
    }

    @Test
    void removesAllThatHasExpiredAtOneLook() throws SQLException {
        String crowd = "crowd-" + UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO job (id, kind, parameters, language, subject, state, ordered_at, ended_at, expires_at)
                        SELECT gen_random_uuid(), 'PORTIONS', '{}', 'en', ?, 'DONE', now(), now(), now() - interval '1 hour'
                        FROM generate_series(1, 250)""")) {
            insert.setString(1, crowd);
            insert.executeUpdate();
        }
        expiry.look();
        Jobs.send(crowd, "GET", "/jobs?limit=200", null)
                .statusCode(200)
                .body("items.size()", equalTo(200))
                .body("items.state.unique()", contains("EXPIRED"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement left = connection.prepareStatement(
                        "SELECT count(*) AS jobs FROM job WHERE subject = ? AND state <> 'EXPIRED'")) {
            left.setString(1, crowd);
            try (ResultSet row = left.executeQuery()) {
                row.next();
                assertThat(row.getInt("jobs")).isZero();
            }
        }
    }

    private int parts(UUID job) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) AS parts FROM job_part WHERE job_id = ?")) {
            statement.setObject(1, job);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt("parts");
            }
        }
    }
}
