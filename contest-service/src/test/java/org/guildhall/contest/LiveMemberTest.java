package org.guildhall.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Policies;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.contest.testing.Voter;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is no member any more takes part in nothing new; what they entered and won stands. */
@QuarkusTest
@WithTestResource(TestStack.class)
class LiveMemberTest {

    private static final String OFTEN = Quizzes.attempts(10, 10, 600, 0);
    private static final String LECTURE =
            ",\"lectures\":[{\"code\":\"safety\",\"title\":\"安全\",\"url\":\"https://video.example.org/1\",\"seconds\":60}]";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    FinalContests contests;

    @Inject
    Quizzes quizzes;

    private UUID township;
    private UUID member;

    @BeforeEach
    void joinTownship() {
        township = membership.found(town.west, "TOWNSHIP");
        member = activated(township);
    }

    @AfterEach
    void hide() {
        contests.hide();
    }

    private UUID activated(UUID organisation) {
        List<UUID> joined = membership.join(organisation, 1);
        membership.activate(joined);
        return joined.get(0);
    }

    /** Each act that takes a live membership, the member's own or an officer's for them. */
    enum Act {
        ENTER,
        BE_ENTERED,
        BE_ENTERED_AS_A_GUEST,
        BE_ENTERED_IN_A_TEAM,
        BE_ENTERED_AMONG_MANY,
        START_AN_ATTEMPT,
        WATCH_A_LECTURE,
        ASK_FOR_A_BALLOT_KEY,
        TAKE_A_BALLOT,
        BE_GRANTED_A_PROMOTION,
        REDEEM_A_COUPON
    }

    @ParameterizedTest
    @EnumSource
    void onlyLiveMembersTakePartAndAreGivenSomething(Act act) {
        Supplier<Response> attempt = prepare(act);
        membership.deactivate(member);
        Response refused = attempt.get();
        if (act == Act.BE_ENTERED_AMONG_MANY) {
            refused.then().statusCode(200).body("rows.code", contains("member-not-active"));
        } else {
            refused.then().statusCode(422).body("code", equalTo("member-not-active"));
        }
        // That was a mistake; and who is retained is a member, too.
        membership.retain(member);
        Response taken = attempt.get();
        assertThat(taken.statusCode()).isIn(200, 201);
        if (act == Act.BE_ENTERED_AMONG_MANY) {
            taken.then().body("registered", equalTo(1));
        }
    }

    private Supplier<Response> prepare(Act act) {
        return switch (act) {
            case ENTER -> entry(member, null, "{}");
            case BE_ENTERED -> entry(ADMINISTRATOR, null, "{\"memberId\":\"" + member + "\"}");
            case BE_ENTERED_AS_A_GUEST ->
                entry(ADMINISTRATOR, null, "{\"memberId\":\"" + member + "\",\"guest\":true}");
            case BE_ENTERED_IN_A_TEAM ->
                entry(
                        ADMINISTRATOR,
                        "\"teamSize\":2",
                        "{\"title\":\"一队\",\"members\":[\"%s\",\"%s\"]}".formatted(membership.join(township), member));
            case BE_ENTERED_AMONG_MANY -> {
                UUID project = Api.openProject(ADMINISTRATOR, township, null);
                String rows =
                        "{\"organisationId\":\"%s\",\"entries\":[{\"memberId\":\"%s\"}]}".formatted(township, member);
                yield () -> as(ADMINISTRATOR).body(rows).post("/projects/" + project + "/entries/bulk");
            }
            case START_AN_ATTEMPT -> {
                UUID period =
                        quizzes.held(ADMINISTRATOR, township, OFTEN, "", "[]").period();
                yield () -> Quizzes.start(member, period);
            }
            case WATCH_A_LECTURE -> {
                UUID period = quizzes.held(ADMINISTRATOR, township, OFTEN, LECTURE, "[]")
                        .period();
                yield () -> as(member).post("/quiz-periods/" + period + "/lectures/safety/heartbeats");
            }
            case ASK_FOR_A_BALLOT_KEY -> {
                UUID survey = Surveys.open(ADMINISTRATOR, township);
                yield () -> as(member).get("/surveys/" + survey + "/ballot-key");
            }
            case TAKE_A_BALLOT -> new Voter(Surveys.open(ADMINISTRATOR, township), member).blind()::take;
            case BE_GRANTED_A_PROMOTION -> {
                String proposal = promotion();
                yield () -> as(ADMINISTRATOR).post("/promotion-proposals/" + proposal + "/grant");
            }
            case REDEEM_A_COUPON -> {
                String code = coupon();
                yield () ->
                        as(ADMINISTRATOR).body("{\"code\":\"" + code + "\"}").post("/coupons/redemptions");
            }
        };
    }

    private Supplier<Response> entry(Object subject, String more, String body) {
        UUID contest = Api.draft(ADMINISTRATOR, township);
        UUID project = more == null
                ? Api.project(ADMINISTRATOR, contest, null)
                : Api.project(ADMINISTRATOR, contest, null, more);
        Api.open(ADMINISTRATOR, contest);
        return () -> as(subject).body(body).post("/projects/" + project + "/entries");
    }

    private String promotion() {
        Policies.write(ADMINISTRATOR, township, "2026-01-01", Policies.SMALL);
        FinalContests.Open open = contests.open(township);
        open.ranked(member, 1, 1);
        open.finish("2026-11-20T00:00:00Z");
        String path = "/contests/" + open.contest + "/promotion-proposals";
        as(ADMINISTRATOR).post(path).then().statusCode(200);
        return as(ADMINISTRATOR).get(path + "?kind=PROMOTION").path("items[0].id");
    }

    private String coupon() {
        UUID period = quizzes.held(ADMINISTRATOR, township, OFTEN, "", Quizzes.award(1, 100))
                .period();
        Quizzes.play(member, period, 15).then().statusCode(200);
        return as(member).get("/coupons/mine").path("items[0].code");
    }

    @Test
    void nothingIsOfferedToWhoIsNoMemberAnyMoreAndWhatTheyEnteredStands() {
        UUID project = Api.openProject(ADMINISTRATOR, township, null);
        UUID entry = created(Api.enterOneself(member, project));
        UUID period = quizzes.held(ADMINISTRATOR, township, OFTEN, "", "[]").period();
        UUID begun = Quizzes.started(member, period);
        membership.deactivate(member);
        as(member).get("/contests/open").then().statusCode(200).body("items", empty());
        as(member).get("/quizzes/open").then().statusCode(200).body("items", empty());
        as(member).get("/entries/" + entry).then().statusCode(200).body("status", equalTo("REGISTERED"));
        // What was begun in time is finished.
        Quizzes.finish(member, begun).then().statusCode(200);
    }

    @Test
    void whoeverWaitsAndIsNoMemberAnyMoreIsPassedOver() {
        UUID contest = Api.draft(ADMINISTRATOR, township);
        UUID project = Api.project(ADMINISTRATOR, contest, 1, "\"waitlist\":true");
        Api.open(ADMINISTRATOR, contest);
        UUID first = created(Api.enter(ADMINISTRATOR, project, membership.join(township)));
        UUID gone = created(Api.enter(ADMINISTRATOR, project, member));
        UUID next = created(Api.enter(ADMINISTRATOR, project, membership.join(township)));
        membership.deactivate(member);
        Api.withdraw(ADMINISTRATOR, first).then().statusCode(200);
        as(ADMINISTRATOR).get("/entries/" + gone).then().body("status", equalTo("WAITLISTED"));
        as(ADMINISTRATOR).get("/entries/" + next).then().body("status", equalTo("REGISTERED"));
    }

    @Test
    void whoIsTransferredBelongsThereFromThenOnAndTheirEntriesStayWhereTheyWere() {
        UUID elsewhere = membership.found(town.west, "TOWNSHIP");
        UUID before = Api.openProject(ADMINISTRATOR, township, null);
        UUID there = Api.openProject(ADMINISTRATOR, elsewhere, null);
        UUID entry = created(Api.enterOneself(member, before));
        Api.enter(ADMINISTRATOR, there, member).then().statusCode(422).body("code", equalTo("member-unknown"));
        membership.transfer(member, township, elsewhere);
        as(member).get("/me").then().body("member.organisationId", equalTo(elsewhere.toString()));
        as(ADMINISTRATOR)
                .get("/entries/" + entry)
                .then()
                .body("memberOrganisationId", equalTo(township.toString()))
                .body("status", equalTo("REGISTERED"));
        created(Api.enterOneself(member, there));
        Api.enter(ADMINISTRATOR, Api.openProject(ADMINISTRATOR, township, null), member)
                .then()
                .statusCode(422)
                .body("code", equalTo("member-unknown"));
    }

    @Test
    void whoIsTakenOverFromAListIsAMemberUntilThatIsUndone() {
        UUID taken = membership.importMember(township, "RETAINED");
        UUID former = membership.importMember(township, "WITHDRAWN");
        UUID project = Api.openProject(ADMINISTRATOR, township, null);
        UUID entry = created(Api.enter(ADMINISTRATOR, project, taken));
        Api.enter(ADMINISTRATOR, project, former).then().statusCode(422).body("code", equalTo("member-not-active"));
        membership.correct(taken, township, "1970-1974");
        membership.undoImport(taken, township);
        as(ADMINISTRATOR).get("/entries/" + entry).then().statusCode(200).body("status", equalTo("REGISTERED"));
        Api.enter(ADMINISTRATOR, Api.openProject(ADMINISTRATOR, township, null), taken)
                .then()
                .statusCode(422)
                .body("code", equalTo("member-not-active"));
    }

    @Test
    void whoComesFromAnotherCellIsAMemberUntilTheyGoToOne() {
        UUID arrived = membership.arrive(township);
        UUID project = Api.openProject(ADMINISTRATOR, township, null);
        created(Api.enter(ADMINISTRATOR, project, arrived));
        membership.moveAway(arrived);
        Api.enter(ADMINISTRATOR, Api.openProject(ADMINISTRATOR, township, null), arrived)
                .then()
                .statusCode(422)
                .body("code", equalTo("member-not-active"));
    }

    @Test
    void whatAMergedOrganisationHostsGoesOnUnderTheOneItIsInByNow() {
        UUID contest = Api.draft(ADMINISTRATOR, township);
        UUID project = Api.project(ADMINISTRATOR, contest, null);
        Api.open(ADMINISTRATOR, contest);
        Quizzes.Held held = quizzes.held(ADMINISTRATOR, township, OFTEN, "", "[]");
        UUID period = held.period();
        UUID survey = Surveys.open(ADMINISTRATOR, township);
        UUID between = membership.found(town.east, "TOWNSHIP");
        UUID into = membership.found(town.east, "TOWNSHIP");
        UUID part = membership.found(into, "GRASSROOTS");
        String officer = "officer-" + into;
        membership.appoint(officer, "CONTEST_ORGANISER", into);
        UUID stranger = activated(membership.found(town.west, "TOWNSHIP"));
        as(officer).get("/contests/" + contest).then().statusCode(404);
        membership.merge(township, between, "2026-11-01");
        membership.merge(between, into, "2026-11-02");
        membership.transfer(member, township, into);
        as(member).get("/contests/open").then().body("items.id", hasItem(contest.toString()));
        as(member)
                .get("/quizzes/open")
                .then()
                .body("items.id", hasItem(held.quiz().toString()));
        as(member).get("/surveys/open").then().body("items.id", hasItem(survey.toString()));
        created(Api.enterOneself(member, project));
        Quizzes.start(member, period).then().statusCode(201);
        for (UUID unit : List.of(into, part)) {
            UUID voter = unit.equals(into) ? member : activated(part);
            as(voter)
                    .get("/surveys/" + survey + "/ballot-key")
                    .then()
                    .statusCode(200)
                    .body("unitId", equalTo((unit.equals(into) ? township : part).toString()));
        }
        as(officer).get("/contests").then().body("items.id", contains(contest.toString()));
        as(officer).get("/surveys?organisation=" + into).then().body("items.id", contains(survey.toString()));
        created(Api.enter(officer, project, membership.join(part)));
        Api.enterOneself(stranger, project).then().statusCode(404);
        Quizzes.start(stranger, period).then().statusCode(404);
        Api.enter(Town.NEIGHBOUR, project, stranger).then().statusCode(422).body("code", equalTo("member-unknown"));
        Api.enter(Town.BELOW, project, stranger).then().statusCode(404);
        as(officer)
                .body(Api.contest(township))
                .post("/contests")
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-closed"));
    }

    @Test
    void aClosedOrganisationHostsNothingNew() {
        UUID draft = Api.draft(ADMINISTRATOR, township);
        UUID quiz = Quizzes.draft(ADMINISTRATOR, township);
        UUID survey = Surveys.draft(ADMINISTRATOR, township);
        UUID open = Api.openProject(ADMINISTRATOR, township, null);
        membership.close(township, town.west, "2999-01-01");
        created(as(ADMINISTRATOR).body(Api.contest(township)).post("/contests"));
        membership.close(township, town.west, "2026-11-01");
        for (Supplier<Response> attempt : List.<Supplier<Response>>of(
                () -> as(ADMINISTRATOR).body(Api.contest(township)).post("/contests"),
                () -> as(ADMINISTRATOR).post("/contests/" + draft + "/open"),
                () -> as(ADMINISTRATOR)
                        .body("{\"organisationId\":\"%s\",\"title\":\"答题\"}".formatted(township))
                        .post("/quizzes"),
                () -> as(ADMINISTRATOR).post("/quizzes/" + quiz + "/publish"),
                () -> as(ADMINISTRATOR)
                        .body(Surveys.body(township, UUID.randomUUID(), 1))
                        .post("/surveys"),
                () -> as(ADMINISTRATOR).post("/surveys/" + survey + "/open"))) {
            attempt.get().then().statusCode(409).body("code", equalTo("organisation-closed"));
        }
        // What it hosts already goes on.
        created(Api.enterOneself(member, open));
        UUID merged = membership.found(town.west, "TOWNSHIP");
        membership.merge(merged, town.west, "2026-11-01");
        as(ADMINISTRATOR)
                .body(Api.contest(merged))
                .post("/contests")
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-closed"));
    }
}
