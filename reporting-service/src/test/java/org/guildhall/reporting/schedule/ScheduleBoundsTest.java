package org.guildhall.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.job.Jobs.send;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.MovableClock;
import org.guildhall.reporting.SmallFederation;
import org.guildhall.reporting.job.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much of the room for jobs schedules take, where nobody carries any out. */
@QuarkusTest
@TestProfile(ScheduleBoundsTest.LittleRoom.class)
@WithTestResource(TestStack.class)
class ScheduleBoundsTest extends SmallFederation {

    private static final int ROOM = 20;

    /** A tenth for those of one owner, half for those of all. */
    private static final int OF_AN_OWNER = 2;

    private static final int OF_SCHEDULES = 10;

    /** With a database in which no other jobs are. */
    public static final class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("guildhall.jobs.of-all", Integer.toString(ROOM), "guildhall.jobs.running", "0");
        }
    }

    @Inject
    MovableClock clock;

    @Inject
    ScheduleLook due;

    @Inject
    Database database;

    @AfterEach
    void clear() {
        clock.reset();
        List.of("schedule_run", "schedule", "job").forEach(table -> database.update("DELETE FROM " + table));
    }

    private String reader() {
        String reader = "reader-" + UUID.randomUUID();
        Jobs.appoint(feed, reader, "AUDITOR", city);
        return reader;
    }

    /** Daily, for each of these. */
    private String scheduled(String owner, List<String> recipients) {
        Map<String, Object> text = Map.of(
                "name",
                "Daily",
                "kind",
                "QUERY",
                "parameters",
                Jobs.query(city, "CSV"),
                "rhythm",
                Map.of("every", "DAILY", "at", "08:00"),
                "recipients",
                recipients);
        return send(owner, "POST", "/schedules", text).statusCode(201).extract().path("id");
    }

    private static Instant nextDue(String owner, String id) {
        return Instant.parse(
                send(owner, "GET", "/schedules/" + id, null).extract().path("nextDue"));
    }

    private void moveToDue(String owner, String id) {
        clock.moveOn(Duration.between(clock.instant(), nextDue(owner, id)).plusSeconds(1));
        due.look();
    }

    /** Those who got one; nobody is refused one. */
    private static List<String> served(String owner, String id) {
        var runs = send(owner, "GET", "/schedules/" + id + "/runs", null).statusCode(200);
        assertThat(runs.extract().<List<String>>path("items.refusal")).allMatch(Objects::isNull);
        return runs.extract().path("items.recipient");
    }

    private void awaitServed(String owner, String id, int recipients) {
        await().atMost(Duration.ofSeconds(30)).until(() -> served(owner, id).size() == recipients);
    }

    @Test
    void thoseOfOneOwnerWaitUntilSomeOfTheirsAreDone() {
        String second = reader();
        String third = reader();
        String id = scheduled(officer, List.of(officer, second, third));
        String other = scheduled(second, List.of(second));
        moveToDue(officer, id);
        awaitServed(second, other, 1);
        awaitServed(officer, id, OF_AN_OWNER);
        assertThat(served(officer, id)).containsExactlyInAnyOrder(officer, second);
        // Whoever was refused for now is tried again.
        assertThat(nextDue(officer, id)).isBefore(clock.instant());
        clock.moveOn(Duration.ofSeconds(62));
        due.look();
        assertThat(served(officer, id)).hasSize(OF_AN_OWNER);
        List<String> jobs = send(second, "GET", "/jobs", null).extract().path("items.id");
        jobs.forEach(job -> send(second, "DELETE", "/jobs/" + job, null).statusCode(204));
        clock.moveOn(Duration.ofSeconds(62));
        due.look();
        awaitServed(officer, id, OF_AN_OWNER + 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> nextDue(officer, id).isAfter(clock.instant()));
    }

    @Test
    void thoseOfAllLeaveRoomForWhoOrdersThemselves() {
        List<String> owners = new ArrayList<>();
        for (int i = 0; i <= OF_SCHEDULES / OF_AN_OWNER; i++) {
            owners.add(reader());
        }
        Map<String, String> ids = new LinkedHashMap<>();
        owners.forEach(owner -> ids.put(owner, scheduled(owner, List.of(owner, officer))));
        moveToDue(owners.get(0), ids.get(owners.get(0)));
        await().atMost(Duration.ofSeconds(30)).until(() -> unfinished() == OF_SCHEDULES);
        due.look();
        assertThat(unfinished()).isEqualTo(OF_SCHEDULES);
        List<Integer> served = ids.entrySet().stream()
                .map(each -> served(each.getKey(), each.getValue()).size())
                .toList();
        assertThat(served).hasSize(6).allMatch(each -> each <= OF_AN_OWNER);
        assertThat(served.stream().mapToInt(Integer::intValue).sum()).isEqualTo(OF_SCHEDULES);
        for (int i = 0; i < ROOM - OF_SCHEDULES; i++) {
            Jobs.order(owners.get(i % 3), "QUERY", Jobs.query(city, "CSV")).statusCode(202);
        }
        Jobs.order(owners.get(5), "QUERY", Jobs.query(city, "CSV"))
                .statusCode(503)
                .header("Retry-After", equalTo("30"))
                .body("code", equalTo("job-queue-full"));
    }

    private long unfinished() {
        return database.find(
                        "SELECT count(*) AS jobs FROM job WHERE state IN ('QUEUED', 'RUNNING')",
                        row -> row.getLong("jobs"))
                .orElseThrow();
    }
}
