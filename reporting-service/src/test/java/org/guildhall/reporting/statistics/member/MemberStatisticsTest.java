package org.guildhall.reporting.statistics.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.reporting.EventFeed.application;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.card;
import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.EventFeed.founded;
import static org.guildhall.reporting.EventFeed.gift;
import static org.guildhall.reporting.EventFeed.joined;
import static org.guildhall.reporting.EventFeed.moved;
import static org.guildhall.reporting.EventFeed.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small federation whose figures can be counted by hand. */
@QuarkusTest
@WithTestResource(TestStack.class)
class MemberStatisticsTest {

    private final EventFeed feed = new EventFeed();
    private final UUID city = UUID.randomUUID();
    private final UUID east = UUID.randomUUID();
    private final UUID west = UUID.randomUUID();
    private final UUID factory = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final String officer = "officer-" + UUID.randomUUID();

    /** The city has one member, the east two, the west none, and the factory below the east three. */
    @BeforeEach
    void tellOfAFederation() {
        Instant told = feed.tell(
                // Members first, parents last: events of different aggregates come in any order.
                joined(UUID.randomUUID(), factory, session, "2026-11-01", "MALE", List.of("COURIER")),
                joined(
                        UUID.randomUUID(),
                        factory,
                        session,
                        "2026-11-02",
                        "FEMALE",
                        List.of("COURIER", "MIGRANT_WORKER")),
                joined(UUID.randomUUID(), factory, session, "2026-11-03", "FEMALE", List.of("OTHER")),
                joined(
                        UUID.randomUUID(),
                        east,
                        session,
                        "2026-11-02",
                        "MALE",
                        List.of("MIGRANT_WORKER", "MIGRANT_WORKER")),
                joined(UUID.randomUUID(), east, session, "2026-11-04", "MALE", List.of()),
                joined(UUID.randomUUID(), city, session, "2026-11-02", "UNKNOWN", List.of("COURIER")),
                founded(factory, east, "Factory", "GRASSROOTS"),
                founded(west, city, "West", "COUNTY"),
                founded(east, city, "East", "COUNTY"),
                appointed(officer, "REFORM_OFFICER", city),
                founded(city, null, "City", "CITY"));
        Reporting.awaitApplied(officer, city, told);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void rollsFiguresUpAlongTheTree() {
        Reporting.members(officer, city)
                .body("organisation.name", equalTo("City"))
                .body("organisation.level", equalTo("CITY"))
                .body("own.members", equalTo(1))
                .body("total.joined", equalTo(6))
                .body("total.left", equalTo(0))
                .body("total.members", equalTo(6))
                .body("children.organisation.name", contains("East", "West"))
                .body("children.total.members", contains(5, 0));
        Reporting.members(officer, east)
                .body("own.members", equalTo(2))
                .body("total.members", equalTo(5))
                .body("children.total.members", contains(3));
    }

    @Test
    void countsWhoJoinedOnTheDaysAskedForAndWhoWasAMemberAtTheirEnd() {
        Reporting.members(officer, city, "from", "2026-11-02", "to", "2026-11-03")
                .body("from", equalTo("2026-11-02"))
                .body("to", equalTo("2026-11-03"))
                .body("total.joined", equalTo(4))
                .body("total.members", equalTo(5))
                .body("own.joined", equalTo(1));
        Reporting.members(officer, city, "to", "2026-10-31").body("total.members", equalTo(0));
    }

    @Test
    void countsByCategoryAndOtherDimensions() {
        Reporting.members(officer, city)
                .body("categories.COURIER", equalTo(3))
                .body("categories.MIGRANT_WORKER", equalTo(2))
                .body("dimensions.GENDER.FEMALE.members", equalTo(2))
                .body("dimensions.EDUCATION.UNKNOWN.members", equalTo(6))
                .body("dimensions.BIRTH_BAND.'1980-1984'.members", equalTo(6));
        Reporting.members(officer, city, "category", "COURIER")
                .body("own.members", equalTo(1))
                .body("total.members", equalTo(3))
                .body("children.total.members", contains(2, 0));
        Reporting.members(officer, city, "dimension", "GENDER", "code", "MALE", "from", "2026-11-02")
                .body("total.joined", equalTo(2))
                .body("total.members", equalTo(3));
    }

    @Test
    void drillsDownToExactlyTheFactsAFigureCounts() {
        assertThat(facts(city)).hasSize(6).doesNotHaveDuplicates();
        assertThat(facts(city, "own", true)).hasSize(1);
        assertThat(facts(city, "from", "2026-11-02", "to", "2026-11-03")).hasSize(4);
        assertThat(facts(city, "category", "COURIER")).hasSize(3);
        assertThat(facts(city, "dimension", "GENDER", "code", "FEMALE")).hasSize(2);
        assertThat(facts(west)).isEmpty();
        Reporting.get(officer, "/statistics/members/facts", "organisation", factory, "category", "MIGRANT_WORKER")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organisationId", equalTo(factory.toString()))
                .body("items[0].joinedOn", equalTo("2026-11-02"))
                .body("items[0].categories", contains("COURIER", "MIGRANT_WORKER"))
                .body("items[0].status", equalTo("ACTIVE"));
    }

    private List<String> facts(UUID organisation, Object... query) {
        List<String> members = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            List<Object> all = new ArrayList<>(List.of(query));
            all.addAll(List.of("organisation", organisation, "limit", 2));
            if (!cursor.isEmpty()) {
                all.addAll(List.of("cursor", cursor));
            }
            JsonPath page = Reporting.get(officer, "/statistics/members/facts", all.toArray())
                    .statusCode(200)
                    .body("asOf", notNullValue())
                    .extract()
                    .jsonPath();
            members.addAll(page.getList("items.memberId"));
            cursor = page.getString("next");
        }
        return members;
    }

    @Test
    void answersByTheTreeOfTheDayOrByTodaysTree() {
        Instant told = feed.tell(moved(factory, 2, east, west, "2026-11-10"));
        Reporting.awaitApplied(officer, city, told);
        Reporting.members(officer, city, "to", "2026-11-09").body("children.total.members", contains(2, 3));
        Reporting.members(officer, city, "to", "2026-11-09", "basis", "as-was")
                .body("basis", equalTo("as-was"))
                .body("total.members", equalTo(6))
                .body("own.members", equalTo(1))
                .body("children.total.members", contains(5, 0));
        Reporting.members(officer, city, "to", "2026-11-10", "basis", "as-was")
                .body("total.members", equalTo(6))
                .body("children.total.members", contains(2, 3));
        Reporting.members(officer, west, "to", "2026-11-09", "basis", "as-was").body("children", hasSize(0));
        assertThat(new HashSet<>(facts(east, "to", "2026-11-09", "basis", "as-was")))
                .hasSize(5);
        assertThat(new HashSet<>(facts(east, "to", "2026-11-09"))).hasSize(2);
    }

    @Test
    void forgetsWhatABackdatedMoveContradicts() {
        Instant told =
                feed.tell(moved(factory, 2, east, west, "2026-11-10"), moved(factory, 3, west, city, "2026-11-05"));
        Reporting.awaitApplied(officer, city, told);
        Reporting.members(officer, city, "to", "2026-11-04", "basis", "as-was")
                .body("children.total.members", contains(5, 0));
        Reporting.members(officer, city, "to", "2026-11-12", "basis", "as-was")
                .body("children.organisation.name", contains("East", "Factory", "West"))
                .body("children.total.members", contains(2, 3, 0));
    }

    @Test
    void showsEachSessionAndTheTotals() {
        UUID other = UUID.randomUUID();
        UUID waiting = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        UUID handout = UUID.randomUUID();
        Instant told = feed.tell(
                card(UUID.randomUUID(), east, session),
                gift("gift-handed-out", UUID.randomUUID(), 1, east, session),
                gift("gift-handed-out", handout, 1, east, session),
                gift("gift-returned", handout, 2, east, session),
                session(session, city, "In the hall"),
                session(other, west, "At the gate"),
                application("application-submitted", waiting, 1, west, other),
                application("application-submitted", refused, 1, west, other),
                application("application-rejected", refused, 2, west, other));
        Reporting.awaitApplied(officer, city, told);
        Reporting.get(officer, "/statistics/sessions", "organisation", city)
                .statusCode(200)
                .body("totals.sessions", equalTo(2))
                .body("totals.joined", equalTo(6))
                .body("totals.cards", equalTo(1))
                .body("totals.giftsHandedOut", equalTo(2))
                .body("totals.giftsReturned", equalTo(1))
                .body("totals.pending", equalTo(1))
                .body("totals.rejected", equalTo(1))
                .body("items.find { it.title == 'In the hall' }.joined", equalTo(6))
                .body("items.find { it.title == 'At the gate' }.pending", equalTo(1))
                .body("next", nullValue())
                .body("asOf", notNullValue())
                .body("lag.events", equalTo(0));
        Reporting.get(officer, "/statistics/sessions", "organisation", west)
                .body("totals.sessions", equalTo(1))
                .body("items[0].giftStock", equalTo(400));
        Reporting.get(officer, "/statistics/sessions", "organisation", city, "to", "2026-10-31")
                .body("totals.sessions", equalTo(0));
        Reporting.get(officer, "/statistics/sessions", "organisation", city, "limit", 1)
                .body("items", hasSize(1))
                .body("next", notNullValue());
    }

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
    void showsASessionAsItWasLastChanged() {
        Instant told = feed.tell(
                session(session, city, "In the hall"),
                event(
                        "membership",
                        "recruitment-session-changed",
                        session,
                        2,
                        "sessionId",
                        session,
                        "organisationId",
                        city,
                        "title",
                        "In the yard",
                        "venue",
                        "Yard",
                        "opensAt",
                        "2026-11-02T00:00:00Z",
                        "closesAt",
                        "2026-12-02T00:00:00Z",
                        "giftStock",
                        500));
        Reporting.awaitApplied(officer, city, told);
        Reporting.get(officer, "/statistics/sessions", "organisation", city)
                .body("totals.sessions", equalTo(1))
                .body("items[0].title", equalTo("In the yard"))
                .body("items[0].venue", equalTo("Yard"))
                .body("items[0].opensAt", equalTo("2026-11-02T00:00:00Z"))
                .body("items[0].closesAt", equalTo("2026-12-02T00:00:00Z"))
                .body("items[0].giftStock", equalTo(500))
                .body("items[0].confirmation", equalTo("AUTOMATIC"))
                .body("items[0].joined", equalTo(6));
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

    private org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> created(UUID id, String title) {
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

    private org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> project(
            UUID id, UUID contest, String trade) {
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

    private org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> entry(
            UUID id, UUID project, UUID contest, UUID member) {
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

    @Test
    void hidesWhatLiesOutsideTheScope() {
        String eastern = "eastern-" + UUID.randomUUID();
        Instant told = feed.tell(appointed(eastern, "AUDITOR", east));
        Reporting.awaitApplied(officer, city, told);
        Reporting.members(eastern, factory).body("total.members", equalTo(3));
        for (String route : List.of(
                "/statistics/members", "/statistics/members/facts", "/statistics/sessions", "/statistics/contests")) {
            Reporting.get(eastern, route, "organisation", east).statusCode(200);
            Reporting.get(eastern, route, "organisation", city).statusCode(404).body("code", equalTo("not-found"));
            Reporting.get(eastern, route, "organisation", west).statusCode(404);
            Reporting.get(eastern, route, "organisation", UUID.randomUUID()).statusCode(404);
            Reporting.get("nobody-" + UUID.randomUUID(), route, "organisation", east)
                    .statusCode(403);
            given().queryParam("organisation", east).get(route).then().statusCode(401);
        }
        Reporting.post(eastern, "/rebuilds").statusCode(403);
        Reporting.get(eastern, "/rebuilds/" + UUID.randomUUID()).statusCode(403);
        Reporting.post(officer, "/consistency-checks").statusCode(403);
        Reporting.post(eastern, "/consistency-checks").statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        for (List<Object> wrong : List.<List<Object>>of(
                List.of("organisation", "east"),
                List.of("organisation", city, "from", "yesterday"),
                List.of("organisation", city, "from", "2026-11-03", "to", "2026-11-02"),
                List.of("organisation", city, "to", "+12026-11-02"),
                List.of("organisation", city, "dimension", "SHOE_SIZE", "code", "44"),
                List.of("organisation", city, "dimension", "GENDER"),
                List.of("organisation", city, "code", "MALE"),
                List.of("organisation", city, "category", "COURIER", "code", "MALE"),
                List.of("organisation", city, "category", "a\0b"),
                List.of("organisation", city, "category", "x".repeat(65)),
                List.of("organisation", city, "basis", "as-ever"),
                List.of("limit", 5))) {
            Reporting.get(officer, "/statistics/members", wrong.toArray())
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
        Reporting.get(officer, "/statistics/members/facts", "organisation", city, "limit", 0)
                .statusCode(400);
        Reporting.get(officer, "/statistics/members/facts", "organisation", city, "cursor", "forged")
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}
