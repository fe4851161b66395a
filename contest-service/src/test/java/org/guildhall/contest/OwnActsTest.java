package org.guildhall.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.SECOND;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Policies;
import org.guildhall.contest.testing.Promotions;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever officers decide for a member, they don't decide for themselves, nor while nobody knows which member they are. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OwnActsTest {

    private static final String OFTEN = Quizzes.attempts(10, 10, 600, 0);
    private static final String SUSPICIOUS = ",\"suspicion\":{\"fasterThanSeconds\":60,\"membersPerDevice\":0}";
    private static final String REASON = "{\"reason\":\"经核实\"}";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    FinalContests contests;

    @Inject
    Promotions promotions;

    @Inject
    Quizzes quizzes;

    @Inject
    Games games;

    private UUID township;
    private UUID member;

    @BeforeEach
    void joinTownship() {
        township = membership.found(town.west, "TOWNSHIP");
        member = membership.join(township);
    }

    @AfterEach
    void hide() {
        contests.hide();
    }

    /** Each act on a member, with the code that refuses it to the member themselves. */
    enum Act {
        GRANT("own-promotion"),
        DECLINE("own-promotion"),
        PAY("own-promotion"),
        RECOMMEND_HONOUR("own-honour"),
        ACCEPT_HONOUR("own-honour"),
        RETURN_HONOUR("own-honour"),
        RECOGNISE_NOMINATION("own-honour"),
        RECOGNISE_ANOTHER("conflict-of-interest"),
        CHANGE_ANOTHERS_NOMINATION("conflict-of-interest"),
        ISSUE_CERTIFICATES("own-honour"),
        CONFIRM_AWARD("own-award"),
        REJECT_AWARD("own-award"),
        REJECT_AWARD_BEFORE_THEIRS("own-award"),
        REDEEM_COUPON("own-award"),
        ANSWER_OBJECTION("conflict-of-interest"),
        ANSWER_OBJECTION_TO_ANOTHER("conflict-of-interest"),
        DECIDE_TIE("conflict-of-interest"),
        PROPOSE_REMARK("conflict-of-interest"),
        APPLY_REMARK("conflict-of-interest"),
        CHECK_IN_ANOTHER("conflict-of-interest"),
        DISQUALIFY_ANOTHER("conflict-of-interest"),
        WITHDRAW_ANOTHER("conflict-of-interest"),
        APPOINT_JUDGE("conflict-of-interest"),
        END_JUDGE("conflict-of-interest"),
        RECUSE_JUDGE("conflict-of-interest"),
        CLOSE_MARKING("conflict-of-interest"),
        PUBLISH("conflict-of-interest");

        private final String refusal;

        Act(String refusal) {
            this.refusal = refusal;
        }
    }

    private record Call(String method, String path, String body) {
        Call(String path, String body) {
            this("POST", path, body);
        }

        int by(String officer, String code) {
            var answer = as(officer).header("If-Match", "*").body(body).request(method, path);
            if (code != null) {
                answer.then().statusCode(403).body("code", equalTo(code));
            }
            return answer.statusCode();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyActsOnTheMemberTheyAreOrCouldBe(Act act) {
        Call call = prepare(act);
        String unlinked = "unlinked-" + UUID.randomUUID();
        membership.appointOnly(unlinked, "CONTEST_ORGANISER", township);
        call.by(unlinked, "sign-in-unlinked");
        String self = "self-" + UUID.randomUUID();
        membership.appoint(self, "CONTEST_ORGANISER", township);
        membership.activate(member, self);
        // They had declared to be no member: that they are one counts more.
        call.by(self, act.refusal);
        assertThat(call.by(SECOND, null)).as(act.name()).isIn(200, 201);
    }

    /** Linked to another membership, they are somebody else. */
    @Test
    void linkedOfficerActsOnOthers() {
        Call call = prepare(Act.GRANT);
        String officer = "linked-" + UUID.randomUUID();
        membership.appointOnly(officer, "CONTEST_ORGANISER", township);
        membership.activate(membership.join(township), officer);
        assertThat(call.by(officer, null)).isEqualTo(200);
    }

    /** They may have joined anew since, and not have linked that yet. */
    @Test
    void linkToAMembershipThatIsOverTellsNothing() {
        Call call = prepare(Act.GRANT);
        String officer = "former-" + UUID.randomUUID();
        UUID former = membership.join(township);
        membership.appointOnly(officer, "CONTEST_ORGANISER", township);
        membership.activate(former, officer);
        membership.deactivate(former);
        call.by(officer, "sign-in-unlinked");
    }

    @Test
    void severalGrantsNameEachThatCouldBeOnesOwn() {
        String proposal = promotion();
        String unlinked = "unlinked-" + UUID.randomUUID();
        membership.appointOnly(unlinked, "CONTEST_ORGANISER", township);
        as(unlinked)
                .body("{\"ids\":[\"" + proposal + "\"]}")
                .post("/promotion-proposals/grant")
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("sign-in-unlinked")));
    }

    @Test
    void judgeMustBeKnown() {
        UUID project = Api.openProject(ADMINISTRATOR, township, null);
        String judge = "judge-" + UUID.randomUUID();
        String path = "/projects/" + project + "/judges";
        as(ADMINISTRATOR)
                .body("{\"subject\":\"" + judge + "\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("judge-unlinked"));
        membership.activate(member, judge);
        as(ADMINISTRATOR)
                .body("{\"subject\":\"" + judge + "\"}")
                .post(path)
                .then()
                .statusCode(201);
    }

    private Call prepare(Act act) {
        return switch (act) {
            case GRANT -> new Call("/promotion-proposals/" + promotion() + "/grant", "{}");
            case DECLINE -> new Call("/promotion-proposals/" + promotion() + "/decline", REASON);
            case PAY -> new Call("/subsidies/" + subsidy() + "/pay", "{}");
            case RECOMMEND_HONOUR -> new Call("/honours", Honours.honour(honourType(), township, "memberId", member));
            case ACCEPT_HONOUR -> new Call("/honours/" + honour() + "/accept", "{}");
            case RETURN_HONOUR -> new Call("/honours/" + honour() + "/return", REASON);
            case RECOGNISE_NOMINATION ->
                new Call("/entries/" + nomination(member) + "/nomination/recognise", "{\"rule\":\"own\"}");
            case RECOGNISE_ANOTHER ->
                new Call("/entries/" + nominationBesideTheirs() + "/nomination/recognise", "{\"rule\":\"own\"}");
            case CHANGE_ANOTHERS_NOMINATION ->
                new Call(
                        "PUT",
                        "/entries/" + nominationBesideTheirs() + "/nomination",
                        "{\"statement\":\"事迹平平\",\"evidence\":[]}");
            case ISSUE_CERTIFICATES -> new Call("/contests/" + ended() + "/certificates", "{}");
            case CONFIRM_AWARD -> new Call("/limited-award-entries/" + held() + "/confirm", REASON);
            case REJECT_AWARD -> new Call("/limited-award-entries/" + held() + "/reject", REASON);
            case REJECT_AWARD_BEFORE_THEIRS ->
                new Call("/limited-award-entries/" + heldBeforeTheirs() + "/reject", REASON);
            case REDEEM_COUPON -> new Call("/coupons/redemptions", "{\"code\":\"" + coupon() + "\"}");
            case ANSWER_OBJECTION ->
                new Call("/objections/" + objection(0) + "/answer", "{\"upheld\":false,\"answer\":\"不属实\"}");
            case ANSWER_OBJECTION_TO_ANOTHER ->
                new Call("/objections/" + objection(1) + "/answer", "{\"upheld\":false,\"answer\":\"不属实\"}");
            case DECIDE_TIE -> tie();
            case PROPOSE_REMARK -> remark(published());
            case APPLY_REMARK -> new Call("/remark-sets/" + proposed() + "/apply", "{}");
            case CHECK_IN_ANOTHER -> new Call("/entries/" + entryBesideTheirs() + "/check-in", "{}");
            case DISQUALIFY_ANOTHER ->
                new Call("/entries/" + running("90", "80").entries().get(1) + "/disqualify", REASON);
            case WITHDRAW_ANOTHER ->
                new Call("/entries/" + running("90", "80").entries().get(1) + "/withdraw", "{}");
            case APPOINT_JUDGE -> appointment(running("90"));
            case END_JUDGE -> new Call(judge(running("90")) + "/end", "{}");
            case RECUSE_JUDGE -> recusal(running("90", "80"));
            case CLOSE_MARKING -> new Call("/contests/" + running("90").contest() + "/close-marking", "{}");
            case PUBLISH -> new Call("/contests/" + marked("90").contest() + "/publish", "{}");
        };
    }

    private String promotion() {
        Policies.write(ADMINISTRATOR, township, "2026-01-01", Policies.SMALL);
        String path = "/contests/" + ended() + "/promotion-proposals";
        as(ADMINISTRATOR).post(path).then().statusCode(200);
        return as(ADMINISTRATOR).get(path + "?kind=PROMOTION").path("items[0].id");
    }

    private String subsidy() {
        as(ADMINISTRATOR)
                .post("/promotion-proposals/" + promotion() + "/grant")
                .then()
                .statusCode(200);
        return as(ADMINISTRATOR).get("/subsidies?organisation=" + township).path("items[0].id");
    }

    private UUID ended() {
        FinalContests.Open open = contests.open(township);
        open.ranked(member, 1, 1);
        open.finish("2026-11-20T00:00:00Z");
        return open.contest;
    }

    private UUID honourType() {
        return created(Honours.createType(ADMINISTRATOR, township, Honours.code(), "MEMBER"));
    }

    private UUID honour() {
        UUID group = membership.found(township, "GROUP");
        UUID type = honourType();
        member = membership.join(group);
        return created(Honours.recommend(ADMINISTRATOR, type, group, "memberId", member));
    }

    private UUID nomination(UUID nominee) {
        UUID nomination = promotions.nomination(township, nominee);
        String contest = as(ADMINISTRATOR).get("/entries/" + nomination).path("contestId");
        created(Honours.recommend(ADMINISTRATOR, honourType(), township, "memberId", nominee));
        as(ADMINISTRATOR)
                .body("{\"code\":\"own\",\"title\":\"本级荣誉\",\"level\":\"ENTERPRISE\",\"sinceYear\":2020}")
                .post("/contests/" + contest + "/recognition-rules")
                .then()
                .statusCode(201);
        return nomination;
    }

    private UUID nominationBesideTheirs() {
        UUID nomination = nomination(membership.join(township));
        String project = as(ADMINISTRATOR).get("/entries/" + nomination).path("projectId");
        created(Api.enter(ADMINISTRATOR, UUID.fromString(project), member));
        return nomination;
    }

    /** The member plays under a sign-in of their own, which later gives way to that of the officer. */
    private UUID playing(String more, int stock) {
        membership.activate(member, "player-" + member);
        Quizzes.Held quiz = quizzes.held(ADMINISTRATOR, township, OFTEN, more, Quizzes.award(stock, 100));
        Quizzes.play("player-" + member, quiz.period(), 15).then().statusCode(200);
        return quiz.awards().get(0);
    }

    private String held() {
        return as(ADMINISTRATOR)
                .get("/limited-awards/" + playing(SUSPICIOUS, 1) + "/log")
                .path("items[0].id");
    }

    private String heldBeforeTheirs() {
        UUID rival = membership.join(township);
        Quizzes.Held quiz = quizzes.held(ADMINISTRATOR, township, OFTEN, SUSPICIOUS, Quizzes.award(1, 100));
        for (UUID player : List.of(rival, member)) {
            membership.activate(player, "player-" + player);
            Quizzes.play("player-" + player, quiz.period(), 15).then().statusCode(200);
        }
        return as(ADMINISTRATOR)
                .get("/limited-awards/" + quiz.awards().get(0) + "/log")
                .path("items[0].id");
    }

    private String coupon() {
        playing("", 1);
        return as("player-" + member).get("/coupons/mine").path("items[0].code");
    }

    private Games.Game running(String... marks) {
        Games.Game game = games.start(ADMINISTRATOR, township, township, Games.RULES, marks.length);
        member = game.members().get(0);
        games.mark(game.stage(), game.entries(), marks);
        return game;
    }

    private Games.Game marked(String... marks) {
        Games.Game game = running(marks);
        as(ADMINISTRATOR)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200);
        return game;
    }

    private Games.Game published() {
        Games.Game game = marked("90", "80");
        as(SECOND)
                .body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200);
        return game;
    }

    private UUID entryBesideTheirs() {
        UUID project = Api.openProject(ADMINISTRATOR, township, null);
        created(Api.enter(ADMINISTRATOR, project, member));
        return created(Api.enter(ADMINISTRATOR, project, membership.join(township)));
    }

    private Call appointment(Games.Game game) {
        String judge = "judge-" + UUID.randomUUID();
        membership.declareNonMember(judge);
        return new Call("/projects/" + game.project() + "/judges", "{\"subject\":\"" + judge + "\"}");
    }

    private static String judge(Games.Game game) {
        return "/judges/"
                + as(ADMINISTRATOR)
                        .get("/projects/" + game.project() + "/judges")
                        .path("items[0].id");
    }

    private static Call recusal(Games.Game game) {
        return new Call(
                judge(game) + "/recusals",
                "{\"entryId\":\"%s\",\"reason\":\"师徒\"}"
                        .formatted(game.entries().get(1)));
    }

    /** The rival is of another union, so that it isn't for a shared employer that nobody may answer. */
    private UUID objection(int entry) {
        Games.Game game = published();
        games.execute(
                "UPDATE entrant SET organisation_id = ? WHERE entry_id = ?",
                town.west,
                game.entries().get(1));
        return created(as(game.members().get(1))
                .body("{\"entryId\":\"%s\",\"statement\":\"漏判\"}"
                        .formatted(game.entries().get(entry)))
                .post("/contests/" + game.contest() + "/objections"));
    }

    private Call tie() {
        Games.Game game = running("90", "90");
        return new Call(
                "/stages/" + game.stage() + "/jury-decisions",
                "{\"codes\":[\"%s\",\"%s\"],\"reason\":\"规范\"}"
                        .formatted(
                                games.code(game.stage(), game.entries().get(0)),
                                games.code(game.stage(), game.entries().get(1))));
    }

    private Call remark(Games.Game game) {
        return new Call(
                "/stages/" + game.stage() + "/remark-sets",
                "{\"reason\":\"漏判\",\"cause\":\"MISCONDUCT\",\"sheets\":[{\"code\":\"%s\",\"judge\":\"J1\",\"marks\":{\"p1\":\"70\"}}]}"
                        .formatted(games.code(game.stage(), game.entries().get(1))));
    }

    private UUID proposed() {
        Call remark = remark(published());
        return created(as(ADMINISTRATOR).body(remark.body()).post(remark.path()));
    }
}
