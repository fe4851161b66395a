package org.guildhall.contest.outcome.remark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objections, appeals and the re-markings that remedy them. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RemarkSetTest {

    @Inject
    Games judging;

    @Inject
    MovableClock clock;

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Games.Game published(String... marks) {
        Games.Game game = judging.start(Games.RULES, marks.length);
        judging.mark(game.stage(), game.entries(), marks);
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200);
        as(ADMINISTRATOR)
                .body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200);
        return game;
    }

    private Response propose(Games.Game game, int entry, String mark, UUID objection) {
        return as(ORGANISER)
                .body("""
                        {"reason":"漏判","objectionId":%s,"cause":"TRANSCRIPTION_ERROR","sheets":[{"code":"%s","judge":"J1","marks":{"p1":"%s"}}]}""".formatted(
                                objection == null ? null : "\"" + objection + "\"",
                                judging.code(game.stage(), game.entries().get(entry)),
                                mark))
                .post("/stages/" + game.stage() + "/remark-sets");
    }

    /** By the second person. */
    private static Response act(UUID set, String action) {
        return as(ADMINISTRATOR).post("/remark-sets/" + set + "/" + action);
    }

    private static void expectRanks(Games.Game game, Integer... entries) {
        given().get("/contests/" + game.contest() + "/results")
                .then()
                .statusCode(200)
                .body(
                        "items.entryId",
                        contains(java.util.Arrays.stream(entries)
                                .map(entry -> game.entries().get(entry).toString())
                                .toArray()));
    }

    @Test
    void previewsDifferencesAndAppliesThemAsOne() {
        Games.Game game = published("90", "80", "70");
        Response proposed = propose(game, 2, "95", null);
        UUID set = created(proposed);
        proposed.then()
                .body("state", equalTo("PROPOSED"))
                .body("differences", hasSize(3))
                .body("differences[0].entryId", equalTo(game.entries().get(2).toString()))
                .body("differences[0].before.rank", equalTo(3))
                .body("differences[0].after.rank", equalTo(1))
                .body("differences[0].after.medal", equalTo("GOLD"));
        expectRanks(game, 0, 1, 2);
        act(set, "apply").then().statusCode(200).body("state", equalTo("APPLIED"));
        expectRanks(game, 2, 0, 1);
        assertThat(judging.query("SELECT marks ->> 'p1' FROM mark_sheet WHERE stage_id = ? ORDER BY 1", game.stage()))
                .containsExactly("80", "90", "95");
        given().get("/contests/" + game.contest() + "/results/" + game.entries().get(2) + "/proof")
                .then()
                .statusCode(200)
                .body("result.rank", equalTo(1));
        act(set, "apply").then().statusCode(409).body("code", equalTo("remark-set-settled"));
        assertThat(judging.query("SELECT version FROM result WHERE contest_id = ?", game.contest()))
                .containsOnly("2");
    }

    @Test
    void cancelledSetChangesNothing() {
        Games.Game game = published("90", "80");
        UUID set = created(propose(game, 1, "95", null));
        act(set, "cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        expectRanks(game, 0, 1);
        act(set, "apply").then().statusCode(409);
    }

    @Test
    void setProposedAgainstOlderResultsIsNotApplied() {
        Games.Game game = published("90", "80", "70");
        UUID first = created(propose(game, 2, "95", null));
        UUID second = created(propose(game, 1, "99", null));
        act(first, "apply").then().statusCode(200);
        act(second, "apply").then().statusCode(409).body("code", equalTo("results-changed"));
        expectRanks(game, 2, 0, 1);
    }

    @Test
    void setThatWouldLeaveAnUndecidedTieIsNotApplied() {
        Games.Game game = published("90", "80");
        Response proposed = propose(game, 1, "90", null);
        UUID set = created(proposed);
        proposed.then().body("openTies[0].line", equalTo("MEDAL"));
        act(set, "apply").then().statusCode(409).body("code", equalTo("ranking-blocked"));
        expectRanks(game, 0, 1);
        String codes = judging.code(game.stage(), game.entries().get(1)) + "\",\""
                + judging.code(game.stage(), game.entries().get(0));
        as(ORGANISER)
                .body("{\"codes\":[\"" + codes + "\"],\"reason\":\"r\"}")
                .post("/stages/" + game.stage() + "/jury-decisions")
                .then()
                .statusCode(201);
        act(set, "apply").then().statusCode(200);
        expectRanks(game, 1, 0);
    }

    @Test
    void refusesChangesThatDoNotFitTheStage() {
        Games.Game game = published("90", "80");
        propose(game, 0, "101", null).then().statusCode(422).body("errors.code", hasItem("mark-not-accepted"));
        propose(game, 0, "1e1", null).then().statusCode(422);
        as(ORGANISER)
                .body(
                        "{\"reason\":\"r\",\"cause\":\"MISCONDUCT\",\"sheets\":[{\"code\":\"NONE\",\"judge\":\"J1\",\"marks\":{}}]}")
                .post("/stages/" + game.stage() + "/remark-sets")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-reference"));
        Games.Game running = judging.start(Games.RULES, 2);
        propose(running, 0, "50", null).then().statusCode(409).body("code", equalTo("contest-state"));
    }

    private UUID object(Games.Game game, int by) {
        return created(as(game.members().get(by))
                .body("{\"entryId\":\"%s\",\"statement\":\"漏判一项\"}"
                        .formatted(game.entries().get(by)))
                .post("/contests/" + game.contest() + "/objections"));
    }

    private static Response answer(Object officer, UUID objection, String body) {
        return as(officer).body(body).post("/objections/" + objection + "/answer");
    }

    @Test
    void upheldObjectionHoldsUpTheFinalUntilItIsRemedied() {
        Games.Game game = published("90", "80", "70");
        UUID objection = object(game, 2);
        clock.moveOn(Duration.ofDays(6));
        String finalise = "/contests/" + game.contest() + "/finalise";
        as(ORGANISER).post(finalise).then().statusCode(409).body("code", equalTo("matters-open"));
        answer(ORGANISER, objection, "{\"upheld\":true,\"answer\":\"属实\"}")
                .then()
                .statusCode(422);
        answer(ORGANISER, objection, "{\"upheld\":true,\"remedy\":\"RE_SCORE\",\"answer\":\"属实\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("UPHELD"));
        as(ORGANISER).post(finalise).then().statusCode(409);
        UUID set = created(propose(game, 2, "85", objection));
        act(set, "apply").then().statusCode(200);
        as(game.members().get(2))
                .get("/objections/" + objection)
                .then()
                .statusCode(200)
                .body("state", equalTo("REMEDIED"));
        as(ORGANISER).post(finalise).then().statusCode(409).body("code", equalTo("publicity-not-over"));
        clock.moveOn(Duration.ofDays(6));
        as(ORGANISER).post(finalise).then().statusCode(200);
        expectRanks(game, 0, 2, 1);
    }

    @Test
    void rejectedObjectionCanBeAppealedOnceAndSomebodyElseDecides() {
        Games.Game game = published("90", "80");
        UUID objection = object(game, 1);
        String appeal = "/objections/" + objection + "/appeal";
        as(game.members().get(1))
                .body("{\"statement\":\"不服\"}")
                .post(appeal)
                .then()
                .statusCode(409);
        answer(ORGANISER, objection, "{\"upheld\":false,\"answer\":\"不属实\"}")
                .then()
                .statusCode(200);
        as(game.members().get(0))
                .body("{\"statement\":\"不服\"}")
                .post(appeal)
                .then()
                .statusCode(404);
        UUID raised =
                created(as(game.members().get(1)).body("{\"statement\":\"不服\"}").post(appeal));
        as(game.members().get(1))
                .body("{\"statement\":\"不服\"}")
                .post(appeal)
                .then()
                .statusCode(409);
        answer(ORGANISER, raised, "{\"upheld\":false,\"answer\":\"维持\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("conflict-of-interest"));
        answer(ADMINISTRATOR, raised, "{\"upheld\":false,\"answer\":\"维持\"}")
                .then()
                .statusCode(200)
                .body("appealOf", equalTo(objection.toString()));
        clock.moveOn(Duration.ofDays(6));
        as(ORGANISER).post("/contests/" + game.contest() + "/finalise").then().statusCode(200);
    }

    @Test
    void appealComesInTime() {
        Games.Game game = published("90", "80");
        UUID objection = object(game, 1);
        answer(ORGANISER, objection, "{\"upheld\":false,\"answer\":\"不属实\"}")
                .then()
                .statusCode(200);
        clock.moveOn(Duration.ofDays(5));
        as(game.members().get(1))
                .body("{\"statement\":\"不服\"}")
                .post("/objections/" + objection + "/appeal")
                .then()
                .statusCode(409)
                .body("code", equalTo("appeal-closed"));
    }

    @Test
    void officersWithAnInterestDoNotAnswer() {
        Games.Game game = published("90", "80");
        UUID objection = object(game, 1);
        UUID colleague = membership.join(town.enterprise);
        membership.activate(java.util.List.of(colleague));
        membership.appoint(colleague.toString(), "CONTEST_ORGANISER", town.east);
        answer(colleague, objection, "{\"upheld\":false,\"answer\":\"不属实\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("conflict-of-interest"));
    }

    @Test
    void objectionsAreRaisedWhileResultsArePublishedForThem() {
        Games.Game running = judging.start(Games.RULES, 2);
        String body = "{\"entryId\":\"%s\",\"statement\":\"s\"}";
        as(running.members().get(0))
                .body(body.formatted(running.entries().get(0)))
                .post("/contests/" + running.contest() + "/objections")
                .then()
                .statusCode(409)
                .body("code", equalTo("objections-closed"));
        Games.Game game = published("90", "80");
        as(game.members().get(0))
                .body(body.formatted(running.entries().get(0)))
                .post("/contests/" + game.contest() + "/objections")
                .then()
                .statusCode(422);
        clock.moveOn(Duration.ofDays(7));
        as(game.members().get(0))
                .body(body.formatted(game.entries().get(0)))
                .post("/contests/" + game.contest() + "/objections")
                .then()
                .statusCode(409);
    }

    @Test
    void disqualifiedEntryIsReinstatedByASet() {
        Games.Game game = judging.start(Games.RULES, 3);
        judging.mark(game.stage(), game.entries(), "90", "80", "70");
        as(ORGANISER)
                .body("{\"reason\":\"违规\"}")
                .post("/entries/" + game.entries().get(0) + "/disqualify")
                .then()
                .statusCode(200);
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200);
        as(ADMINISTRATOR).body("{}").post("/contests/" + game.contest() + "/publish");
        expectRanks(game, 1, 2);
        UUID set = created(as(ORGANISER)
                .body("{\"reason\":\"申诉成立\",\"cause\":\"RULE_MISAPPLIED\",\"reinstate\":[\"%s\"]}"
                        .formatted(judging.code(game.stage(), game.entries().get(0))))
                .post("/stages/" + game.stage() + "/remark-sets"));
        act(set, "apply").then().statusCode(200);
        expectRanks(game, 0, 1, 2);
        assertThat(judging.query(
                        "SELECT status FROM entry WHERE id = ?", game.entries().get(0)))
                .containsExactly("COMPETED");
    }
}
