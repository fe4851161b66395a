package org.guildhall.contest.recognition.promotion;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.SECOND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Policies;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rise of level brings the same however it came about. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AssessmentPromotionTest {

    private static final String OFFICER = "assessor";

    @Inject
    MembershipTopic membership;

    @Inject
    FinalContests contests;

    private UUID county;
    private UUID enterprise;
    private UUID member;

    @BeforeEach
    void foundCounty() {
        county = membership.found(null, "COUNTY");
        enterprise = membership.found(county, "GRASSROOTS");
        member = membership.join(enterprise);
        membership.appoint(OFFICER, "CONTEST_ORGANISER", county);
    }

    @AfterEach
    void hide() {
        contests.hide();
    }

    private Response proposals() {
        return as(ADMINISTRATOR).get("/promotion-proposals?source=ASSESSMENT&organisation=" + county);
    }

    private void await(int count) {
        Awaitility.await().until(() -> proposals().<List<?>>path("items").size() == count);
    }

    private void assess(String level, String before) {
        membership.assess(member, enterprise, level, before, OFFICER);
    }

    @Test
    void riseByAssessmentIsProposedWithItsSubsidyAndItsWage() {
        UUID policy = Policies.write(ADMINISTRATOR, county, "2026-01-01", Policies.ASSESSMENTS);
        assess("SENIOR", "INTERMEDIATE");
        await(2);
        proposals()
                .then()
                .body("items.kind", contains("PROMOTION", "WAGE_LINK"))
                .body("items.source", everyItem(equalTo("ASSESSMENT")))
                .body("items.memberId", everyItem(equalTo(member.toString())))
                .body("items.organisationId", everyItem(equalTo(county.toString())))
                .body("items.memberOrganisationId", everyItem(equalTo(enterprise.toString())))
                .body("items.level", everyItem(equalTo("SENIOR")))
                .body("items.proposedBy", everyItem(equalTo(OFFICER)))
                .body("items[0].contestId", nullValue())
                .body("items[0].subsidy", equalTo(50_000))
                .body("items[0].previousLevel", equalTo("INTERMEDIATE"))
                .body("items[0].evidence.source", equalTo("ASSESSMENT"))
                .body("items[0].evidence.policyId", equalTo(policy.toString()))
                .body("items[0].evidence.rank", nullValue());
        String id = proposals().path("items[0].id");
        as(SECOND)
                .post("/promotion-proposals/" + id + "/grant")
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decidedBy", equalTo(SECOND));
        Response due = as(ADMINISTRATOR).get("/subsidies?organisation=" + county);
        due.then().body("items.amount", contains(50_000)).body("items[0].contestId", nullValue());
        as(SECOND)
                .post("/subsidies/" + due.path("items[0].id") + "/pay")
                .then()
                .statusCode(200)
                .body("paidAt", notNullValue())
                .body("paidBy", equalTo(SECOND));
        as(ADMINISTRATOR).get("/subsidies/export?organisation=" + county).then().statusCode(200);
    }

    @Test
    void onlyRisesBringSomethingAndOnlyWhereThePolicyHasALine() {
        Policies.write(ADMINISTRATOR, county, "2026-01-01", Policies.ASSESSMENTS);
        assess("INTERMEDIATE", null);
        assess("SENIOR", "SENIOR");
        assess("SENIOR", "INTERMEDIATE");
        // All of one member, so the earlier ones have been heard.
        await(2);
    }

    @Test
    void linesForContestsAreNotForAssessments() {
        Policies.write(
                ADMINISTRATOR,
                county,
                "2026-01-01",
                "{\"kind\":\"PROMOTION\",\"level\":\"SENIOR\",\"subsidy\":70000},"
                        + "{\"kind\":\"PROMOTION\",\"source\":\"ASSESSMENT\",\"level\":\"TECHNICIAN\",\"subsidy\":100000}");
        assess("SENIOR", "INTERMEDIATE");
        assess("TECHNICIAN", "SENIOR");
        await(1);
        proposals().then().body("items.level", contains("TECHNICIAN"));
    }

    /** By a contest and by an assessment, whichever is granted first. */
    @Test
    void sameLevelBringsItsSubsidyOnceAYear() {
        created(Policies.post(
                ADMINISTRATOR,
                county,
                "2026-01-01",
                "{\"kind\":\"PROMOTION\",\"level\":\"SENIOR\",\"subsidy\":70000}," + Policies.ASSESSMENTS));
        FinalContests.Open open = contests.open(enterprise);
        open.ranked(member, 1, 1);
        open.finish(Instant.now().toString());
        String path = "/contests/" + open.contest + "/promotion-proposals";
        as(ADMINISTRATOR).post(path).then().statusCode(200);
        String byContest = as(ADMINISTRATOR).get(path).path("items[0].id");
        as(SECOND).post("/promotion-proposals/" + byContest + "/grant").then().statusCode(200);
        assess("SENIOR", "INTERMEDIATE");
        await(2);
        as(SECOND)
                .post("/promotion-proposals/" + proposals().path("items[0].id") + "/grant")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-granted"));
        as(ADMINISTRATOR).get("/subsidies?organisation=" + county).then().body("items.amount", contains(70_000));
    }

    @Test
    void sameRiseToldTwiceIsProposedOnce() {
        Policies.write(ADMINISTRATOR, county, "2026-01-01", Policies.ASSESSMENTS);
        assess("SENIOR", "INTERMEDIATE");
        assess("SENIOR", "INTERMEDIATE");
        UUID other = membership.join(enterprise);
        membership.assess(other, enterprise, "SENIOR", null, OFFICER);
        Awaitility.await()
                .until(() -> proposals().<List<String>>path("items.memberId").contains(other.toString()));
        proposals().then().body("items.findAll { it.memberId == '" + member + "' }", hasSize(2));
    }

    @Test
    void whoRecordedALargeAssessmentDoesNotGrantIt() {
        Policies.write(
                ADMINISTRATOR,
                county,
                "2026-01-01",
                "{\"kind\":\"PROMOTION\",\"source\":\"ASSESSMENT\",\"level\":\"SENIOR\",\"subsidy\":500000}");
        assess("SENIOR", null);
        await(1);
        String grant = "/promotion-proposals/" + proposals().path("items[0].id") + "/grant";
        as(OFFICER).post(grant).then().statusCode(409).body("code", equalTo("second-person"));
        as(SECOND).post(grant).then().statusCode(200);
    }
}
