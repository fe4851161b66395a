package org.guildhall.reporting.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.founded;
import static org.guildhall.reporting.EventFeed.joined;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.ContestFeed;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** The first screen of an organisation, in one answer. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BoardTest extends SmallFederation {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static ValidatableResponse board(String subject, UUID organisation) {
        return Reporting.get(subject, "/board", "organisation", organisation).statusCode(200);
    }

    private static long tile(JsonPath board, String measure, String span) {
        return board.getLong("tiles.find { it.measure == '%s' && it.span == '%s' }.value".formatted(measure, span));
    }

    private void joinToday(UUID organisation, int persons) {
        for (int i = 0; i < persons; i++) {
            feed.send(joined(UUID.randomUUID(), organisation, session, TODAY.toString(), "FEMALE", List.of("OTHER")));
        }
        Reporting.awaitApplied(officer, city, feed.flush());
    }

    @Test
    void showsTheWholeFirstScreenInOneAnswer() {
        joinToday(factory, 2);
        joinToday(west, 1);
        JsonPath board = board(officer, city)
                .header("Cache-Control", equalTo("no-store"))
                .header("Vary", containsString("Accept-Language"))
                .body("organisation.name", equalTo("City"))
                .body("organisation.level", equalTo("CITY"))
                .body("organisation.kind", equalTo("ENTERPRISE_PRIVATE"))
                .body("above", empty())
                .body("asOf", notNullValue())
                .body("lag.seconds", lessThanOrEqualTo(9))
                .body("late", equalTo(false))
                .body("today", equalTo(TODAY.toString()))
                .body("children.name", contains("East", "West"))
                .body("children.hasChildren", contains(true, false))
                .body("children.members", contains(7, 1))
                .body("children.joinedToday", contains(2, 1))
                .body("trend.months", hasSize(12))
                .body("trend.months[11]", equalTo(TODAY.toString().substring(0, 7)))
                .body("trend.members[11]", equalTo(9))
                .body("categories.find { it.code == 'COURIER' }.members", equalTo(3))
                .body("categories.find { it.code == 'COURIER' }.title", equalTo("快递员"))
                .body("recent", hasSize(9))
                .body("recent[0].at", equalTo(TODAY + "T02:00:00Z"))
                .extract()
                .jsonPath();
        assertThat(tile(board, "members.count", "STOCK")).isEqualTo(9);
        assertThat(tile(board, "members.joined", "DAY")).isEqualTo(3);
        assertThat(tile(board, "organisations.count", "STOCK")).isEqualTo(4);
        long own = Reporting.members(
                        officer, factory, "from", TODAY.withDayOfMonth(1).toString())
                .extract()
                .jsonPath()
                .getLong("own.joined");
        assertThat(board.getLong("top.find { it.name == 'Factory' }.joined")).isEqualTo(own);
        assertThat(board.getList("top.joined", Integer.class)).isSortedAccordingTo((one, other) -> other - one);
        assertThat(board.getList("recent.organisation", String.class).subList(0, 3))
                .containsExactlyInAnyOrder("Factory", "Factory", "West");
    }

    @Test
    void comparesWithAYearAgo() {
        LocalDate before = TODAY.minusYears(1).withDayOfMonth(3);
        for (int i = 0; i < 4; i++) {
            feed.send(joined(UUID.randomUUID(), west, session, before.toString(), "MALE", List.of()));
        }
        feed.send(joined(UUID.randomUUID(), west, session, before.minusMonths(2).toString(), "MALE", List.of()));
        UUID gone = UUID.randomUUID();
        feed.send(LifeFeed.joined(gone, west, before.plusMonths(2).toString(), LifeFeed.COURIER));
        feed.send(LifeFeed.changed(gone, 2, west, "ACTIVE", "WITHDRAWN", TODAY.toString()));
        Reporting.awaitApplied(officer, city, feed.flush());
        JsonPath board = board(officer, west).extract().jsonPath();
        String members = "tiles.find { it.measure == 'members.count' }.";
        assertThat(board.getLong(members + "value")).isEqualTo(5);
        assertThat(board.getLong(members + "yearBefore")).isEqualTo(5);
        String joinedInMonth = "tiles.find { it.measure == 'members.joined' && it.span == 'MONTH' }.yearBefore";
        assertThat(board.getLong(joinedInMonth)).isEqualTo(4);
        assertThat(board.getString("tiles.find { it.span == 'DAY' }.yearBefore"))
                .isNull();
        assertThat(tile(board, "members.left", "MONTH")).isEqualTo(1);
        assertThat(board.getList("trend.joinedYearBefore", Integer.class).get(11))
                .isEqualTo(4);
        board(officer, city)
                .body("children.find { it.name == 'West' }.membersYearBefore", equalTo(5))
                .body("children.find { it.name == 'West' }.left", equalTo(1));
    }

    @Test
    void showsTheYearsContestsAndQuizzes() {
        UUID contest = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        Instant told = feed.tell(
                ContestFeed.created(contest, east, "MUNICIPAL", TODAY.getYear()),
                ContestFeed.opened(contest),
                ContestFeed.entered(UUID.randomUUID(), contest, east),
                ContestFeed.entered(UUID.randomUUID(), contest, east),
                ContestFeed.created(cancelled, city, "MUNICIPAL", TODAY.getYear()),
                ContestFeed.cancelled(cancelled),
                ContestFeed.created(UUID.randomUUID(), city, "MUNICIPAL", TODAY.getYear() - 1));
        Reporting.awaitApplied(officer, city, told);
        JsonPath contests = Reporting.get(
                        officer, "/statistics/contests", "organisation", city, "year", TODAY.getYear())
                .statusCode(200)
                .extract()
                .jsonPath();
        board(officer, city)
                .body("contests.contests", equalTo(1))
                .body("contests.entries", equalTo(2))
                .body("contests.entrants", equalTo(contests.getInt("totals.entrants")))
                .body("contests.persons", equalTo(contests.getInt("totals.persons")))
                .body("contests.starters", equalTo(0))
                .body("contests.states.code", contains("CANCELLED", "ENTRY_OPEN"))
                .body("contests.states.title", contains("已取消", "报名中"))
                .body("contests.states.count", contains(1, 1))
                .body("quizzes.started", equalTo(0));
    }

    @Test
    void goesDownTheTreeStepByStep() {
        JsonPath top = board(officer, city).extract().jsonPath();
        for (Map<String, Object> child : top.<Map<String, Object>>getList("children")) {
            UUID id = UUID.fromString((String) child.get("id"));
            JsonPath below = board(officer, id)
                    .body("above.name", contains("City"))
                    .body("organisation.name", equalTo(child.get("name")))
                    .extract()
                    .jsonPath();
            assertThat(tile(below, "members.count", "STOCK")).isEqualTo(((Number) child.get("members")).longValue());
            assertThat(below.getList("children").isEmpty()).isNotEqualTo(child.get("hasChildren"));
        }
        board(officer, factory).body("above.name", contains("City", "East")).body("children", empty());
    }

    @Test
    void beginsAtTheHighestOrganisationThatOneMaySee() {
        String local = "local-" + UUID.randomUUID();
        UUID workshop = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        founded(workshop, factory, "Workshop", "GROUP"),
                        appointed(local, "AUDITOR", workshop),
                        appointed(local, "ENROLMENT_OFFICER", east)));
        Reporting.get(local, "/board")
                .statusCode(200)
                .body("organisation.name", equalTo("East"))
                .body("above", empty());
        board(local, factory).body("above.name", contains("East"));
        for (UUID foreign : List.of(city, west, UUID.randomUUID())) {
            Reporting.get(local, "/board", "organisation", foreign)
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            Reporting.get(local, "/board/stream", "organisation", foreign).statusCode(404);
        }
        Reporting.get("nobody-" + UUID.randomUUID(), "/board").statusCode(403);
    }

    @Test
    void speaksTheLanguageAskedFor() {
        given().header("Authorization", "Bearer " + TestTokens.of(officer))
                .header("Accept-Language", "en")
                .queryParam("organisation", city)
                .get("/board")
                .then()
                .statusCode(200)
                .body("tiles[0].title", equalTo("members"))
                .body("categories.find { it.code == 'COURIER' }.title", equalTo("Courier"));
        board(officer, city).body("tiles[0].title", equalTo("在册会员"));
    }
}
