package org.guildhall.contest.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Quizzes.answer;
import static org.guildhall.contest.testing.Quizzes.answers;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.award;
import static org.guildhall.contest.testing.Quizzes.finish;
import static org.guildhall.contest.testing.Quizzes.play;
import static org.guildhall.contest.testing.Quizzes.start;
import static org.guildhall.contest.testing.Quizzes.started;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AttemptTest {

    private static final String TWICE = attempts(2, 2, 600, 0);

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Quizzes quizzes;

    @Inject
    MovableClock clock;

    private UUID member;

    @BeforeEach
    void join() {
        member = membership.join(town.enterprise);
        membership.activate(List.of(member));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UUID period(String attempts) {
        return period(attempts, "");
    }

    private UUID period(String attempts, String more) {
        return quizzes.held(ORGANISER, town.east, attempts, more, award(3, 100)).period();
    }

    @Test
    void paperShowsQuestionsAndNeverTheKey() {
        Response paper = start(member, period(TWICE));
        paper.then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("fullMarks", equalTo(150))
                .body("questions", hasSize(Quizzes.QUESTIONS))
                .body("questions[0].options", hasSize(4));
        assertThat(paper.asString()).doesNotContain("\"key\"", "explanation", "解析", "seed", "letters");
    }

    @Test
    void brokenLineLosesNothing() {
        UUID period = period(TWICE);
        Response paper = start(member, period);
        UUID attempt = created(paper);
        answer(member, attempt, answers(paper, 15)).then().statusCode(200).body("saved", equalTo(15));
        assertThat(started(member, period)).as("going on, not beginning again").isEqualTo(attempt);
        as(member)
                .get("/attempts/" + attempt)
                .then()
                .statusCode(200)
                .body("questions[0].text", equalTo(paper.path("questions[0].text")))
                .body("questions.findAll { it.choice == null }", hasSize(0));
        finish(member, attempt).then().statusCode(200).body("score", equalTo(150.0f));
        finish(member, attempt).then().statusCode(200).body("score", equalTo(150.0f));
        as(member)
                .get("/quiz-periods/" + period + "/mine")
                .then()
                .body("attempts", equalTo(1))
                .body("openAttemptId", nullValue());
    }

    @Test
    void lastAnswerCounts() {
        Response paper = start(member, period(TWICE));
        UUID attempt = created(paper);
        answer(member, attempt, answers(paper, 0)).then().statusCode(200);
        answer(member, attempt, answers(paper, 4)).then().statusCode(200);
        finish(member, attempt).then().body("score", equalTo(40.0f)).body("answered", equalTo(15));
    }

    @Test
    void bestAttemptCountsAndNoMoreAreGiven() {
        UUID period = period(TWICE);
        play(member, period, 9).then().body("best", equalTo(90.0f));
        play(member, period, 5).then().body("score", equalTo(50.0f)).body("best", equalTo(90.0f));
        start(member, period).then().statusCode(409).body("code", equalTo("attempts-used"));
        as(member)
                .get("/quiz-periods/" + period + "/mine")
                .then()
                .body("attempts", equalTo(2))
                .body("attemptsLeft", equalTo(0))
                .body("bestScore", equalTo(90.0f));
    }

    @Test
    void tomorrowIsAnotherDay() {
        UUID quiz = Quizzes.draft(ORGANISER, town.east);
        String wish = quizzes.period(attempts(3, 1, 600, 0), "", "[]")
                .replaceFirst("\"closesAt\":\"[^\"]*\"", "\"closesAt\":\"2100-01-01T00:00:00Z\"");
        UUID period = created(as(ORGANISER).body(wish).post("/quizzes/" + quiz + "/periods"));
        as(ORGANISER).post("/quizzes/" + quiz + "/publish").then().statusCode(200);
        play(member, period, 1).then().statusCode(200);
        start(member, period).then().statusCode(409).body("code", equalTo("attempts-used-today"));
        clock.moveOn(Duration.ofDays(1));
        start(member, period).then().statusCode(201).body("number", equalTo(2));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsSaved() {
        Response paper = start(member, period(TWICE));
        UUID attempt = created(paper);
        answer(
                        member,
                        attempt,
                        "[{\"number\":1,\"choice\":\"A\"},{\"number\":2,\"choice\":\"AB\"},{\"number\":16,\"choice\":\"A\"}]")
                .then()
                .statusCode(422)
                .body("code", equalTo("answers-invalid"))
                .body("errors.pointer", contains("/answers/1/choice", "/answers/2/number"));
        as(member).get("/attempts/" + attempt).then().body("questions.findAll { it.choice != null }", hasSize(0));
    }

    @Test
    void nobodyElseGetsNearAnAttempt() {
        Response paper = start(member, period(TWICE));
        UUID attempt = created(paper);
        UUID stranger = membership.join(town.enterprise);
        membership.activate(List.of(stranger));
        for (Object other : List.of(stranger, ORGANISER, NEIGHBOUR)) {
            answer(other, attempt, answers(paper, 15)).then().statusCode(404);
            finish(other, attempt).then().statusCode(404);
            as(other).get("/attempts/" + attempt).then().statusCode(404);
        }
        finish(member, attempt).then().body("answered", equalTo(0));
    }

    @Test
    void answersBeforeTheirTimeAreRefused() {
        Response paper = start(member, period(attempts(1, 1, 600, 10)));
        UUID attempt = created(paper);
        answer(member, attempt, answers(paper, 15))
                .then()
                .statusCode(409)
                .body("code", equalTo("answer-too-early"))
                .header("Retry-After", notNullValue());
        clock.moveOn(Duration.ofSeconds(11));
        String one = "[{\"number\":1,\"choice\":\"A\"}]";
        answer(member, attempt, one).then().statusCode(200);
        answer(member, attempt, one).then().statusCode(200);
        answer(member, attempt, one.replace(":1,", ":2,")).then().statusCode(409);
    }

    @Test
    void whoseTimeIsUpGetsWhatTheyAnswered() {
        UUID period = period(attempts(1, 1, 60, 0));
        Response paper = start(member, period);
        UUID attempt = created(paper);
        answer(member, attempt, answers(paper, 12)).then().statusCode(200);
        clock.moveOn(Duration.ofSeconds(61));
        answer(member, attempt, answers(paper, 15)).then().statusCode(409);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(member)
                        .get("/quiz-periods/" + period + "/mine")
                        .then()
                        .body("bestScore", equalTo(120.0f))
                        .body("awards[0].outcome", equalTo("AWARDED")));
        finish(member, attempt)
                .then()
                .statusCode(200)
                .body("seconds", equalTo(60))
                .body("score", equalTo(120.0f));
    }

    @Test
    void lecturesAreWatchedInRealTime() {
        UUID period = period(
                TWICE,
                ",\"lectures\":[{\"code\":\"safety\",\"title\":\"安全知识培训\",\"url\":\"https://video.example.org/1\",\"seconds\":60}]");
        String beat = "/quiz-periods/" + period + "/lectures/safety/heartbeats";
        for (int i = 0; i < 5; i++) {
            as(member).post(beat).then().statusCode(200).body("done", equalTo(false));
        }
        start(member, period).then().statusCode(409).body("code", equalTo("lectures-unwatched"));
        clock.moveOn(Duration.ofSeconds(120));
        as(member).post(beat).then().body("done", equalTo(false));
        clock.moveOn(Duration.ofSeconds(30));
        as(member).post(beat).then().body("done", equalTo(false));
        clock.moveOn(Duration.ofSeconds(31));
        as(member).post(beat).then().body("done", equalTo(true)).body("watched", equalTo(60));
        start(member, period).then().statusCode(201);
        as(member).post(beat.replace("safety", "other")).then().statusCode(404);
    }

    @Test
    void keyIsShownAfterTheEndAndPracticeBegins() {
        quizzes.changeBank();
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, TWICE, "", award(3, 100));
        Response paper = start(member, held.period());
        UUID attempt = created(paper);
        answer(member, attempt, answers(paper, 7)).then().statusCode(200);
        finish(member, attempt).then().statusCode(200);
        as(member)
                .get("/attempts/" + attempt + "/review")
                .then()
                .statusCode(409)
                .body("code", equalTo("period-not-over"));
        as(member)
                .body("{}")
                .post("/quiz-periods/" + held.period() + "/practice-attempts")
                .then()
                .statusCode(409);
        clock.moveOn(Duration.ofHours(2));
        start(member, held.period())
                .then()
                .statusCode(409)
                .body("code", equalTo("period-over"))
                .body("detail", matchesPattern(".* \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\b.*"));
        for (Object reader : List.of(member, ORGANISER)) {
            as(reader)
                    .get("/attempts/" + attempt + "/review")
                    .then()
                    .statusCode(200)
                    .body("score", equalTo(70.0f))
                    .body("questions.findAll { it.options[it.key.codePointAt(0) - 65] == '对的' }", hasSize(15))
                    .body("questions[0].explanation", notNullValue());
        }
        as(NEIGHBOUR).get("/attempts/" + attempt + "/review").then().statusCode(404);
        Response practice = as(member).body("{}").post("/quiz-periods/" + held.period() + "/practice-attempts");
        UUID practised = created(practice);
        answer(member, practised, answers(practice, 15)).then().statusCode(200);
        finish(member, practised)
                .then()
                .body("practice", equalTo(true))
                .body("score", equalTo(150.0f))
                .body("awards", hasSize(0));
        as(member).get("/quiz-periods/" + held.period() + "/mine").then().body("bestScore", equalTo(70.0f));
        as(ORGANISER)
                .get("/limited-awards/" + held.awards().get(0) + "/log")
                .then()
                .body("items", hasSize(0));
    }

    /** Both draw on one bank: whoever learned its keys from the first could tell those who play the second. */
    @Test
    void keyOfOnePeriodIsKeptUntilTheOtherIsOverToo() {
        quizzes.changeBank();
        UUID quiz = Quizzes.draft(ORGANISER, town.east);
        String wish = quizzes.period(TWICE, "", "[]");
        UUID period = created(as(ORGANISER).body(wish).post("/quizzes/" + quiz + "/periods"));
        String later = wish.replaceFirst(
                "\"closesAt\":\"[^\"]*\"", "\"closesAt\":\"" + Instant.now().plus(Duration.ofHours(3)) + "\"");
        created(as(ORGANISER).body(later).post("/quizzes/" + quiz + "/periods"));
        as(ORGANISER).post("/quizzes/" + quiz + "/publish").then().statusCode(200);
        UUID attempt = started(member, period);
        finish(member, attempt).then().statusCode(200);
        String review = "/attempts/" + attempt + "/review";
        String practice = "/quiz-periods/" + period + "/practice-attempts";
        clock.moveOn(Duration.ofHours(2));
        for (Object reader : List.of(member, ORGANISER)) {
            as(reader).get(review).then().statusCode(409).body("code", equalTo("period-not-over"));
        }
        as(member).body("{}").post(practice).then().statusCode(409).body("code", equalTo("period-not-over"));
        clock.moveOn(Duration.ofHours(2));
        as(member).get(review).then().statusCode(200).body("questions[0].explanation", notNullValue());
        as(member).body("{}").post(practice).then().statusCode(201);
    }

    /** A quiz of somebody else, of another version of the bank: whoever plays there could be told the keys. */
    @Test
    void keyWaitsForEveryQuizOnTheBank() {
        quizzes.changeBank();
        Quizzes.Held first = quizzes.held(ORGANISER, town.east, TWICE, "", "[]");
        UUID attempt = started(member, first.period());
        finish(member, attempt).then().statusCode(200);
        String review = "/attempts/" + attempt + "/review";
        String practice = "/quiz-periods/" + first.period() + "/practice-attempts";
        clock.moveOn(Duration.ofHours(2));
        as(member).get(review).then().statusCode(200);
        publishOnSameBank(Duration.ofHours(5), 2);
        as(member).get(review).then().statusCode(409).body("code", equalTo("period-not-over"));
        as(member).body("{}").post(practice).then().statusCode(409).body("code", equalTo("period-not-over"));
        clock.moveOn(Duration.ofHours(4));
        as(member).get(review).then().statusCode(200);
        as(member).body("{}").post(practice).then().statusCode(201);
    }

    @Test
    void keyWaitsForACancelledQuizNoMoreAndForADraftNotYet() {
        quizzes.changeBank();
        Quizzes.Held first = quizzes.held(ORGANISER, town.east, TWICE, "", "[]");
        UUID attempt = started(member, first.period());
        finish(member, attempt).then().statusCode(200);
        String review = "/attempts/" + attempt + "/review";
        UUID other = publishOnSameBank(Duration.ofDays(3), 1);
        clock.moveOn(Duration.ofHours(2));
        as(member).get(review).then().statusCode(409);
        as(ADMINISTRATOR).post("/quizzes/" + other + "/cancel").then().statusCode(200);
        as(member).get(review).then().statusCode(200);
        draftOnSameBank(Duration.ofDays(3), 1);
        as(member).get(review).then().statusCode(200);
    }

    @Test
    void keyWaitsThirtyDaysAtMost() {
        quizzes.changeBank();
        Quizzes.Held first = quizzes.held(ORGANISER, town.east, TWICE, "", "[]");
        UUID attempt = started(member, first.period());
        finish(member, attempt).then().statusCode(200);
        String review = "/attempts/" + attempt + "/review";
        publishOnSameBank(Duration.ofDays(300), 1);
        clock.moveOn(Duration.ofDays(30));
        as(member).get(review).then().statusCode(409);
        clock.moveOn(Duration.ofHours(2));
        as(member).get(review).then().statusCode(200);
    }

    @Test
    void keyWaitsForAwardsUnderReview() {
        quizzes.changeBank();
        String suspicious = ",\"suspicion\":{\"fasterThanSeconds\":60,\"membersPerDevice\":0}";
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, TWICE, suspicious, award(1, 100));
        Quizzes.play(member, held.period(), 15).then().body("awards[0].outcome", equalTo("HELD"));
        String log = "/limited-awards/" + held.awards().get(0) + "/log";
        String entry = as(ORGANISER).get(log).path("items[0].id");
        String attempt = as(ORGANISER).get(log).path("items[0].attemptId");
        clock.moveOn(Duration.ofHours(2));
        as(member).get("/attempts/" + attempt + "/review").then().statusCode(409);
        as(ORGANISER)
                .body("{\"reason\":\"经核实\"}")
                .post("/limited-award-entries/" + entry + "/confirm")
                .then()
                .statusCode(200);
        as(member).get("/attempts/" + attempt + "/review").then().statusCode(200);
    }

    /** A quiz in the western district that is to be held until then. */
    private UUID publishOnSameBank(Duration until, int version) {
        UUID quiz = draftOnSameBank(until, version);
        as(ADMINISTRATOR).post("/quizzes/" + quiz + "/publish").then().statusCode(200);
        return quiz;
    }

    private UUID draftOnSameBank(Duration until, int version) {
        UUID quiz = Quizzes.draft(ADMINISTRATOR, town.west);
        String wish = quizzes.period(TWICE, "", "[]")
                .replaceFirst(
                        "\"closesAt\":\"[^\"]*\"",
                        "\"closesAt\":\"" + Instant.now().plus(until) + "\"");
        if (version > 1) {
            quizzes.publishBankAnew();
            wish = wish.replace("\"bankVersion\":1", "\"bankVersion\":" + version);
        }
        created(as(ADMINISTRATOR).body(wish).post("/quizzes/" + quiz + "/periods"));
        return quiz;
    }

    @Test
    void quizIsForMembersBelowItsOrganisation() {
        UUID period = period(TWICE);
        UUID outsider = membership.join(town.west);
        membership.activate(List.of(outsider));
        start(outsider, period).then().statusCode(404);
        start("nobody-" + UUID.randomUUID(), period).then().statusCode(403).body("code", equalTo("not-a-member"));
        start(member, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void cancelledQuizTakesNobody() {
        Quizzes.Held held = quizzes.held(ORGANISER, town.east, TWICE, "", award(3, 100));
        as(ORGANISER).post("/quizzes/" + held.quiz() + "/cancel").then().statusCode(200);
        start(member, held.period()).then().statusCode(409).body("code", equalTo("quiz-cancelled"));
    }
}
