package org.guildhall.contest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guildhall.contest.testing.Banks;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.contest.testing.Voter;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SurveyTest {

    @Inject
    Surveys surveys;

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    MovableClock clock;

    @Inject
    SurveyDeadline deadline;

    private UUID host;
    private UUID survey;

    @BeforeEach
    void openSurvey() {
        host = membership.found(town.east, "TOWNSHIP");
        survey = Surveys.open(ORGANISER, host);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Voter voter() {
        return new Voter(survey, surveys.members(host, 1).get(0));
    }

    private String answers(String first, String second) {
        return Surveys.answers(ORGANISER, survey, first, second);
    }

    @Test
    void lostAnswersAreAskedForAgainAndNobodyVotesTwice() {
        Voter voter = voter().ballot();
        String answers = answers("A", "AC");
        assertThat(voter.take().then().statusCode(200).extract().<String>path("blindSignature"))
                .isEqualTo(voter.take().path("blindSignature"));
        voter.answer(answers).then().statusCode(200).body("counted", equalTo(true));
        voter.answer(answers).then().statusCode(200);
        refused(409, "ballot-used", voter.answer(answers("B", "AC")));
        refused(409, "ballot-taken", new Voter(survey, voter.member).blind().take());
        as(ORGANISER).get("/surveys/" + survey + "/results").then().body("participants", equalTo(1));
    }

    @Test
    void oneBallotHoweverManyAreAskedForAtOnce() throws Exception {
        UUID member = surveys.members(host, 1).get(0);
        List<Voter> devices = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            devices.add(new Voter(survey, member).blind());
        }
        List<Callable<Integer>> attempts = devices.stream()
                .<Callable<Integer>>map(device -> () -> device.take().statusCode())
                .toList();
        assertThat(Race.run(attempts).stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .isEqualTo(Map.of(200, 1L, 409, 7L));
    }

    @Test
    void countsNoForgedOrForeignBallot() {
        Voter voter = voter().ballot();
        String good = voter.response(answers("A", "A"));
        UUID other = Surveys.open(ORGANISER, host);
        String nonce = voter.response("[]").split("\"nonce\":\"")[1].substring(0, 43);
        String altered = (nonce.charAt(0) == 'A' ? "B" : "A") + nonce.substring(1);
        refused(422, "ballot-invalid", post(survey, good.replace(nonce, altered)));
        refused(422, "ballot-invalid", post(survey, good.replace(voter.signature(), "A".repeat(342))));
        refused(422, "ballot-invalid", post(survey, good.replace(voter.signature(), "_".repeat(341) + "w")));
        refused(422, "ballot-invalid", post(other, good));
        // The key of another unit of the same survey: its members' ballots are counted with theirs.
        UUID unit = membership.found(host, "GRASSROOTS");
        Voter neighbour = new Voter(survey, surveys.members(unit, 1).get(0)).ballot();
        assertThat(neighbour.keyId()).isNotEqualTo(voter.keyId());
        refused(422, "ballot-invalid", post(survey, good.replace(voter.keyId(), neighbour.keyId())));
        refused(404, "not-found", post(UUID.randomUUID(), good));
        post(survey, good).then().statusCode(200);
        neighbour.answer(answers("A", "A")).then().statusCode(200);
    }

    private static Response post(UUID survey, String response) {
        return io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(response)
                .post("/surveys/" + survey + "/responses");
    }

    private static void refused(int status, String code, Response answer) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void everyQuestionHasOneFittingAnswer() {
        Voter voter = voter().ballot();
        voter.answer(answers("AB", "CA"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/chosen", "/answers/1/chosen"));
        voter.answer(answers("A", "AD")).then().statusCode(422).body("errors.code", contains("answer-options"));
        String first = answers("A", "A").split("},")[0] + "}]";
        voter.answer(first).then().statusCode(422).body("errors.code", contains("answers-missing"));
        voter.answer(first.replace("}]", "}," + first.substring(1)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("duplicate"));
        voter.answer("[{\"questionId\":\"%s\",\"chosen\":\"A\"}]".formatted(UUID.randomUUID()))
                .then()
                .body("errors.code", contains("unknown-question"));
        voter.answer(answers("A", "ABC")).then().statusCode(200);
    }

    @Test
    void onlyLiveMembersOfTheOrganisationTakePart() {
        UUID outsider = surveys.members(town.west, 1).get(0);
        UUID gone = surveys.members(host, 1).get(0);
        membership.deactivate(gone);
        String key = "/surveys/" + survey + "/ballot-key";
        as(outsider).get(key).then().statusCode(404);
        as(gone).get(key).then().statusCode(422).body("code", equalTo("member-not-active"));
        as("nobody-" + UUID.randomUUID()).get(key).then().statusCode(403).body("code", equalTo("not-a-member"));
        as(outsider).get("/surveys/" + survey).then().statusCode(404);
        as(NEIGHBOUR).get("/surveys/" + survey).then().statusCode(404);
    }

    @Test
    void membersSeeWhatIsOpenToThem() {
        UUID member = surveys.members(membership.found(host, "GROUP"), 1).get(0);
        UUID draft = Surveys.draft(ORGANISER, host);
        as(member)
                .get("/surveys/open")
                .then()
                .body("items.id", hasItem(survey.toString()))
                .body("items.id", not(hasItem(draft.toString())));
        as(member).get("/surveys/" + survey).then().body("questions.kind", contains("SINGLE", "MULTIPLE"));
        as(member).get("/surveys/" + draft).then().statusCode(404);
        as(member).get("/surveys/" + draft + "/ballot-key").then().statusCode(404);
        as(AUDITOR)
                .get("/surveys?organisation=" + host)
                .then()
                .body("items.id", contains(draft.toString(), survey.toString()));
    }

    @Test
    void nobodyTakesPartOutsideTheWindow() {
        Voter early = voter().ballot();
        Voter late = voter().blind();
        clock.moveOn(Duration.ofHours(2));
        refused(409, "survey-not-open", late.take());
        refused(409, "survey-not-open", early.answer(answers("A", "A")));
        deadline.closeDue();
        as(ORGANISER).get("/surveys/" + survey).then().body("state", equalTo("CLOSED"));
        as(ORGANISER)
                .post("/surveys/" + survey + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("survey-state"));
        refused(409, "survey-not-open", early.answer(answers("A", "A")));
        UUID draft = Surveys.draft(ORGANISER, host);
        as(ORGANISER).post("/surveys/" + draft + "/open").then().statusCode(409).body("code", equalTo("survey-over"));
    }

    @Test
    void takesQuestionsOfASurveyBankOfItsOwnOrFromAbove() {
        UUID above = Banks.publishedForSurveys(ORGANISER, town.east);
        as(ORGANISER).body(Surveys.body(host, above, 1)).post("/surveys").then().statusCode(201);
        for (String body : List.of(
                Surveys.body(host, above, 2),
                Surveys.body(town.east, Banks.publishedForSurveys(ORGANISER, host), 1),
                Surveys.body(host, UUID.randomUUID(), 1))) {
            as(ORGANISER).body(body).post("/surveys").then().statusCode(422).body("code", equalTo("survey-bank"));
        }
        UUID quiz = Banks.bank(ORGANISER, host, "QUIZ");
        Banks.add(ORGANISER, quiz, Banks.SINGLE);
        Banks.publish(ORGANISER, quiz);
        as(ORGANISER).body(Surveys.body(host, quiz, 1)).post("/surveys").then().statusCode(422);
        String backwards =
                Surveys.body(host, above, 1).replaceAll("closesAt\":\"[^\"]*", "closesAt\":\"2020-01-01T00:00:00Z");
        as(ORGANISER)
                .body(backwards)
                .post("/surveys")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/closesAt"));
    }

    /** Units of 7, 5, 3 and 1, of whom one of the 7 took a ballot and didn't use it. */
    @Test
    void resultsComeAfterClosingWithSmallUnitsTogether() {
        List<UUID> units = new ArrayList<>();
        for (int size : new int[] {7, 5, 3, 1}) {
            UUID unit = membership.found(host, "GRASSROOTS");
            units.add(unit);
            List<UUID> members = surveys.members(size == 5 ? membership.found(unit, "GROUP") : unit, size);
            for (int i = 0; i < members.size(); i++) {
                Voter voter = new Voter(survey, members.get(i)).ballot();
                if (size != 7 || i > 0) {
                    voter.answer(answers(i % 2 == 0 ? "A" : "C", "AB")).then().statusCode(200);
                }
            }
        }
        as(AUDITOR)
                .get("/surveys/" + survey + "/results")
                .then()
                .body("participants", equalTo(16), "total", nullValue(), "together", nullValue())
                .body("units.answers", contains(null, null, null, null));
        Surveys.close(ORGANISER, survey);
        Response results = as(AUDITOR).get("/surveys/" + survey + "/results");
        results.then()
                .body("participants", equalTo(16), "total.responses", equalTo(15))
                // Three and one are four, so the five go with them.
                .body("together.responses", equalTo(9))
                .body(unit(units.get(0), "answers.responses"), equalTo(6))
                .body(unit(units.get(0), "answers.questions[0].chosen"), equalTo(Map.of("A", 3, "B", 0, "C", 3)))
                .body(unit(units.get(1), "participants"), equalTo(5))
                .body(unit(units.get(1), "pooled"), equalTo(true))
                .body(unit(units.get(1), "answers"), nullValue())
                .body(unit(units.get(3), "answers"), nullValue())
                .body("total.questions[0].chosen", equalTo(Map.of("A", 9, "B", 0, "C", 6)))
                .body("total.questions[1].chosen", equalTo(Map.of("A", 15, "B", 15, "C", 0)));
    }

    private static String unit(UUID unit, String path) {
        return "units.find { it.organisationId == '" + unit + "' }." + path;
    }

    @Test
    void fewerThanFiveAreNeverTold() {
        for (UUID member : surveys.members(host, 4)) {
            new Voter(survey, member).ballot().answer(answers("A", "A")).then().statusCode(200);
        }
        Surveys.close(ORGANISER, survey);
        as(ORGANISER)
                .get("/surveys/" + survey + "/results")
                .then()
                .body("participants", equalTo(4), "total", nullValue(), "together", nullValue());
    }
}
