package org.guildhall.reporting.statistics.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.reporting.EventFeed.founded;
import static org.guildhall.reporting.EventFeed.joined;
import static org.guildhall.reporting.EventFeed.moved;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.MovableClock;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures of members. */
@QuarkusTest
@WithTestResource(TestStack.class)
class MemberStatisticsTest extends SmallFederation {

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
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

    @Test
    void countsWhoCameAndWentAndHow() {
        UUID staying = UUID.randomUUID();
        UUID taken = UUID.randomUUID();
        UUID mistaken = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.joined(staying, west, "2026-11-05", LifeFeed.COURIER),
                        LifeFeed.transferred(staying, 2, west, factory, "TRANSFER", "2026-11-08"),
                        LifeFeed.changed(staying, 3, factory, "ACTIVE", "RETAINED", "2026-11-10"),
                        LifeFeed.imported(taken, west, "2026-10-01", "RETAINED", LifeFeed.COURIER),
                        LifeFeed.transferred(taken, 2, west, east, "MERGER", "2026-11-08"),
                        LifeFeed.imported(mistaken, west, "2026-10-01", "ACTIVE", LifeFeed.COURIER),
                        LifeFeed.importUndone(mistaken, 2, west),
                        LifeFeed.joined(gone, west, "2026-11-05", LifeFeed.COURIER),
                        LifeFeed.changed(gone, 2, west, "ACTIVE", "EXPELLED", "2026-11-09")));
        Reporting.members(officer, city, "from", "2026-11-05", "to", "2026-11-30")
                .body("total.joined", equalTo(2))
                .body("total.imported", equalTo(0))
                .body("total.transferredIn", equalTo(1))
                .body("total.transferredOut", equalTo(1))
                .body("total.mergedIn", equalTo(1))
                .body("total.mergedOut", equalTo(1))
                .body("total.left", equalTo(1))
                .body("total.leftBy", equalTo(Map.of("EXPELLED", 1)))
                .body("total.retained", equalTo(2))
                .body("total.members", equalTo(8))
                .body("children.organisation.name", contains("East", "West"))
                .body("children.total.members", contains(7, 0))
                .body("children.total.transferredIn", contains(1, 0))
                .body("children.total.transferredOut", contains(0, 1))
                .body("dimensions.EDUCATION.MASTER.members", equalTo(2));
        Reporting.members(officer, west, "to", "2026-11-07")
                .body("total.imported", equalTo(1))
                .body("total.members", equalTo(3));
        Map<String, List<UUID>> western = Map.of(
                "MEMBERS", List.of(),
                "JOINED", List.of(staying, gone),
                "IMPORTED", List.of(taken),
                "TRANSFERRED_OUT", List.of(staying),
                "TRANSFERRED_IN", List.of(),
                "MERGED_OUT", List.of(taken),
                "LEFT", List.of(gone));
        western.forEach((figure, members) -> assertThat(facts(west, "figure", figure))
                .as(figure)
                .containsExactlyInAnyOrderElementsOf(
                        members.stream().map(UUID::toString).toList()));
        assertThat(facts(city, "figure", "MEMBERS")).hasSize(8).contains(staying.toString(), taken.toString());
        assertThat(facts(city, "figure", "RETAINED")).containsExactlyInAnyOrder(staying.toString(), taken.toString());
        Reporting.get(officer, "/statistics/members/facts", "organisation", factory, "figure", "TRANSFERRED_IN")
                .statusCode(200)
                .body("items.organisationId", contains(factory.toString()))
                .body("items.countedOn", contains("2026-11-08"))
                .body("items.joinedOn", contains("2026-11-05"))
                .body("items.memberSince", contains("1999-05-01"))
                .body("items.status", contains("RETAINED"));
        Reporting.get(officer, "/statistics/members/facts", "organisation", east, "figure", "MERGED_IN")
                .statusCode(200)
                .body("items.memberSince", contains("1998-05-01"));
    }

    @Test
    void countsFromTheDayThatWasPutRightOnceAMistakeIsTakenBack() {
        UUID retained = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.joined(retained, west, "2026-01-01", LifeFeed.COURIER),
                        LifeFeed.changed(retained, 2, west, "ACTIVE", "RETAINED", "2026-06-01"),
                        LifeFeed.joined(gone, west, "2026-01-01", LifeFeed.COURIER),
                        LifeFeed.changed(gone, 2, west, "ACTIVE", "RETAINED", "2026-06-01")));
        Reporting.members(officer, west, "to", "2026-06-01").body("total.retained", equalTo(2));
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.takenBack(retained, 3, west, "RETAINED", "ACTIVE", "2026-06-01"),
                        LifeFeed.takenBack(gone, 3, west, "RETAINED", "ACTIVE", "2026-06-01")));
        Reporting.members(officer, west).body("total.retained", equalTo(0)).body("total.members", equalTo(2));
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.changed(retained, 4, west, "ACTIVE", "RETAINED", "2026-03-01"),
                        LifeFeed.changed(gone, 4, west, "ACTIVE", "WITHDRAWN", "2026-05-01")));
        Reporting.members(officer, west, "to", "2026-02-28").body("total.retained", equalTo(0));
        Reporting.members(officer, west, "to", "2026-03-01")
                .body("total.retained", equalTo(1))
                .body("total.members", equalTo(2));
        Reporting.members(officer, west, "from", "2026-05-01", "to", "2026-05-01")
                .body("total.left", equalTo(1))
                .body("total.members", equalTo(1));
    }

    @Test
    void listsAClosedUnionUntilTheDayOfItsClosingBeginsInBeijing() {
        UUID school = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        founded(school, west, "School", "GRASSROOTS"), LifeFeed.closed(school, 2, west, "2027-06-01")));
        at("2027-05-31T15:59:00Z");
        Reporting.members(officer, west).body("children.organisation.name", contains("School"));
        at("2027-05-31T16:00:00Z");
        Reporting.members(officer, west).body("children", hasSize(0));
    }

    private void at(String time) {
        clock.reset();
        clock.moveOn(Duration.between(clock.instant(), Instant.parse(time)));
    }

    @Test
    void countsACorrectedMemberAsTheyAreAndNobodyWhoNeverJoined() {
        UUID member = UUID.randomUUID();
        UUID nobody = UUID.randomUUID();
        LifeFeed.Dimensions asTheyAre =
                new LifeFeed.Dimensions("MALE", "1990-1994", null, "URBAN", List.of("GUARD", "OTHER"));
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.joined(member, west, "2026-11-05", LifeFeed.COURIER),
                        LifeFeed.corrected(member, 2, west, asTheyAre),
                        // Refused, and told among the dead letters.
                        LifeFeed.changed(nobody, 2, west, "ACTIVE", "DECEASED", "2026-11-06")));
        Reporting.members(officer, west)
                .body("total.members", equalTo(1))
                .body("total.left", equalTo(0))
                .body("categories.GUARD", equalTo(1))
                .body("categories.OTHER", equalTo(1))
                .body("dimensions.GENDER.MALE.joined", equalTo(1));
        Reporting.members(officer, west, "category", "COURIER").body("total.joined", equalTo(0));
        assertThat(TopicRecords.of(EventFeed.MEMBERSHIP + ".dead-letter").stream()
                        .map(ConsumerRecord::key))
                .contains(nobody.toString());
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
    void refusesCodesThatNobodyCouldHave() {
        for (String path : List.of("/statistics/members", "/statistics/members/facts")) {
            Reporting.get(officer, path, "organisation", city, "category", "NOPE")
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("errors.pointer", contains("/category"))
                    .body("errors.code", contains("unknown-code"))
                    .body("errors[0].detail", containsString("COURIER"));
            for (String dimension : List.of("CATEGORY", "GENDER", "BIRTH_BAND", "EDUCATION", "HOUSEHOLD")) {
                Reporting.get(officer, path, "organisation", city, "dimension", dimension, "code", "1981-1985")
                        .statusCode(400)
                        .body("errors.pointer", contains("/code"))
                        .body("errors.code", contains("unknown-code"));
            }
            for (List<String> sound : List.of(
                    List.of("CATEGORY", "ESTATE_AGENT"),
                    List.of("BIRTH_BAND", "1900-1904"),
                    List.of("EDUCATION", "UNKNOWN"))) {
                Reporting.get(officer, path, "organisation", west, "dimension", sound.get(0), "code", sound.get(1))
                        .statusCode(200);
            }
        }
    }

    @Test
    void knowsACodeThatHasBeenToldThoughNoListHasIt() {
        Reporting.get(officer, "/statistics/members", "organisation", city, "category", "DRONE_PILOT")
                .statusCode(400);
        Instant told =
                feed.tell(joined(UUID.randomUUID(), west, session, "2026-11-01", "MALE", List.of("DRONE_PILOT")));
        Reporting.awaitApplied(officer, city, told);
        Reporting.members(officer, city, "category", "DRONE_PILOT").body("total.members", equalTo(1));
        Reporting.members(officer, east, "category", "DRONE_PILOT").body("total.members", equalTo(0));
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
