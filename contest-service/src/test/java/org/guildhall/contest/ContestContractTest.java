package org.guildhall.contest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Api.project;
import static org.guildhall.contest.testing.Api.rules;
import static org.guildhall.contest.testing.Api.start;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.ORGANISER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Promotions;
import org.guildhall.contest.testing.QuizRecipes;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.contest.testing.Voter;
import org.guildhall.kit.testing.ServiceContractChecks;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.kit.testing.TopicRecords;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ContestContractTest extends ServiceContractChecks {

    private static final String TOPIC = "guildhall.contest.v1";
    private static final String PHONE = "13800138000";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Games games;

    @Inject
    MovableClock clock;

    @Inject
    Promotions promotions;

    @Inject
    QuizRecipes quizzes;

    @Inject
    Surveys surveys;

    @Override
    protected String service() {
        return "contest";
    }

    @Override
    protected List<String> canaries() {
        return List.of(PHONE, ORGANISER);
    }

    @Override
    protected void tellEveryEvent() {
        tellTheLifeOf(draft(ORGANISER, town.east));
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, 1, "\"waitlist\":true");
        open(ORGANISER, contest);
        UUID entry = created(enter(ORGANISER, project, membership.join(town.enterprise)));
        created(enter(ORGANISER, project, membership.join(town.enterprise)));
        as(ORGANISER).post("/entries/" + entry + "/check-in").then().statusCode(200);
        tellTheLifeOfResults();
        promotions.tellEveryEvent(membership.found(town.west, "TOWNSHIP"));
        quizzes.tellEveryEvent(town.enterprise);
        tellTheLifeOfASurvey();
    }

    private void tellTheLifeOfASurvey() {
        UUID survey = Surveys.open(ORGANISER, town.east);
        for (UUID member : surveys.members(town.enterprise, 2)) {
            new Voter(survey, member).ballot();
        }
        Surveys.close(ORGANISER, survey);
    }

    /** Results are marked, published, corrected and made final. */
    private void tellTheLifeOfResults() {
        Games.Game game = games.start(Games.RULES, 2);
        games.mark(game.stage(), game.entries(), "90", "80");
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200);
        as(ADMINISTRATOR)
                .body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200);
        UUID set = created(as(ORGANISER)
                .body(
                        "{\"reason\":\"漏判\",\"cause\":\"TRANSCRIPTION_ERROR\",\"sheets\":[{\"code\":\"%s\",\"judge\":\"J1\",\"marks\":{\"p1\":\"99\"}}]}"
                                .formatted(
                                        games.code(game.stage(), game.entries().get(1))))
                .post("/stages/" + game.stage() + "/remark-sets"));
        as(ADMINISTRATOR).post("/remark-sets/" + set + "/apply").then().statusCode(200);
        clock.moveOn(Duration.ofDays(6));
        as(ORGANISER).post("/contests/" + game.contest() + "/finalise").then().statusCode(200);
        clock.reset();
    }

    /** The contest is changed, opened, entered with a token that names a phone, left, started, and cancelled. */
    private void tellTheLifeOf(UUID contest) {
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        as(ORGANISER)
                .header("If-Match", "\"1\"")
                .body("{\"title\":\"技能月\"}")
                .patch("/contests/" + contest)
                .then()
                .statusCode(200);
        UUID project = project(ORGANISER, contest, null);
        open(ORGANISER, contest);
        UUID entry = created(given().auth()
                .oauth2(TestTokens.ofPhone(member.toString(), "+86" + PHONE))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/projects/" + project + "/entries"));
        withdraw(ORGANISER, entry).then().statusCode(200);
        created(enter(ORGANISER, project, membership.join(town.enterprise)));
        rules(ORGANISER, project, Rules.of(1));
        start(ORGANISER, contest);
        as(ORGANISER).post("/contests/" + contest + "/cancel").then().statusCode(200);
    }

    @Test
    void tellsTheLifeOfAContestInOrderAndNothingUndocumented() throws IOException {
        UUID contest = draft(ORGANISER, town.east);
        tellTheLifeOf(contest);
        Awaitility.await().until(() -> toldOf(contest).size() == 5);
        assertThat(toldOf(contest))
                .extracting(record -> TopicRecords.header(record, "ce_type"))
                .containsExactly(
                        "org.guildhall.contest.contest-created.v1",
                        "org.guildhall.contest.contest-changed.v1",
                        "org.guildhall.contest.contest-opened.v1",
                        "org.guildhall.contest.contest-started.v1",
                        "org.guildhall.contest.contest-cancelled.v1");
        assertThat(toldOf(contest))
                .extracting(record -> TopicRecords.header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4", "5");
        for (ConsumerRecord<String, byte[]> record : TopicRecords.of(TOPIC)) {
            // Open for more on the reader's side, but we tell what is documented and nothing else.
            assertThat(new ObjectMapper().readTree(record.value()).fieldNames())
                    .toIterable()
                    .allMatch(schemaOf(record).path("properties")::has, "is documented");
        }
    }

    private static List<ConsumerRecord<String, byte[]>> toldOf(UUID aggregate) {
        return TopicRecords.of(TOPIC).stream()
                .filter(record -> record.key().equals(aggregate.toString()))
                .toList();
    }

    private JsonNode schemaOf(ConsumerRecord<String, byte[]> record) throws IOException {
        String schema = TopicRecords.header(record, "ce_dataschema");
        return new ObjectMapper()
                .readTree(resources()
                        .resolve(schema.substring(schema.indexOf("schemas/")))
                        .toFile());
    }
}
