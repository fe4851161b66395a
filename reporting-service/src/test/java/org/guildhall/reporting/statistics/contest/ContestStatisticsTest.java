package org.guildhall.reporting.statistics.contest;

import static org.guildhall.reporting.EventFeed.event;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
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

    private ProducerRecord<String, byte[]> project(UUID id, UUID contest, String trade) {
        return event(
                "contest",
                "project-added",
                id,
                1,
                "projectId",
                id,
                "contestId",
                contest,
                "organisationId",
                east,
                "trade",
                trade,
                "title",
                trade,
                "capacity",
                null);
    }

    private ProducerRecord<String, byte[]> entry(UUID id, UUID project, UUID contest, UUID member) {
        return event(
                "contest",
                "entry-registered",
                id,
                1,
                "entryId",
                id,
                "projectId",
                project,
                "contestId",
                contest,
                "organisationId",
                east,
                "memberId",
                member,
                "memberOrganisationId",
                factory,
                "registeredAt",
                "2026-11-20T01:00:00Z");
    }
}
