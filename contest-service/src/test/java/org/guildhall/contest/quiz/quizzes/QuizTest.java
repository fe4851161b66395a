package org.guildhall.contest.quiz.quizzes;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.award;
import static org.guildhall.contest.testing.Quizzes.draft;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.Banks;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class QuizTest {

    private static final String ONCE = attempts(1, 1, 600, 0);

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Quizzes quizzes;

    @Test
    void publishedQuizNoLongerChanges() {
        UUID quiz = draft(ORGANISER, town.east);
        as(ORGANISER)
                .post("/quizzes/" + quiz + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("quiz-without-period"));
        String wish = quizzes.period(ONCE, "", award(2, 100));
        UUID dropped = created(as(ORGANISER).body(wish).post("/quizzes/" + quiz + "/periods"));
        UUID kept = created(as(ORGANISER).body(wish).post("/quizzes/" + quiz + "/periods"));
        as(ORGANISER).delete("/quiz-periods/" + dropped).then().statusCode(204);
        as(ORGANISER)
                .post("/quizzes/" + quiz + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("periods.id", contains(kept.toString()))
                .body("periods[0].fullMarks", equalTo(150))
                .body("periods[0].highScore", equalTo(120));
        as(ORGANISER)
                .body(wish)
                .post("/quizzes/" + quiz + "/periods")
                .then()
                .statusCode(409)
                .body("code", equalTo("quiz-not-draft"));
        as(ORGANISER).delete("/quiz-periods/" + kept).then().statusCode(409);
        as(ORGANISER).post("/quizzes/" + quiz + "/publish").then().statusCode(409);
    }

    @Test
    void everyFaultOfAPeriodIsNamed() {
        UUID quiz = draft(ORGANISER, town.east);
        String wish = quizzes.period(
                        ONCE,
                        ",\"highScore\":151,\"lectures\":[%1$s,%1$s]"
                                .formatted(
                                        "{\"code\":\"a\",\"title\":\"讲座\",\"url\":\"https://video.example.org/1\",\"seconds\":60}"),
                        award(2, 151))
                .replaceFirst("\"closesAt\":\"[^\"]*\"", "\"closesAt\":\"2020-01-01T00:00:00Z\"");
        as(ORGANISER)
                .body(wish)
                .post("/quizzes/" + quiz + "/periods")
                .then()
                .statusCode(422)
                .body("code", equalTo("period-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/closesAt", "/awards/0/threshold", "/rules/highScore", "/rules/lectures/1/code"));
        as(ORGANISER)
                .body(quizzes.period(ONCE, "", "[]").replace("\"number\":15", "\"number\":41"))
                .post("/quizzes/" + quiz + "/periods")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rules/sections/0/number"));
    }

    @Test
    void banksOfSurveysAndOfNeighboursAreNotAtHand() {
        UUID quiz = draft(ORGANISER, town.east);
        UUID survey = Banks.publishedForSurveys(ADMINISTRATOR, town.east);
        UUID foreign = Banks.bank(ADMINISTRATOR, town.west, "QUIZ");
        created(Banks.add(ADMINISTRATOR, foreign, Banks.SINGLE));
        Banks.publish(ADMINISTRATOR, foreign);
        for (UUID bank : List.of(survey, foreign, UUID.randomUUID())) {
            as(ORGANISER)
                    .body(quizzes.period(ONCE, "", "[]")
                            .replaceFirst("\"bankId\":\"[^\"]*\"", "\"bankId\":\"" + bank + "\""))
                    .post("/quizzes/" + quiz + "/periods")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/rules/bankVersion"));
        }
    }

    /** Whoever knows what makes an attempt suspicious can avoid it. */
    @Test
    void membersDontSeeWhatIsSuspicious() {
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        String suspicion = ",\"suspicion\":{\"fasterThanSeconds\":77,\"membersPerDevice\":3}";
        String path = "/quizzes/"
                + quizzes.held(ORGANISER, town.east, ONCE, suspicion, "[]").quiz();
        as(ORGANISER).get(path).then().body("periods[0].rules.suspicion.fasterThanSeconds", equalTo(77));
        as(member).get(path).then().body("periods[0].rules.suspicion", nullValue());
    }

    @Test
    void quizzesShowThemselvesToThoseTheyAreFor() {
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        UUID drafted = draft(ORGANISER, town.east);
        UUID open = quizzes.held(ORGANISER, town.east, ONCE, "", "[]").quiz();
        as(member)
                .get("/quizzes/open?limit=200")
                .then()
                .body("items.id", hasItem(open.toString()))
                .body("items.id", not(hasItem(drafted.toString())));
        as(member).get("/quizzes/" + open).then().statusCode(200);
        as(member).get("/quizzes/" + drafted).then().statusCode(404);
        as(NEIGHBOUR).get("/quizzes/" + open).then().statusCode(404);
        as(AUDITOR).get("/quizzes/" + open).then().statusCode(200);
        as(ORGANISER)
                .get("/quizzes?limit=1&organisation=" + town.east)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(open.toString()));
    }
}
