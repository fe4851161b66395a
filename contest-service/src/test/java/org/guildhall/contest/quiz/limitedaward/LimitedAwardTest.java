package org.guildhall.contest.quiz.limitedaward;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.award;
import static org.guildhall.contest.testing.Quizzes.finish;
import static org.guildhall.contest.testing.Quizzes.play;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class LimitedAwardTest {

    private static final String OFTEN = attempts(9, 9, 600, 0);
    private static final String HELD_IF_FAST = ",\"suspicion\":{\"fasterThanSeconds\":300,\"membersPerDevice\":0}";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Quizzes quizzes;

    private List<UUID> members(int count) {
        List<UUID> members = membership.join(town.enterprise, count);
        membership.activate(members);
        return members;
    }

    @Test
    void firstTwoWinAndTheOthersAreToldWhy() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, OFTEN, "", award(2, 100));
        List<UUID> members = members(4);
        play(members.get(0), held.period(), 9).then().body("awards[0].outcome", equalTo("BELOW_THRESHOLD"));
        play(members.get(1), held.period(), 10)
                .then()
                .body("awards[0].outcome", equalTo("AWARDED"))
                .body("awards[0].place", equalTo(1));
        play(members.get(2), held.period(), 15).then().body("awards[0].place", equalTo(2));
        play(members.get(3), held.period(), 15)
                .then()
                .body("awards[0].outcome", equalTo("EXHAUSTED"))
                .body("awards[0].place", equalTo(3))
                .body("awards[0].lastGrantedAt", notNullValue());
        play(members.get(1), held.period(), 15)
                .then()
                .body("awards[0].outcome", equalTo("AWARDED"))
                .body("awards[0].place", equalTo(1));
        as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/log")
                .then()
                .body("items.place", contains(1, 2, 3))
                .body("items.outcome", contains("AWARDED", "AWARDED", "EXHAUSTED"));
        as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/replay")
                .then()
                .body("winners", contains(1, 2))
                .body("coupons", equalTo(2))
                .body("consistent", equalTo(true));
        as(NEIGHBOUR)
                .get("/limited-awards/" + held.awards().get(0) + "/log")
                .then()
                .statusCode(404);
        as(members.get(0)).get("/quizzes/" + held.quiz()).then().body("periods[0].awards[0].granted", equalTo(2));
    }

    /** Who reached the threshold too late isn't told that they didn't reach it, and who had won keeps what they won. */
    @Test
    void whoeverFinishesAfterTheQuizWasCancelledIsToldSo() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, OFTEN, "", award(2, 100));
        List<UUID> members = members(3);
        play(members.get(0), held.period(), 15).then().body("awards[0].outcome", equalTo("AWARDED"));
        UUID late = begun(members.get(1), held.period(), 15);
        UUID below = begun(members.get(2), held.period(), 9);
        UUID again = begun(members.get(0), held.period(), 15);
        as(ORGANISER).post("/quizzes/" + held.quiz() + "/cancel").then().statusCode(200);
        finish(members.get(1), late)
                .then()
                .body("score", equalTo(150.0f), "awards[0].outcome", equalTo("CANCELLED"))
                .body("awards[0].place", nullValue(), "awards[0].decidedAt", nullValue());
        finish(members.get(1), late).then().body("awards[0].outcome", equalTo("CANCELLED"));
        finish(members.get(2), below).then().body("awards[0].outcome", equalTo("BELOW_THRESHOLD"));
        finish(members.get(0), again)
                .then()
                .body("awards[0].outcome", equalTo("AWARDED"), "awards[0].place", equalTo(1));
        as(members.get(1))
                .get("/quiz-periods/" + held.period() + "/mine")
                .then()
                .body("awards[0].outcome", equalTo("CANCELLED"));
        as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/log")
                .then()
                .body("items.outcome", contains("AWARDED"));
    }

    /** An attempt with so many right answers, not finished. */
    private static UUID begun(UUID member, UUID period, int right) {
        Response paper = Quizzes.start(member, period);
        UUID attempt = created(paper);
        Quizzes.answer(member, attempt, Quizzes.answers(paper, right)).then().statusCode(200);
        return attempt;
    }

    @Test
    void unlikelyFinishIsHeldAndConfirmed() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, OFTEN, HELD_IF_FAST, award(1, 100));
        UUID member = members(1).get(0);
        play(member, held.period(), 15).then().body("awards[0].outcome", equalTo("HELD"));
        as(member).get("/coupons/mine").then().body("items", hasSize(0));
        String entry = held(held);
        as(NEIGHBOUR)
                .body("{\"reason\":\"x\"}")
                .post("/limited-award-entries/" + entry + "/confirm")
                .then()
                .statusCode(404);
        as(ORGANISER)
                .body("{\"reason\":\"经核实系本人\"}")
                .post("/limited-award-entries/" + entry + "/confirm")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("AWARDED"));
        as(ORGANISER)
                .body("{\"reason\":\"再次\"}")
                .post("/limited-award-entries/" + entry + "/reject")
                .then()
                .statusCode(409)
                .body("code", equalTo("award-not-held"));
        as(member).get("/coupons/mine").then().body("items", hasSize(1));
    }

    private static String held(Quizzes.Held held) {
        return as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/log?outcome=HELD")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void rejectedPlaceGoesToTheNextInLine() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, OFTEN, HELD_IF_FAST, award(1, 100));
        List<UUID> members = members(3);
        play(members.get(0), held.period(), 15).then().body("awards[0].outcome", equalTo("HELD"));
        play(members.get(1), held.period(), 15).then().body("awards[0].outcome", equalTo("EXHAUSTED"));
        play(members.get(2), held.period(), 15).then().body("awards[0].outcome", equalTo("EXHAUSTED"));
        as(ORGANISER)
                .body("{\"reason\":\"代答\"}")
                .post("/limited-award-entries/" + held(held) + "/reject")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REJECTED"));
        as(members.get(0))
                .get("/quiz-periods/" + held.period() + "/mine")
                .then()
                .body("awards[0].outcome", equalTo("REJECTED"))
                .body("awards[0].reason", equalTo("代答"));
        as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/log")
                .then()
                .body("items.outcome", contains("REJECTED", "HELD", "EXHAUSTED"));
        as(ORGANISER)
                .body("{\"reason\":\"无异常\"}")
                .post("/limited-award-entries/" + held(held) + "/confirm")
                .then()
                .statusCode(200);
        as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/replay")
                .then()
                .body("winners", contains(2))
                .body("consistent", equalTo(true));
    }

    @Test
    void thirdMemberOnOneDeviceIsHeld() {
        Quizzes.Held held = quizzes.held(
                ORGANISER,
                town.east,
                OFTEN,
                ",\"suspicion\":{\"fasterThanSeconds\":0,\"membersPerDevice\":2}",
                award(5, 100));
        List<UUID> members = members(4);
        for (UUID member : members.subList(0, 3)) {
            as(member)
                    .body("{\"device\":\"phone-1\"}")
                    .post("/quiz-periods/" + held.period() + "/attempts")
                    .then()
                    .statusCode(201);
            play(member, held.period(), 15)
                    .then()
                    .body("awards[0].outcome", equalTo(member.equals(members.get(2)) ? "HELD" : "AWARDED"));
        }
        play(members.get(3), held.period(), 15).then().body("awards[0].outcome", equalTo("AWARDED"));
        as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/log?outcome=HELD")
                .then()
                .body("items[0].signals", contains("SHARED_DEVICE"));
    }

    @Test
    void couponIsRedeemedOnce() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, OFTEN, "", award(1, 100));
        UUID member = members(1).get(0);
        play(member, held.period(), 15).then().statusCode(200);
        String code = as(member)
                .get("/coupons/mine")
                .then()
                .body("items[0].title", equalTo("蛋糕券"))
                .body("items[0].redeemedAt", nullValue())
                .extract()
                .path("items[0].code");
        String typed =
                "{\"code\":\" %s-%s\"}".formatted(code.substring(0, 4).toLowerCase(Locale.ROOT), code.substring(4));
        as(NEIGHBOUR).body(typed).post("/coupons/redemptions").then().statusCode(404);
        as(ORGANISER)
                .body(typed)
                .post("/coupons/redemptions")
                .then()
                .statusCode(200)
                .body("memberId", equalTo(member.toString()));
        as(ORGANISER)
                .body(typed)
                .post("/coupons/redemptions")
                .then()
                .statusCode(409)
                .body("code", equalTo("coupon-redeemed"));
        as(member).get("/coupons/mine").then().body("items[0].redeemedAt", notNullValue());
    }

    @Test
    void whoIsNoMemberIsToldSo() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, OFTEN, "", award(1, 100));
        for (String path : List.of("/coupons/mine", "/quiz-periods/" + held.period() + "/mine")) {
            as(ORGANISER).get(path).then().statusCode(403).body("code", equalTo("not-a-member"));
        }
    }
}
