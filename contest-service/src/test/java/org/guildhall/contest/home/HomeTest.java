package org.guildhall.contest.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.enterOneself;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.award;
import static org.guildhall.contest.testing.Quizzes.play;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.SECOND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Policies;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.contest.testing.Voter;
import org.guildhall.kit.testing.TestStack;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first screen has all that is open to a member and theirs, and nothing of anybody else. */
@QuarkusTest
@WithTestResource(TestStack.class)
class HomeTest {

    private static final List<String> LISTS = List.of(
            "contests",
            "entries",
            "quizzes",
            "coupons",
            "surveys",
            "honours",
            "certificates",
            "promotions",
            "subsidies");

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Quizzes quizzes;

    @Inject
    FinalContests finals;

    @Inject
    Games games;

    @Inject
    EntityManagerFactory sessions;

    private UUID host;
    private UUID member;
    private UUID other;

    @BeforeEach
    void join() {
        // Nothing of other tests is open to its members.
        host = membership.found(town.city, "COUNTY");
        List<UUID> members = membership.join(host, 2);
        membership.activate(members);
        member = members.get(0);
        other = members.get(1);
    }

    private static ValidatableResponse home(Object subject) {
        return as(subject).get("/home").then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void tellsWhereOneCanEnterAndWhatOneEntered() {
        UUID contest = Api.draft(ADMINISTRATOR, host);
        UUID small = Api.project(ADMINISTRATOR, contest, 2);
        UUID open = Api.project(ADMINISTRATOR, contest, null);
        Api.open(ADMINISTRATOR, contest);
        Api.draft(ADMINISTRATOR, host);
        UUID entry = created(enterOneself(member, small));
        created(enterOneself(other, small));
        home(member)
                .body("member.id", equalTo(member.toString()))
                .body("member.organisation", equalTo("工会"))
                .body("contests.id", contains(contest.toString()))
                .body("contests[0].organisation", equalTo("工会"))
                .body("contests[0].canEnter", equalTo(true))
                .body("contests[0].projects.id", contains(small.toString(), open.toString()))
                .body("contests[0].projects.placesLeft", contains(0, null))
                .body("contests[0].projects[0].entry.id", equalTo(entry.toString()))
                .body("contests[0].projects[0].entry.status", equalTo("REGISTERED"))
                .body("contests[0].projects[1].entry", nullValue())
                .body("entries.id", contains(entry.toString()))
                .body("entries[0].contest", equalTo("职工技能大赛"))
                .body("entries[0].project", equalTo("低压电气安装"))
                .body("entries[0].contestState", equalTo("ENTRY_OPEN"))
                .body("entries[0].memberOrganisation", equalTo("工会"));
        as(member)
                .get("/entries/mine")
                .then()
                .body("items.contest", contains("职工技能大赛"))
                .body("items.project", contains("低压电气安装"));
        Api.withdraw(member, entry).then().statusCode(200).body("contest", equalTo("职工技能大赛"));
        home(member)
                .body("contests[0].projects.placesLeft", contains(1, null))
                .body("contests[0].projects[0].entry", nullValue())
                .body("entries.status", contains("WITHDRAWN"));
    }

    @Test
    void tellsHowOneStandsInQuizzesAndShowsOnesCoupons() {
        Quizzes.Held held = quizzes.held(
                ADMINISTRATOR,
                host,
                attempts(2, 2, 600, 0),
                ",\"suspicion\":{\"fasterThanSeconds\":0,\"membersPerDevice\":7}",
                award(5, 150));
        home(member)
                .body("quizzes.id", contains(held.quiz().toString()))
                .body("quizzes[0].periods[0].state", equalTo("OPEN"))
                .body("quizzes[0].periods[0].canBegin", equalTo(true))
                .body("quizzes[0].periods[0].attemptsLeft", equalTo(2))
                .body("quizzes[0].periods[0].bestScore", nullValue())
                .body("quizzes[0].periods[0].awards.left", contains(5));
        play(member, held.period(), Quizzes.QUESTIONS).then().statusCode(200);
        play(other, held.period(), Quizzes.QUESTIONS).then().statusCode(200);
        UUID open = Quizzes.started(member, held.period());
        String foreign = as(other).get("/coupons/mine").path("items[0].code");
        String shown = home(member)
                .body("quizzes[0].periods[0].canBegin", equalTo(false))
                .body("quizzes[0].periods[0].openAttemptId", equalTo(open.toString()))
                .body("quizzes[0].periods[0].attemptsLeft", equalTo(0))
                .body("quizzes[0].periods[0].bestScore", equalTo(150.00f))
                .body("quizzes[0].periods[0].awards.left", contains(3))
                .body("coupons", hasSize(1))
                .body("coupons[0].quiz", equalTo("安全知识答题"))
                .body("coupons[0].code", notNullValue())
                .extract()
                .asString();
        assertThat(shown)
                .doesNotContain(
                        other.toString(), foreign, "threshold", "suspicion", "membersPerDevice", "bankId", "key");
        for (String path : List.of("/quizzes/open", "/quizzes/" + held.quiz())) {
            assertThat(as(member).get(path).asString())
                    .contains("\"suspicion\":null", "\"bankId\":null", "\"bankVersion\":null")
                    .doesNotContain("membersPerDevice");
        }
        as(ADMINISTRATOR)
                .get("/quizzes/" + held.quiz())
                .then()
                .body("organisation", equalTo("工会"))
                .body("periods[0].rules.suspicion.membersPerDevice", equalTo(7))
                .body("periods[0].rules.bankId", notNullValue());
    }

    @Test
    void tellsWhichSurveysOneTookPartIn() {
        UUID survey = Surveys.open(ADMINISTRATOR, host);
        home(member).body("surveys.id", contains(survey.toString())).body("surveys.done", contains(false));
        Voter voter = new Voter(survey, member).ballot();
        home(member).body("surveys.done", contains(true)).body("surveys[0].questions", equalTo(2));
        voter.answer(Surveys.answers(ADMINISTRATOR, survey, "A", "A")).then().statusCode(200);
        as(member).get("/surveys/open").then().body("items.done", contains(true));
        as(other).get("/surveys/open").then().body("items.done", contains(false));
        as(ADMINISTRATOR).get("/surveys/" + survey).then().body("done", nullValue());
    }

    @Test
    void showsWhatOneWasRecognisedBy() {
        UUID type = created(Honours.createType(ADMINISTRATOR, host, Honours.code(), "MEMBER"));
        created(Honours.recommend(ADMINISTRATOR, type, host, "memberId", member));
        Policies.write(ADMINISTRATOR, host, "2026-01-01", Policies.SMALL);
        FinalContests.Open open = finals.open(host);
        open.ranked(member, 1, 2);
        open.ranked(other, 2, 2);
        open.finish("2026-11-20T00:00:00Z");
        String contest = "/contests/" + open.contest;
        as(ADMINISTRATOR).post(contest + "/promotion-proposals").then().statusCode(200);
        as(ADMINISTRATOR).post(contest + "/certificates").then().statusCode(200);
        List<String> proposals = as(ADMINISTRATOR)
                .get(contest + "/promotion-proposals")
                .path("items.findAll { it.memberId == '" + member + "' }.id");
        for (String proposal : proposals) {
            as(SECOND).post("/promotion-proposals/" + proposal + "/grant");
        }
        String shown = home(member)
                .body("honours.title", contains("金牌工人"))
                .body("honours[0].organisation", equalTo("工会"))
                .body("certificates", hasSize(1))
                .body("certificates[0].rank", equalTo(1))
                .body("promotions", hasSize(proposals.size()))
                .body("promotions[0].contest", notNullValue())
                .body("subsidies[0].state", equalTo("DUE"))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(other.toString(), ADMINISTRATOR, SECOND);
        home(other).body("honours", empty()).body("subsidies", empty()).body("certificates", hasSize(1));
        finals.run("UPDATE contest SET state = 'CANCELLED' WHERE id = ?", open.contest);
    }

    @Test
    void asksTheDatabaseNoMoreForMore() {
        offer(1);
        long forOne = leastStatements();
        offer(3);
        home(member).body("contests", hasSize(4)).body("quizzes", hasSize(4)).body("surveys", hasSize(4));
        assertThat(leastStatements()).isEqualTo(forOne).isBetween(5L, 25L);
    }

    /** So many contests that the member enters, quizzes and surveys. */
    private void offer(int count) {
        for (int i = 0; i < count; i++) {
            created(enterOneself(member, Api.openProject(ADMINISTRATOR, host, null)));
            quizzes.held(ADMINISTRATOR, host, attempts(2, 2, 600, 0), "", award(5, 150));
            Surveys.open(ADMINISTRATOR, host);
        }
    }

    /** Of several calls, for the service's own jobs ask, too; what doesn't go through Hibernate isn't counted. */
    private long leastStatements() {
        Statistics statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return IntStream.range(0, 6)
                    .mapToLong(call -> {
                        long before = statistics.getPrepareStatementCount();
                        home(member);
                        return statistics.getPrepareStatementCount() - before;
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void isEmptyForWhoIsNoMemberAndOffersNothingAfterTheEnd() {
        ValidatableResponse nobody = home("nobody-" + host).body("member", nullValue());
        LISTS.forEach(list -> nobody.body(list, empty()));
        UUID project = Api.openProject(ADMINISTRATOR, host, null);
        created(enterOneself(member, project));
        membership.deactivate(member);
        home(member)
                .body("member.active", equalTo(false))
                .body("contests", empty())
                .body("entries", hasSize(1));
    }

    @Test
    void saysWhoOneIs() {
        as(member)
                .get("/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("subject", equalTo(member.toString()))
                .body("member.organisationId", equalTo(host.toString()))
                .body("positions", empty())
                .body("judges", empty());
        UUID project = Api.openProject(ADMINISTRATOR, host, null);
        String judge = "judge-" + host;
        membership.appoint(judge, "AUDITOR", town.west);
        membership.appointOnly(judge, "CONTEST_ORGANISER", null);
        created(as(ADMINISTRATOR)
                .body("{\"subject\":\"%s\"}".formatted(other))
                .post("/projects/" + project + "/judges"));
        as(judge)
                .get("/me")
                .then()
                .body("member", nullValue())
                .body("positions.find { it.position == 'AUDITOR' }.organisation", equalTo("工会"))
                .body("positions.find { it.position == 'CONTEST_ORGANISER' }.organisationId", nullValue());
        as(other)
                .get("/me")
                .then()
                .body("judges.projectId", contains(project.toString()))
                .body("judges[0].contest", equalTo("职工技能大赛"))
                .body("judges[0].contestState", equalTo("ENTRY_OPEN"));
    }

    @Test
    void marksOnesOwnLinesWhereEverybodySeesAll() {
        Quizzes.Held held = quizzes.held(ADMINISTRATOR, host, attempts(2, 2, 600, 0), "", "[]");
        play(member, held.period(), 14).then().statusCode(200);
        play(other, held.period(), 13).then().statusCode(200);
        String standing = "/quizzes/" + held.quiz() + "/standing";
        given().get(standing)
                .then()
                .body("periods[0].persons.organisation", contains("工会", "工会"))
                .body("periods[0].persons.mine", contains(nullValue(), nullValue()));
        as(other)
                .get(standing)
                .then()
                .header("Cache-Control", "no-store")
                .body("periods[0].persons.mine", contains(null, true));

        Games.Game game = games.start(Games.RULES, 2);
        String contest = "/contests/" + game.contest();
        games.mark(game.stage(), game.entries(), "90", "80");
        as(ADMINISTRATOR).post(contest + "/close-marking").then().statusCode(200);
        as(SECOND).body("{}").post(contest + "/publish").then().statusCode(200);
        UUID second = game.members().get(1);
        as(second)
                .get(contest + "/results")
                .then()
                .body("items.mine", contains(false, true))
                .body("items.project", contains("低压电气安装", "低压电气安装"))
                .body("items.organisation", contains("工会", "工会"));
        as(second)
                .get(contest + "/board")
                .then()
                .body("projects[0].rows.mine", contains(null, true))
                .body("projects[0].rows.organisation", contains("工会", "工会"));
        given().get(contest + "/unit-standings").then().body("organisation", contains("工会"));
        given().get(contest + "/results").then().body("items.mine", contains(false, false));
        given().get(contest + "/board").then().body("projects[0].rows.mine", contains(nullValue(), nullValue()));
    }
}
