package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.SECOND;
import static org.guildhall.kit.testing.Answers.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.FinalContests.Ended;

/** What comes of results, made in a given organisation, for tests that walk through all routes and events. */
@Singleton
public class Promotions {

    public static final String RECOGNITION_RULE = """
            {"code":"provincial","title":"获省级以上荣誉","level":"PROVINCE","sinceYear":2020}""";

    private final FinalContests contests;
    private final MembershipTopic membership;

    Promotions(FinalContests contests, MembershipTopic membership) {
        this.contests = contests;
        this.membership = membership;
    }

    /** A draft of a selection of craftsmen. */
    public UUID selection(UUID organisation) {
        UUID contest = Api.draft(ADMINISTRATOR, organisation);
        contests.run("UPDATE contest SET kind = 'SELECTION' WHERE id = ?", contest);
        return contest;
    }

    /** An entry of an open selection. */
    public UUID nomination(UUID organisation) {
        return nomination(organisation, membership.join(organisation));
    }

    public UUID nomination(UUID organisation, UUID member) {
        UUID contest = selection(organisation);
        UUID project = Api.project(ADMINISTRATOR, contest, null);
        Api.open(ADMINISTRATOR, contest);
        return Api.created(Api.enter(ADMINISTRATOR, project, member));
    }

    public UUID policy(UUID organisation) {
        Policies.post(ADMINISTRATOR, organisation, "2026-01-01", Policies.SMALL);
        return UUID.fromString(
                text(as(ADMINISTRATOR).get("/promotion-policies?organisation=" + organisation), "/items/0/id"));
    }

    /** The proposals for the winner of a contest: a promotion, a wage link and an allowance. */
    public List<String> proposals(UUID organisation) {
        policy(organisation);
        Ended contest = contests.ended(organisation, 1, null);
        as(ADMINISTRATOR)
                .post("/contests/" + contest.contest() + "/promotion-proposals")
                .then()
                .statusCode(200);
        contests.hide(contest);
        return as(ADMINISTRATOR)
                .get("/contests/" + contest.contest() + "/promotion-proposals")
                .path("items.id");
    }

    public String proposal(UUID organisation) {
        return proposals(organisation).get(0);
    }

    /** A payment that is due. */
    public String subsidy(UUID organisation) {
        String proposal = proposal(organisation);
        as(SECOND).post("/promotion-proposals/" + proposal + "/grant").then().statusCode(200);
        return subsidies(organisation).get(subsidies(organisation).size() - 1);
    }

    private static List<String> subsidies(UUID organisation) {
        return as(ADMINISTRATOR)
                .get("/subsidies?limit=200&organisation=" + organisation)
                .path("items.id");
    }

    /** The code of a certificate. */
    public String certificate(UUID organisation) {
        Ended contest = contests.ended(organisation, 1, null);
        as(ADMINISTRATOR)
                .post("/contests/" + contest.contest() + "/certificates")
                .then()
                .statusCode(200);
        contests.hide(contest);
        return text(as(ADMINISTRATOR).get("/contests/" + contest.contest() + "/certificates"), "/items/0/code");
    }

    /** Tells each event of this feature at least once. */
    public void tellEveryEvent(UUID organisation) {
        List<String> proposals = proposals(organisation);
        as(SECOND)
                .body("{\"ids\":" + proposals.stream().map(id -> '"' + id + '"').toList() + "}")
                .post("/promotion-proposals/grant")
                .then()
                .statusCode(200);
        as(ADMINISTRATOR)
                .post("/subsidies/" + subsidies(organisation).get(0) + "/pay")
                .then()
                .statusCode(200);
        Honours.registered(ADMINISTRATOR, organisation);
        tellOfAssessments(membership.found(null, "COUNTY"));
    }

    private void tellOfAssessments(UUID organisation) {
        Policies.write(ADMINISTRATOR, organisation, "2026-01-01", Policies.ASSESSMENTS);
        membership.assess(membership.join(organisation), organisation, "SENIOR", "INTERMEDIATE", ADMINISTRATOR);
        String list = "/promotion-proposals?organisation=" + organisation;
        Awaitility.await()
                .until(() -> as(ADMINISTRATOR).get(list).<List<?>>path("items").size() == 2);
        for (String id : as(ADMINISTRATOR).get(list).<List<String>>path("items.id")) {
            as(SECOND).post("/promotion-proposals/" + id + "/grant").then().statusCode(200);
        }
    }
}
