package org.guildhall.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.job.Jobs.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.MovableClock;
import org.guildhall.reporting.SmallFederation;
import org.guildhall.reporting.job.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs ordered at their times: once, and for each recipient with their own authority. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ScheduleTest extends SmallFederation {

    private static final Map<String, Object> DAILY = Map.of("every", "DAILY", "at", "08:00");

    @Inject
    MovableClock clock;

    @Inject
    ScheduleLook due;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static Map<String, Object> text(
            String kind, Map<String, Object> parameters, Map<String, Object> rhythm, List<String> recipients) {
        return Map.of(
                "name", "Weekly", "kind", kind, "parameters", parameters, "rhythm", rhythm, "recipients", recipients);
    }

    /** Of a factory, whose figures are told to nobody else, not even coarsely. */
    private String scheduled(List<String> recipients) {
        return scheduled(officer, "QUERY", Jobs.query(factory, "CSV"), recipients);
    }

    private static String scheduled(
            String owner, String kind, Map<String, Object> parameters, List<String> recipients) {
        return send(owner, "POST", "/schedules", text(kind, parameters, DAILY, recipients))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<Map<String, Object>> runs(String id) {
        return send(officer, "GET", "/schedules/" + id + "/runs", null)
                .statusCode(200)
                .extract()
                .path("items");
    }

    private void moveToDue(String id) {
        clock.moveOn(Duration.between(clock.instant(), nextDue(officer, id)).plusSeconds(1));
    }

    private static Instant nextDue(String owner, String id) {
        return Instant.parse(
                send(owner, "GET", "/schedules/" + id, null).extract().path("nextDue"));
    }

    private void awaitMovedOn(String owner, String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> nextDue(owner, id).isAfter(clock.instant()));
    }

    @Test
    void keepsAScheduleForItsOwner() {
        String id = scheduled(List.of(officer, officer));
        String one = "/schedules/" + id;
        send(officer, "GET", one, null)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("recipients", contains(officer))
                .body("rhythm.at", equalTo("08:00"))
                .body("rhythm.day", nullValue());
        send(officer, "GET", one + "/runs", null).body("items", empty());
        String colleague = "colleague-" + UUID.randomUUID();
        Jobs.appoint(feed, colleague, "ADMINISTRATOR", city);
        for (String path : List.of(one, one + "/runs")) {
            send(colleague, "GET", path, null).statusCode(404);
        }
        Map<String, Object> monthly = text(
                "QUERY",
                Jobs.query(city, "CSV"),
                Map.of("every", "MONTHLY", "day", 3, "at", "23:00"),
                List.of(officer));
        send(colleague, "PUT", one, monthly, "If-Match", "\"1\"").statusCode(404);
        send(officer, "PUT", one, monthly).statusCode(428);
        send(officer, "PUT", one, monthly, "If-Match", "\"1\"").statusCode(200).body("rhythm.day", equalTo(3));
        send(officer, "DELETE", one, null, "If-Match", "\"1\"").statusCode(412);
        send(officer, "DELETE", one, null, "If-Match", "\"2\"").statusCode(204);
        send(officer, "GET", one, null).statusCode(404);
    }

    @Test
    void refusesWhatItsOwnerCouldNotOrder() {
        send(
                        officer,
                        "POST",
                        "/schedules",
                        text("QUERY", Jobs.query(UUID.randomUUID(), "CSV"), DAILY, List.of(officer)))
                .statusCode(404);
        send(officer, "POST", "/schedules", text("QUERY", Map.of(), DAILY, List.of(officer)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/parameters/query", "/parameters/format"));
        send(
                        officer,
                        "POST",
                        "/schedules",
                        text("QUERY", Jobs.query(city, "CSV"), Map.of("every", "WEEKLY", "at", "08:00"), List.of("a")))
                .statusCode(422)
                .body("errors.pointer", contains("/rhythm/day"));
    }

    @Test
    void ordersForEachRecipientWithTheirOwnAuthority() {
        String eastern = "eastern-" + UUID.randomUUID();
        String western = "western-" + UUID.randomUUID();
        String former = "former-" + UUID.randomUUID();
        Jobs.appoint(feed, eastern, "AUDITOR", east);
        Jobs.appoint(feed, western, "AUDITOR", west);
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, former, "AUDITOR", east);
        String id = scheduled(List.of(eastern, western, former));
        Jobs.dismiss(feed, former, appointment);
        moveToDue(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> runs(id).size() == 3);
        for (Map<String, Object> run : runs(id)) {
            boolean isEastern = run.get("recipient").equals(eastern);
            assertThat(run.get("job") != null).isEqualTo(isEastern);
            assertThat(run.get("refusal")).isEqualTo(isEastern ? null : "job-out-of-scope");
        }
        UUID job = UUID.fromString(runs(id).stream()
                .filter(run -> run.get("job") != null)
                .findFirst()
                .orElseThrow()
                .get("job")
                .toString());
        Jobs.read(officer, job).statusCode(404);
        Jobs.awaitState(eastern, job, "DONE").then().body("scheduleId", equalTo(id));
        send(eastern, "GET", "/jobs/" + job + "/files/statistics.csv", null).statusCode(200);
        for (String without : List.of(western, former)) {
            send(without, "GET", "/jobs", null).body("items", empty());
        }
    }

    @Test
    void ordersOnceForATimeWhicheverInstanceLooks() {
        List<String> ids =
                IntStream.range(0, 4).mapToObj(i -> scheduled(List.of(officer))).toList();
        for (int day = 1; day <= 3; day++) {
            moveToDue(ids.get(0));
            List<CompletableFuture<Void>> instances = IntStream.range(0, 3)
                    .mapToObj(i -> CompletableFuture.runAsync(due::look))
                    .toList();
            instances.forEach(CompletableFuture::join);
            int times = day;
            ids.forEach(id -> {
                awaitMovedOn(officer, id);
                assertThat(runs(id)).hasSize(times);
            });
        }
        ids.forEach(id -> send(officer, "GET", "/schedules/" + id, null)
                .body("version", equalTo(1))
                .extract());
    }

    @Test
    void ordersOnceForAllTimesThatPassedWhileNobodyLooked() {
        String id = scheduled(List.of(officer));
        clock.moveOn(Duration.ofDays(5));
        due.look();
        awaitMovedOn(officer, id);
        due.look();
        send(officer, "GET", "/schedules/" + id + "/runs", null).body("items", hasSize(1));
        assertThat(nextDue(officer, id))
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void goesOnWithOthersWhileOneMeetsAFault() {
        String away = FaultyKind.fail(ProblemException.of(503, "authority-unknown"));
        String broken = FaultyKind.fail(new IllegalStateException("broken on purpose"));
        String waiting = scheduled(officer, FaultyKind.CODE, Map.of("fault", away), List.of(officer));
        String failing = scheduled(officer, FaultyKind.CODE, Map.of("fault", broken), List.of(officer));
        String sound = scheduled(List.of(officer));
        FaultyKind.begin();
        moveToDue(waiting);
        due.look();
        awaitMovedOn(officer, sound);
        awaitMovedOn(officer, failing);
        send(officer, "GET", "/schedules/" + sound + "/runs", null).body("items.refusal", contains(nullValue()));
        send(officer, "GET", "/schedules/" + failing + "/runs", null).body("items.refusal", contains("internal-error"));
        send(officer, "GET", "/schedules/" + waiting + "/runs", null).body("items", empty());
        assertThat(nextDue(officer, waiting)).isBefore(clock.instant());
        FaultyKind.end();
        clock.moveOn(Duration.ofSeconds(62));
        awaitMovedOn(officer, waiting);
        send(officer, "GET", "/schedules/" + waiting + "/runs", null).body("items.refusal", contains(nullValue()));
    }

    @Test
    void ordersOnceThoughAClockGoesBack() {
        String id = scheduled(List.of(officer));
        Instant first = nextDue(officer, id);
        moveToDue(id);
        due.look();
        awaitMovedOn(officer, id);
        clock.reset();
        send(
                        officer,
                        "PUT",
                        "/schedules/" + id,
                        text("QUERY", Jobs.query(factory, "CSV"), DAILY, List.of(officer)),
                        "If-Match",
                        "\"1\"")
                .statusCode(200);
        assertThat(nextDue(officer, id)).isEqualTo(first);
        moveToDue(id);
        due.look();
        awaitMovedOn(officer, id);
        assertThat(runs(id)).hasSize(1);
    }

    /** What others may be told coarsely is told to whoever holds a position, and not to everybody. */
    @Test
    void ordersNothingForWhoHoldsNoPosition() {
        String nobody = "nobody-" + UUID.randomUUID();
        String western = "western-" + UUID.randomUUID();
        Jobs.appoint(feed, western, "AUDITOR", west);
        String id = scheduled(officer, "QUERY", Jobs.query(east, "CSV"), List.of(nobody, western));
        moveToDue(id);
        due.look();
        awaitMovedOn(officer, id);
        for (Map<String, Object> run : runs(id)) {
            assertThat(run.get("refusal")).isEqualTo(run.get("recipient").equals(nobody) ? "job-out-of-scope" : null);
        }
        assertThat(runs(id)).hasSize(2);
        send(nobody, "GET", "/jobs", null).body("items", empty());
    }

    @Test
    void restsWhileItsOwnerHoldsNoPosition() {
        String owner = "owner-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> appointment = Jobs.appoint(feed, owner, "AUDITOR", city);
        String id = scheduled(owner, "QUERY", Jobs.query(east, "CSV"), List.of(officer));
        Jobs.dismiss(feed, owner, appointment);
        send(
                        owner,
                        "PUT",
                        "/schedules/" + id,
                        text("QUERY", Jobs.query(east, "CSV"), DAILY, List.of(owner)),
                        "If-Match",
                        "\"1\"")
                .statusCode(403);
        clock.moveOn(Duration.between(clock.instant(), nextDue(owner, id)).plusSeconds(1));
        due.look();
        awaitMovedOn(owner, id);
        send(owner, "GET", "/schedules/" + id + "/runs", null).body("items", empty());
        Jobs.appoint(feed, owner, "AUDITOR", city);
        clock.moveOn(Duration.between(clock.instant(), nextDue(owner, id)).plusSeconds(1));
        due.look();
        awaitMovedOn(owner, id);
        send(owner, "GET", "/schedules/" + id + "/runs", null).body("items.recipient", contains(officer));
    }

    @Test
    void runsASavedQueryAsItIsByThen() {
        String saved = send(
                        officer,
                        "POST",
                        "/statistics/saved-queries",
                        Map.of(
                                "name",
                                "Joined",
                                "query",
                                Jobs.query(east, "CSV").get("query")))
                .statusCode(201)
                .extract()
                .path("id");
        String eastern = "eastern-" + UUID.randomUUID();
        Jobs.appoint(feed, eastern, "AUDITOR", east);
        String id = send(
                        officer,
                        "POST",
                        "/schedules",
                        text(
                                "SAVED_QUERY",
                                Map.of("savedQuery", saved, "format", "JSON_STAT"),
                                DAILY,
                                List.of(officer, eastern)))
                .statusCode(201)
                .extract()
                .path("id");
        moveToDue(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> runs(id).size() == 2);
        // Whoever may not run it gets none, whatever they may read.
        send(officer, "GET", "/schedules/" + id + "/runs", null)
                .body("items.find { it.recipient == '" + eastern + "' }.refusal", equalTo("job-out-of-scope"));
        UUID job = UUID.fromString(runs(id).stream()
                .filter(run -> run.get("recipient").equals(officer))
                .findFirst()
                .orElseThrow()
                .get("job")
                .toString());
        Jobs.awaitState(officer, job, "DONE");
        send(officer, "GET", "/jobs/" + job + "/files/statistics.json", null).body("value", contains(5));
    }
}
