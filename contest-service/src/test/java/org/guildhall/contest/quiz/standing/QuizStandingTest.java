package org.guildhall.contest.quiz.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.award;
import static org.guildhall.contest.testing.Quizzes.play;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class QuizStandingTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Quizzes quizzes;

    private static String standing(UUID quiz) {
        return RestAssured.get("/quizzes/" + quiz + "/standing")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void unitsStandByTurnout() {
        UUID host = membership.found(town.east, "TOWNSHIP");
        UUID near = membership.found(host, "GRASSROOTS");
        UUID far = membership.found(host, "GRASSROOTS");
        UUID below = membership.found(far, "SUBUNION");
        List<UUID> nearMembers = membership.join(near, 4);
        List<UUID> farMembers = membership.join(below, 2);
        membership.activate(nearMembers);
        membership.activate(farMembers);
        Quizzes.Held held = quizzes.held(ORGANISER, host, attempts(5, 5, 600, 0), "", award(3, 100));
        play(nearMembers.get(0), held.period(), 15);
        play(nearMembers.get(0), held.period(), 3);
        play(farMembers.get(0), held.period(), 11);
        play(farMembers.get(1), held.period(), 12);
        RestAssured.get("/quizzes/" + held.quiz() + "/standing")
                .then()
                .statusCode(200)
                .body("periods[0].entrants", equalTo(3))
                .body("periods[0].attempts", equalTo(4))
                .body("periods[0].persons.score", contains(150.0f, 120.0f, 110.0f))
                .body("periods[0].persons.rank", contains(1, 2, 3))
                .body("periods[0].units.organisationId", contains(far.toString(), near.toString()))
                .body("periods[0].units.turnout", contains(1.0f, 0.25f))
                .body("periods[0].units.highScoreShare", contains(0.5f, 1.0f))
                .body("periods[0].units.meanAttempts", contains(1.0f, 2.0f));
    }

    @Test
    void nothingMovesWhileItIsFrozen() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, attempts(5, 5, 600, 0), "", award(3, 100));
        List<UUID> members = membership.join(town.enterprise, 2);
        membership.activate(members);
        play(members.get(0), held.period(), 5).then().statusCode(200);
        String base = "/quizzes/" + held.quiz() + "/standing/";
        as(NEIGHBOUR).post(base + "freeze").then().statusCode(404);
        as(ORGANISER).post(base + "freeze").then().statusCode(200).body("frozen", equalTo(true));
        String frozen = standing(held.quiz());
        play(members.get(1), held.period(), 15).then().statusCode(200).body("score", equalTo(150.0f));
        play(members.get(0), held.period(), 1).then().statusCode(200);
        assertThat(standing(held.quiz())).isEqualTo(frozen).contains("\"score\":50.00");
        as(ORGANISER).post(base + "freeze").then().statusCode(409);
        as(ORGANISER)
                .post(base + "release")
                .then()
                .statusCode(200)
                .body("periods[0].persons.score", contains(150.0f, 50.0f));
        as(ORGANISER).post(base + "release").then().statusCode(409);
    }

    @Test
    void whoeverListensHearsOfChangesAndOfNothingWhileFrozen() throws Exception {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, attempts(5, 5, 600, 0), "", award(3, 100));
        List<UUID> members = membership.join(town.enterprise, 2);
        membership.activate(members);
        String base = "/quizzes/" + held.quiz() + "/standing/";
        try (EventStream stream = new EventStream(base + "stream")) {
            stream.await("\"entrants\":0");
            play(members.get(0), held.period(), 7).then().statusCode(200);
            stream.await("\"score\":70.00");
            as(ORGANISER).post(base + "freeze").then().statusCode(200);
            stream.await("\"frozen\":true");
            play(members.get(1), held.period(), 15).then().statusCode(200);
            as(ORGANISER).post(base + "release").then().statusCode(200);
            stream.await("\"score\":150.00");
            assertThat(stream.data().stream().filter(line -> line.contains("\"frozen\":true")))
                    .noneMatch(line -> line.contains("150.00"));
        }
        RestAssured.get("/quizzes/" + Quizzes.draft(ORGANISER, town.east) + "/standing/stream")
                .then()
                .statusCode(404);
    }
}
