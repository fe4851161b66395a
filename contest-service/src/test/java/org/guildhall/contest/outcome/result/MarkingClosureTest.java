package org.guildhall.contest.outcome.result;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.contest.judging.scoring.Proof;
import org.guildhall.contest.judging.scoring.ProofCheck;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MarkingClosureTest {

    @Inject
    Games judging;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static void close(Games.Game game) {
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200)
                .body("state", equalTo("MARKED"));
    }

    @Test
    void ranksEveryProjectAndKeepsAProofOfEachResult() {
        Games.Game game = judging.start(Games.RULES, 4);
        judging.mark(game.stage(), game.entries(), "90", "80.5", "95", "70");
        close(game);
        as(ORGANISER)
                .get("/contests/" + game.contest() + "/results")
                .then()
                .statusCode(200)
                .body(
                        "items.entryId",
                        contains(
                                game.entries().get(2).toString(),
                                game.entries().get(0).toString(),
                                game.entries().get(1).toString(),
                                game.entries().get(3).toString()))
                .body("items.result.rank", contains(1, 2, 3, 4))
                .body("items.result.total", contains("95.00", "90.00", "80.50", "70.00"))
                .body("items.result.medal", contains("GOLD", "SILVER", "BRONZE", null))
                .body("items.result.prize.title", contains("一等奖", "二等奖", "二等奖"))
                .body("items[0].starters", equalTo(4))
                .body("next", nullValue());
        assertThat(judging.query(
                        "SELECT rank || ' ' || total || ' ' || coalesce(medal, '-') || ' ' || coalesce(prize_amount, 0)"
                                + " FROM result WHERE contest_id = ? ORDER BY rank",
                        game.contest()))
                .containsExactly("1 95.00 GOLD 100000", "2 90.00 SILVER 50000", "3 80.50 BRONZE 50000", "4 70.00 - 0");
        String proof = as(ORGANISER)
                .get("/contests/" + game.contest() + "/results/"
                        + game.entries().get(1) + "/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ProofCheck check = ProofCheck.of(Proof.parse(proof));
        assertThat(check.holds()).isTrue();
        assertThat(check.computed().result().rank()).isEqualTo(3);
        assertThat(proof)
                .doesNotContain(game.members().get(1).toString())
                .doesNotContain(game.entries().get(1).toString())
                .doesNotContain("judge-");
    }

    @Test
    void namesEveryReasonNotToCloseAndChangesNothing() {
        Games.Game game = judging.start(Games.RULES, 4);
        judging.mark(game.stage(), game.entries(), "90", "90");
        judging.mark(game.stage(), game.entries().get(2), "DRAFT", "{}", "[]");
        judging.execute("""
                INSERT INTO moderation (id, stage_id, participation_id, criterion, spread, opened_at)
                SELECT gen_random_uuid(), stage_id, id, 'p1', 9, now() FROM participation
                WHERE stage_id = ? AND entry_id = ?""", game.stage(), game.entries().get(0));
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(409)
                .body("code", equalTo("ranking-blocked"))
                .body("errors.code", contains("sheets-open", "sheets-missing", "moderations-open"))
                .body("errors[0].pointer", equalTo("/stages/" + game.stage()))
                .body(
                        "errors[0].detail",
                        equalTo("1 entries have sheets that are not final: "
                                + judging.code(game.stage(), game.entries().get(2))))
                .body(
                        "errors[1].detail",
                        equalTo("1 entries have fewer sheets than the rules demand: "
                                + judging.code(game.stage(), game.entries().get(3))));
        as(ORGANISER).get("/contests/" + game.contest()).then().body("state", equalTo("RUNNING"));
        assertThat(judging.query("SELECT id FROM result_set WHERE stage_id = ?", game.stage()))
                .isEmpty();
    }

    @Test
    void undecidedTieAtAMedalBlocksUntilTheJuryDecides() {
        Games.Game game = judging.start(Games.RULES, 3);
        judging.mark(game.stage(), game.entries(), "90", "90", "80");
        String first = judging.code(game.stage(), game.entries().get(0));
        String second = judging.code(game.stage(), game.entries().get(1));
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(409)
                .body("errors.code", contains("tie-open", "tie-open"))
                .body(
                        "errors[0].detail",
                        equalTo("undecided tie across MEDAL after rank 1: "
                                + (first.compareTo(second) < 0 ? first + ", " + second : second + ", " + first)));
        as(ORGANISER)
                .body("{\"codes\":[\"%s\",\"%s\"],\"reason\":\"操作更规范\"}".formatted(second, first))
                .post("/stages/" + game.stage() + "/jury-decisions")
                .then()
                .statusCode(201);
        close(game);
        as(ORGANISER)
                .get("/contests/" + game.contest() + "/results")
                .then()
                .body("items.result.code[0]", equalTo(second))
                .body("items.result.rank", contains(1, 2, 3))
                .body("items[0].result.ties[0].rule", equalTo("JURY_DECISION"));
    }

    @Test
    void juryDecidesOnlyOnEntriesOfTheStage() {
        Games.Game game = judging.start(Games.RULES, 2);
        String code = judging.code(game.stage(), game.entries().get(0));
        for (String codes : new String[] {"\"" + code + "\",\"NONE\"", "\"" + code + "\",\"" + code + "\""}) {
            as(ORGANISER)
                    .body("{\"codes\":[" + codes + "],\"reason\":\"r\"}")
                    .post("/stages/" + game.stage() + "/jury-decisions")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void whoWithdrewOrWasDisqualifiedIsNotRanked() {
        Games.Game game = judging.start(Games.RULES, 3);
        judging.mark(game.stage(), game.entries(), "90", "80", "70");
        as(ORGANISER)
                .body("{\"reason\":\"作弊\"}")
                .post("/entries/" + game.entries().get(0) + "/disqualify")
                .then()
                .statusCode(200);
        close(game);
        as(ORGANISER)
                .get("/contests/" + game.contest() + "/results")
                .then()
                .body("items.result.total", contains("80.00", "70.00"))
                .body("items.result.rank", contains(1, 2));
    }

    @Test
    void publicSeesResultsOnlyAfterASecondPersonPublishesThem() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        String results = "/contests/" + game.contest() + "/results";
        String proof = results + "/" + game.entries().get(0) + "/proof";
        close(game);
        for (String hidden : new String[] {results, proof, "/contests/" + game.contest() + "/unit-standings"}) {
            given().get(hidden).then().statusCode(404);
            as(NEIGHBOUR).get(hidden).then().statusCode(404);
            as(game.members().get(0)).get(hidden).then().statusCode(404);
            as(AUDITOR).get(hidden).then().statusCode(200);
        }
        as(ORGANISER)
                .body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("second-person"));
        as(ADMINISTRATOR)
                .body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLICITY"));
        given().get(results).then().statusCode(200).body("items", hasSize(2));
        assertThat(ProofCheck.of(Proof.parse(given().get(proof).asString())).holds())
                .isTrue();
        given().get(results + "?limit=1").then().body("items", hasSize(1));
        String next = given().get(results + "?limit=1").path("next");
        given().get(results + "?limit=1&cursor=" + next).then().body("items.result.rank", contains(2));
    }

    @Test
    void embargoHidesPublishedResultsFromThePublic() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        close(game);
        as(ADMINISTRATOR)
                .body("{\"embargoUntil\":\"2199-01-01T00:00:00Z\"}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/embargoUntil"));
        as(ADMINISTRATOR)
                .body("{\"embargoUntil\":\"%s\"}".formatted(Instant.now().plus(Duration.ofHours(2))))
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200);
        String results = "/contests/" + game.contest() + "/results";
        given().get(results).then().statusCode(404);
        as(ORGANISER).get(results).then().statusCode(200);
        clock.moveOn(Duration.ofHours(3));
        given().get(results).then().statusCode(200);
    }

    @Test
    void resultsBecomeFinalAfterTheDaysOfPublicity() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        close(game);
        as(ADMINISTRATOR).body("{}").post("/contests/" + game.contest() + "/publish");
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/finalise")
                .then()
                .statusCode(409)
                .body("code", equalTo("publicity-not-over"));
        clock.moveOn(Duration.ofDays(6));
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/finalise")
                .then()
                .statusCode(200)
                .body("state", equalTo("FINAL"));
    }

    @Test
    void unitsAreRankedByTheRanksOfTheirEntries() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        judging.execute(
                "UPDATE contest SET rules = '{\"unitPoints\":[{\"from\":1,\"to\":1,\"points\":10}],\"starterPoints\":1}'"
                        + " WHERE id = ?",
                game.contest());
        close(game);
        as(ORGANISER)
                .get("/contests/" + game.contest() + "/unit-standings")
                .then()
                .statusCode(200)
                .body("points", contains(11))
                .body("rank", contains(1));
    }

    @Test
    void auditTellsTheDeedsInOrder() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        close(game);
        as(ADMINISTRATOR).body("{}").post("/contests/" + game.contest() + "/publish");
        assertThat(as(AUDITOR)
                        .get("/contests/" + game.contest() + "/audit?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<java.util.List<String>>path("items.action"))
                .containsSubsequence("contest-started", "contest-marked", "results-published");
        as(NEIGHBOUR).get("/contests/" + game.contest() + "/audit").then().statusCode(404);
    }
}
