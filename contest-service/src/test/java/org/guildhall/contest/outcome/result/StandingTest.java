package org.guildhall.contest.outcome.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.contest.testing.Games;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StandingTest {

    @Inject
    Games judging;

    @Test
    void showsEachSavedMarkAtOnceAndNobodyBehindIt() {
        Games.Game game = judging.start(Games.RULES, 2);
        String path = "/stages/" + game.stage() + "/standing";
        for (int mark = 1; mark <= 20; mark++) {
            judging.mark(game.stage(), game.entries().get(0), "DRAFT", "{\"p1\":\"" + mark + "\"}", "[]");
            as(ORGANISER).get(path).then().statusCode(200).body("entries[0].total", equalTo(mark + ".00"));
        }
        String body = as(ORGANISER).get(path).asString();
        game.entries().forEach(entry -> assertThat(body).doesNotContain(entry.toString()));
        game.members().forEach(member -> assertThat(body).doesNotContain(member.toString()));
        as(ORGANISER).get(path).then().body("entries.complete", contains(true, false));
    }

    @Test
    void bestGoOnUnderNewCodesAndTheFirstWaitingFollowsAWithdrawal() {
        Games.Game game = judging.start(Games.TWO_STAGES, 5);
        judging.mark(game.stage(), game.entries(), "60", "90", "70", "80", "50");
        String advance = "/stages/" + game.stage() + "/advance";
        as(ORGANISER)
                .post(advance)
                .then()
                .statusCode(200)
                .body("advancing", contains(id(game, 1), id(game, 3)))
                .body("waiting", contains(id(game, 2), id(game, 0)));
        java.util.UUID last = judging.stages(game.project()).get(1);
        assertThat(judging.query("SELECT entry_id FROM participation WHERE stage_id = ?", last))
                .containsExactlyInAnyOrder(id(game, 1), id(game, 3));
        as(ORGANISER).post(advance).then().statusCode(409).body("code", equalTo("stage-not-advancing"));
        String takeIn = "/stages/" + game.stage() + "/take-in-waiting";
        as(ORGANISER).post(takeIn).then().statusCode(409).body("code", equalTo("nobody-to-promote"));
        as(ORGANISER).post("/entries/" + id(game, 1) + "/withdraw").then().statusCode(200);
        as(ORGANISER)
                .post(takeIn)
                .then()
                .statusCode(200)
                .body("advancing", contains(id(game, 2)))
                .body("waiting", contains(id(game, 0)));
        as(ORGANISER).post(takeIn).then().statusCode(409);
        judging.mark(last, List.of(game.entries().get(2), game.entries().get(3)), "77", "88");
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200);
        as(ORGANISER)
                .get("/contests/" + game.contest() + "/results")
                .then()
                .body("items.entryId", contains(id(game, 3), id(game, 2)));
        as(ORGANISER)
                .get("/contests/" + game.contest() + "/results/" + id(game, 4) + "/proof")
                .then()
                .statusCode(200)
                .body("input.stage.code", equalTo("first"))
                .body("result.advances", equalTo("ENDS"));
    }

    @Test
    void tieAtTheQuotaOrWithinTheWaitlistBlocksAdvancement() {
        Games.Game game = judging.start(Games.TWO_STAGES, 4);
        judging.mark(game.stage(), game.entries(), "90", "80", "80", "80");
        as(ORGANISER)
                .post("/stages/" + game.stage() + "/advance")
                .then()
                .statusCode(409)
                .body("errors", hasSize(2))
                .body("errors[0].detail", org.hamcrest.Matchers.containsString("QUOTA after rank 2"))
                .body("errors[1].detail", org.hamcrest.Matchers.containsString("WAITLIST after rank 3"));
        assertThat(judging.query("SELECT state FROM stage WHERE id = ?", game.stage()))
                .containsExactly("MARKING");
    }

    @Test
    void contestOfTwoStagesIsNotClosedBeforeTheLastBegan() {
        Games.Game game = judging.start(Games.TWO_STAGES, 2);
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(409)
                .body("errors.code", contains("stage-not-reached"))
                .body("errors[0].detail", not(equalTo("")));
    }

    private static String id(Games.Game game, int entry) {
        return game.entries().get(entry).toString();
    }
}
