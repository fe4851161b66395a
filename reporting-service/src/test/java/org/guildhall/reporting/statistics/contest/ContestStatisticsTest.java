package org.guildhall.reporting.statistics.contest;

import static org.guildhall.reporting.EventFeed.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** Figures of contests. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ContestStatisticsTest extends SmallFederation {

    @Test
    void showsContestsWithoutWhatWasCancelledOrWithdrawn() {
        UUID contest = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        UUID welding = UUID.randomUUID();
        UUID turning = UUID.randomUUID();
        Instant told = feed.tell(
                entry(UUID.randomUUID(), welding, contest, person),
                entry(UUID.randomUUID(), turning, contest, person),
                entry(withdrawn, turning, contest, UUID.randomUUID()),
                event(
                        "contest",
                        "entry-withdrawn",
                        withdrawn,
                        2,
                        "entryId",
                        withdrawn,
                        "withdrawnAt",
                        "2026-11-20T02:00:00Z"),
                entry(UUID.randomUUID(), UUID.randomUUID(), cancelled, UUID.randomUUID()),
                project(welding, contest, "WELDER"),
                project(turning, contest, "TURNER"),
                created(contest, "Skills"),
                event("contest", "contest-opened", contest, 2, "contestId", contest),
                created(cancelled, "Nothing"),
                event("contest", "contest-cancelled", cancelled, 2, "contestId", cancelled));
        Reporting.awaitApplied(officer, city, told);
        Reporting.get(officer, "/statistics/contests", "organisation", city)
                .statusCode(200)
                .body("totals.contests", equalTo(1))
                .body("totals.cancelled", equalTo(1))
                .body("totals.projects", equalTo(2))
                .body("totals.trades", equalTo(2))
                .body("totals.entries", equalTo(2))
                .body("totals.entrants", equalTo(1))
                .body("items.find { it.title == 'Skills' }.status", equalTo("ENTRY_OPEN"))
                .body("items.find { it.title == 'Skills' }.entries", equalTo(2));
        Reporting.get(officer, "/statistics/contests", "organisation", city, "year", 2025)
                .body("totals.contests", equalTo(0));
    }

    @Test
    void showsAContestAsItWasLastChanged() {
        UUID contest = UUID.randomUUID();
        Instant told = feed.tell(
                created(contest, "Skills"),
                event(
                        "contest",
                        "contest-changed",
                        contest,
                        2,
                        "contestId",
                        contest,
                        "organisationId",
                        east,
                        "title",
                        "More skills",
                        "opensAt",
                        "2026-11-02T00:00:00Z",
                        "closesAt",
                        "2026-12-02T00:00:00Z",
                        "changedAt",
                        "2026-11-20T01:00:00Z"));
        Reporting.awaitApplied(officer, city, told);
        Reporting.get(officer, "/statistics/contests", "organisation", east)
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("More skills"))
                .body("items[0].opensAt", equalTo("2026-11-02T00:00:00Z"))
                .body("items[0].closesAt", equalTo("2026-12-02T00:00:00Z"))
                .body("items[0].contestClass", equalTo("CITY"))
                .body("items[0].status", equalTo("DRAFT"));
    }

    @Test
    void countsATeamAsOneEntrantAndItsMembersAsPersons() {
        UUID contest = UUID.randomUUID();
        UUID relay = UUID.randomUUID();
        UUID welding = UUID.randomUUID();
        UUID captain = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Instant told = feed.tell(
                created(contest, "Skills"),
                project(welding, contest, "WELDER"),
                project(relay, contest, "WELDER", "teamSize", 2),
                entry(UUID.randomUUID(), welding, contest, captain),
                entry(
                        UUID.randomUUID(),
                        relay,
                        contest,
                        captain,
                        "memberIds",
                        List.of(captain.toString(), second.toString())),
                // Told by an older release: the first of a team alone.
                entry(UUID.randomUUID(), relay, contest, UUID.randomUUID()));
        Reporting.awaitApplied(officer, city, told);
        for (String figures : List.of("totals.", "items[0].")) {
            Reporting.get(officer, "/statistics/contests", "organisation", city)
                    .statusCode(200)
                    .body(figures + "entries", equalTo(3))
                    .body(figures + "teams", equalTo(2))
                    .body(figures + "entrants", equalTo(3))
                    .body(figures + "persons", equalTo(3))
                    .body(figures + "starters", equalTo(0));
        }
    }

    @Test
    void countsAsStartersOnlyWhoCompeted() {
        UUID contest = UUID.randomUUID();
        UUID welding = UUID.randomUUID();
        UUID absent = UUID.randomUUID();
        UUID disqualified = UUID.randomUUID();
        UUID reinstated = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        Instant told = feed.tell(
                created(contest, "Skills"),
                event("contest", "contest-opened", contest, 2, "contestId", contest),
                project(welding, contest, "WELDER"),
                entry(UUID.randomUUID(), welding, contest, UUID.randomUUID()),
                entry(absent, welding, contest, UUID.randomUUID()),
                status(absent, 2, "CHECKED_IN"),
                status(absent, 3, "ABSENT"),
                entry(disqualified, welding, contest, UUID.randomUUID()),
                entry(reinstated, welding, contest, UUID.randomUUID()),
                entry(withdrawn, welding, contest, UUID.randomUUID()));
        Reporting.awaitApplied(officer, city, told);
        Reporting.get(officer, "/statistics/contests", "organisation", city)
                .body("totals.entries", equalTo(5))
                .body("totals.starters", equalTo(0));
        told = feed.tell(
                event("contest", "contest-started", contest, 3, "contestId", contest),
                status(disqualified, 3, "DISQUALIFIED"),
                status(reinstated, 3, "DISQUALIFIED"),
                status(reinstated, 4, "COMPETED"),
                event(
                        "contest",
                        "entry-withdrawn",
                        withdrawn,
                        3,
                        "entryId",
                        withdrawn,
                        "withdrawnAt",
                        "2026-11-20T02:00:00Z"));
        Reporting.awaitApplied(officer, city, told);
        for (String figures : List.of("totals.", "items[0].")) {
            Reporting.get(officer, "/statistics/contests", "organisation", city)
                    .body(figures + "entries", equalTo(4))
                    .body(figures + "starters", equalTo(2));
        }
    }

    @Test
    void followsAContestThroughAllItsStates() {
        UUID contest = UUID.randomUUID();
        feed.tell(created(contest, "Skills"));
        long version = 1;
        for (List<String> step : List.of(
                List.of("contest-opened", "ENTRY_OPEN"),
                List.of("contest-started", "RUNNING"),
                List.of("contest-marked", "MARKED"),
                List.of("results-published", "PUBLICITY"),
                List.of("contest-finalised", "FINAL"))) {
            Reporting.awaitApplied(
                    officer, city, feed.tell(event("contest", step.get(0), contest, ++version, "contestId", contest)));
            Reporting.get(officer, "/statistics/contests", "organisation", city)
                    .body("items[0].status", equalTo(step.get(1)))
                    .body("totals.states", equalTo(Map.of(step.get(1), 1)))
                    .body("totals.contests", equalTo(1));
        }
    }

    @Test
    void refusesAYearThatNothingCanBeOf() {
        for (String path : List.of("/statistics/contests", "/statistics/promotions")) {
            for (int year : List.of(1948, 2201)) {
                Reporting.get(officer, path, "organisation", city, "year", year)
                        .statusCode(400)
                        .body("errors.pointer", contains("/year"), "errors.code", contains("range"));
            }
        }
    }

    private static ProducerRecord<String, byte[]> status(UUID entry, long version, String status) {
        return event("contest", "entry-status-changed", entry, version, "entryId", entry, "status", status);
    }

    private static ProducerRecord<String, byte[]> with(String name, UUID id, Object[] data, Object... more) {
        Object[] all = Arrays.copyOf(data, data.length + more.length);
        System.arraycopy(more, 0, all, data.length, more.length);
        return event("contest", name, id, 1, all);
    }

    private ProducerRecord<String, byte[]> created(UUID id, String title) {
        return event(
                "contest",
                "contest-created",
                id,
                1,
                "contestId",
                id,
                "organisationId",
                east,
                "title",
                title,
                "contestClass",
                "CITY",
                "year",
                2026,
                "opensAt",
                "2026-11-01T00:00:00Z",
                "closesAt",
                "2026-12-01T00:00:00Z");
    }

    private ProducerRecord<String, byte[]> project(UUID id, UUID contest, String trade, Object... more) {
        Object[] data = {
            "projectId", id,
            "contestId", contest,
            "organisationId", east,
            "trade", trade,
            "title", trade,
            "capacity", null
        };
        return with("project-added", id, data, more);
    }

    private ProducerRecord<String, byte[]> entry(UUID id, UUID project, UUID contest, UUID member, Object... more) {
        Object[] data = {
            "entryId", id,
            "projectId", project,
            "contestId", contest,
            "organisationId", east,
            "memberId", member,
            "memberOrganisationId", factory,
            "registeredAt", "2026-11-20T01:00:00Z"
        };
        return with("entry-registered", id, data, more);
    }
}
