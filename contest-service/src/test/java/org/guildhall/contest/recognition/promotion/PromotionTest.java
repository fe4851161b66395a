package org.guildhall.contest.recognition.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.ENROLMENT_OFFICER;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.FinalContests.Ended;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Policies;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class PromotionTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    FinalContests contests;

    private UUID county;

    @BeforeEach
    void foundCountyOfItsOwn() {
        county = membership.found(town.east, "TOWNSHIP");
    }

    @AfterEach
    void hide() {
        contests.hide();
    }

    @Test
    void policyIsKeptInVersionsAnyoneSignedInCanRead() {
        UUID first = Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        UUID second = Policies.write(ORGANISER, county, "2026-06-01", Policies.SMALL);
        as("anyone")
                .get("/promotion-policies/" + first)
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("validFrom", equalTo("2026-01-01"))
                .body("lines[0].kind", equalTo("PROMOTION"))
                .body("lines[0].toRank", equalTo(1));
        Response page = as("anyone").get("/promotion-policies?limit=1&organisation=" + county);
        page.then().body("items.id", contains(second.toString()));
        as("anyone")
                .get("/promotion-policies?limit=1&organisation=" + county + "&cursor=" + page.path("next"))
                .then()
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
        Policies.post(ORGANISER, county, "2026-06-01", Policies.SMALL)
                .then()
                .statusCode(409)
                .body("code", equalTo("policy-not-later"));
        Policies.post(ORGANISER, county, "2199-06-01", Policies.SMALL)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validFrom"));
    }

    @Test
    void contradictoryPolicyIsRefusedWithThePlace() {
        String lines = """
                {"kind":"PROMOTION","toRank":3,"level":"SENIOR"},{"kind":"PROMOTION","fromRank":3,"level":"JUNIOR"}""";
        Policies.post(ORGANISER, county, "2026-01-01", lines)
                .then()
                .statusCode(422)
                .body("code", equalTo("policy-invalid"))
                .body("errors.pointer", contains("/lines/1"))
                .body("errors.code", contains("lines-contradict"));
        Policies.post(ORGANISER, county, "2026-01-01", "{\"kind\":\"ALLOWANCE\",\"monthly\":-1,\"months\":5}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/monthly"));
        as("anyone").get("/promotion-policies?organisation=" + county).then().body("items", hasSize(0));
    }

    @Test
    void onlyOrganisersOverTheRegionWritePolicies() {
        Policies.post(NEIGHBOUR, county, "2026-01-01", Policies.SMALL).then().statusCode(404);
        Policies.post(AUDITOR, county, "2026-01-01", Policies.SMALL).then().statusCode(403);
    }

    @Test
    void proposesByThePolicyInForceOnTheDayOfTheResults() {
        UUID old = Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Policies.write(ORGANISER, county, "2026-07-02", "{\"kind\":\"PROMOTION\",\"level\":\"CHIEF_TECHNICIAN\"}");
        FinalContests.Open open = contests.open(county);
        UUID member = membership.join(county);
        open.ranked(member, 1, 8);
        // Still the first of July in UTC, and the last day of the old policy in Beijing.
        open.finish("2026-07-01T15:59:59Z");
        propose(open.contest).then().statusCode(200).body("policyId", equalTo(old.toString()));
        list(open.contest)
                .then()
                .body("items.level", contains("TECHNICIAN", "TECHNICIAN", null))
                .body("items[0].evidence.finalOn", equalTo("2026-07-01"));
    }

    /** The policy above holds; one below it adds what the one above allows, where that one has no line. */
    @Test
    void upperPolicyHoldsAndALowerOneAddsWithinItsCaps() {
        UUID enterprise = membership.found(county, "GRASSROOTS");
        UUID regional = created(Policies.post(
                ORGANISER,
                county,
                "2026-01-01",
                "{\"kind\":\"PROMOTION\",\"toRank\":1,\"level\":\"TECHNICIAN\",\"subsidy\":100000}",
                "{\"kind\":\"PROMOTION\",\"level\":\"SENIOR\",\"sum\":30000}"));
        Policies.post(ORGANISER, enterprise, "2026-01-01", Policies.SMALL)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0", "/lines/1", "/lines/2", "/lines/3", "/lines/4"))
                .body("errors.code", everyItem(equalTo("not-allowed-above")));
        UUID own = Policies.write(
                ORGANISER, enterprise, "2026-01-01", "{\"kind\":\"PROMOTION\",\"level\":\"SENIOR\",\"subsidy\":30000}");
        Ended contest = contests.ended(enterprise, 2, "INTERMEDIATE");
        propose(contest.contest()).then().statusCode(200).body("policyId", equalTo(regional.toString()));
        list(contest.contest())
                .then()
                .body("items.level", contains("TECHNICIAN", "SENIOR"))
                .body("items.subsidy", contains(100_000, 30_000))
                .body("items.evidence.policyId", contains(regional.toString(), own.toString()));
    }

    @Test
    void lowerLineThatNewCapsNoLongerHoldBringsNothing() {
        UUID enterprise = membership.found(county, "GRASSROOTS");
        String line = "{\"kind\":\"PROMOTION\",\"fromRank\":%d,\"level\":\"SENIOR\",\"subsidy\":30000}";
        created(Policies.post(
                ORGANISER, county, "2026-01-01", line.formatted(9), "{\"kind\":\"PROMOTION\",\"sum\":30000}"));
        Policies.write(ORGANISER, enterprise, "2026-01-01", line.formatted(1));
        created(Policies.post(
                ORGANISER, county, "2026-02-01", line.formatted(9), "{\"kind\":\"PROMOTION\",\"sum\":29999}"));
        Ended contest = contests.ended(enterprise, 1, "INTERMEDIATE");
        propose(contest.contest()).then().statusCode(200).body("proposed.size()", equalTo(0));
    }

    @Test
    void grassrootsUnionHasNoPolicyOfItsOwnAlone() {
        UUID enterprise = membership.found(county, "GRASSROOTS");
        Policies.post(ORGANISER, enterprise, "2026-01-01", "{\"kind\":\"PROMOTION\",\"level\":\"CHIEF_TECHNICIAN\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-allowed-above"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'PROMOTION','level':'SENIOR','subsidy':5000000}    | 201",
                "{'kind':'PROMOTION','level':'SENIOR','subsidy':5000001}    | 422",
                "{'kind':'PROMOTION','level':'SENIOR','subsidy':1000000000} | 422",
                "{'kind':'ALLOWANCE','monthly':50000,'months':100}          | 201",
                "{'kind':'ALLOWANCE','monthly':50000,'months':101}          | 422",
                "{'kind':'WAGE_LINK','level':'SENIOR','monthly':5000001}    | 422",
            })
    void lineHasABound(String line, int status) {
        Policies.post(ORGANISER, county, "2026-01-01", line.replace('\'', '"'))
                .then()
                .statusCode(status)
                .body("errors.code", status == 201 ? nullValue() : contains("above-most-per-line"));
    }

    @Test
    void proposalsCarryTheirEvidence() {
        UUID policy = Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 10, "INTERMEDIATE");
        propose(contest.contest())
                .then()
                .statusCode(200)
                .body("proposed.PROMOTION", equalTo(3))
                .body("proposed.ALLOWANCE", equalTo(1))
                .body("proposed.WAGE_LINK", equalTo(3))
                .body("kept", equalTo(0))
                .body("standings", equalTo(10));
        list(contest.contest())
                .then()
                .body(
                        "items.kind",
                        contains(
                                "PROMOTION",
                                "WAGE_LINK",
                                "ALLOWANCE",
                                "PROMOTION",
                                "WAGE_LINK",
                                "PROMOTION",
                                "WAGE_LINK"))
                .body("items.level", contains("TECHNICIAN", "TECHNICIAN", null, "SENIOR", "SENIOR", "SENIOR", "SENIOR"))
                .body("items.state", everyItem(equalTo("PROPOSED")))
                .body("items[0].memberId", equalTo(contest.members().get(0).toString()))
                .body("items[0].entryId", equalTo(contest.entries().get(0).toString()))
                .body("items[0].previousLevel", equalTo("INTERMEDIATE"))
                .body("items[0].subsidy", equalTo(100_000))
                .body("items[0].evidence.policyId", equalTo(policy.toString()))
                .body("items[0].evidence.policyNumber", equalTo(1))
                .body("items[0].evidence.line", equalTo(0))
                .body("items[0].evidence.rule.level", equalTo("TECHNICIAN"))
                .body("items[0].evidence.rank", equalTo(1))
                .body("items[0].evidence.starters", equalTo(10))
                .body("items[0].evidence.total", equalTo("88.5"))
                .body("items[0].evidence.medal", equalTo("GOLD"))
                .body("items[0].evidence.presentLevel", equalTo("INTERMEDIATE"))
                .body("items[0].evidence.resultSetId", notNullValue());
    }

    @Test
    void computingAgainAddsOnlyWhatIsNew() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, null);
        propose(contest.contest()).then().body("proposed.PROMOTION", equalTo(1)).body("kept", equalTo(0));
        decline(first(contest, "PROMOTION")).then().statusCode(200);
        propose(contest.contest()).then().body("proposed.size()", equalTo(0)).body("kept", equalTo(3));
        assertThat(list(contest.contest()).<List<?>>path("items")).hasSize(3);
    }

    @Test
    void everyMemberOfATeamIsPromotedAndGuestsAreNot() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        FinalContests.Open open = contests.open(county);
        List<UUID> members = membership.join(county, 4);
        UUID team = open.ranked(members.get(0), 1, 1);
        open.join(team, members.get(1));
        open.join(team, members.get(2));
        open.ranked(members.get(3), null, 1);
        open.finish("2026-11-20T00:00:00Z");
        propose(open.contest).then().body("proposed.PROMOTION", equalTo(3)).body("standings", equalTo(3));
        list(open.contest, "kind=PROMOTION")
                .then()
                .body(
                        "items.memberId",
                        containsInAnyOrder(members.subList(0, 3).stream()
                                .map(UUID::toString)
                                .toArray(String[]::new)))
                .body("items.entryId", everyItem(equalTo(team.toString())));
    }

    @Test
    void refusesBeforeTheResultsAreFinalOrWithoutPolicy() {
        FinalContests.Open open = contests.open(county);
        propose(open.contest).then().statusCode(409).body("code", equalTo("contest-not-final"));
        open.finish("2026-11-20T00:00:00Z");
        propose(open.contest).then().statusCode(409).body("code", equalTo("no-policy"));
        Policies.write(ORGANISER, county, "2026-11-21", Policies.SMALL);
        propose(open.contest).then().statusCode(409).body("code", equalTo("no-policy"));
    }

    @Test
    void grantMakesItSoOnceWithItsSubsidy() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, "SENIOR");
        propose(contest.contest());
        String id = first(contest, "PROMOTION");
        grant(ORGANISER, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decidedAt", notNullValue());
        grant(ORGANISER, id).then().statusCode(409).body("code", equalTo("proposal-decided"));
        decline(id).then().statusCode(409).body("code", equalTo("proposal-decided"));
        as(ORGANISER)
                .get("/subsidies?organisation=" + county)
                .then()
                .body("items.proposalId", contains(id))
                .body("items.amount", contains(100_000))
                .body("items.level", contains("TECHNICIAN"))
                .body("items.state", contains("DUE"));
    }

    @Test
    void allowanceIsDueMonthByMonth() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, "CHIEF_TECHNICIAN");
        propose(contest.contest()).then().body("proposed.size()", equalTo(1));
        // So large a sum is decided by somebody else than who computed it.
        grant(ORGANISER, first(contest, "ALLOWANCE")).then().statusCode(409).body("code", equalTo("second-person"));
        grant(ADMINISTRATOR, first(contest, "ALLOWANCE")).then().statusCode(200);
        Response due = as(ORGANISER).get("/subsidies?organisation=" + county);
        due.then().body("items.kind", everyItem(equalTo("ALLOWANCE"))).body("items.amount", everyItem(equalTo(50_000)));
        List<String> months = due.path("items.dueMonth");
        assertThat(months).hasSize(12).doesNotHaveDuplicates().isSorted();
        as(ORGANISER)
                .get("/subsidies?organisation=" + county + "&month=" + months.get(2))
                .then()
                .body("items.dueMonth", equalTo(months.subList(0, 3)));
        as(ORGANISER)
                .post("/subsidies/" + due.path("items[0].id") + "/pay")
                .then()
                .statusCode(409)
                .body("code", equalTo("subsidy-not-due"));
    }

    @Test
    void wageLinkFollowsThePromotion() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, "SENIOR");
        propose(contest.contest());
        String link = first(contest, "WAGE_LINK");
        grant(ORGANISER, link).then().statusCode(409).body("code", equalTo("promotion-not-granted"));
        String promotion = first(contest, "PROMOTION");
        as(ORGANISER)
                .body("{\"ids\":[\"%s\",\"%s\"]}".formatted(link, promotion))
                .post("/promotion-proposals/grant")
                .then()
                .statusCode(200)
                .body("items.id", contains(link, promotion))
                .body("items.state", everyItem(equalTo("GRANTED")));
        as(ORGANISER).get("/subsidies?organisation=" + county).then().body("items.kind", contains("PROMOTION"));
    }

    @Test
    void declineNeedsAReasonAndIsFinal() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, null);
        propose(contest.contest());
        String id = first(contest, "PROMOTION");
        as(ORGANISER)
                .body("{\"reason\":\" \"}")
                .post("/promotion-proposals/" + id + "/decline")
                .then()
                .statusCode(422);
        decline(id).then().body("state", equalTo("DECLINED")).body("reason", equalTo("材料不全"));
        grant(ORGANISER, id).then().statusCode(409).body("code", equalTo("proposal-decided"));
        as(ORGANISER).get("/subsidies?organisation=" + county).then().body("items", hasSize(0));
        as(ORGANISER)
                .get("/contests/" + contest.contest() + "/audit?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.action =~ 'proposal-.*' }.action", contains("proposal-declined"))
                .body("items.find { it.action == 'proposal-declined' }.subjectId", equalTo(id))
                .body("items.find { it.action == 'proposal-declined' }.detail.reason", equalTo("材料不全"));
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, null);
        UUID member = contest.members().get(0);
        membership.activate(List.of(member));
        membership.appoint(member.toString(), "CONTEST_ORGANISER", county);
        propose(contest.contest());
        String id = first(contest, "PROMOTION");
        grant(member.toString(), id).then().statusCode(403).body("code", equalTo("own-promotion"));
        as(member)
                .body("{\"ids\":[\"%s\"]}".formatted(id))
                .post("/promotion-proposals/grant")
                .then()
                .statusCode(409)
                .body("errors.code", contains("own-promotion"));
        grant(ORGANISER, id).then().statusCode(200);
        String subsidy = as(ORGANISER).get("/subsidies?organisation=" + county).path("items[0].id");
        as(member).post("/subsidies/" + subsidy + "/pay").then().statusCode(403).body("code", equalTo("own-promotion"));
    }

    @Test
    void memberReadsTheirOwnProposalAndStrangersNothing() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 2, null);
        membership.activate(contest.members());
        propose(contest.contest());
        String path = "/promotion-proposals/" + first(contest, "PROMOTION");
        as(contest.members().get(0)).get(path).then().statusCode(200);
        as(AUDITOR).get(path).then().statusCode(200);
        as(contest.members().get(1)).get(path).then().statusCode(404);
        as(NEIGHBOUR).get(path).then().statusCode(404);
        as(NEIGHBOUR).post(path + "/grant").then().statusCode(404);
        as(ENROLMENT_OFFICER).post(path + "/grant").then().statusCode(403);
        as(AUDITOR).post(path + "/grant").then().statusCode(403);
    }

    @Test
    void levelAttainedMeanwhileIsNotGrantedAgain() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, "INTERMEDIATE");
        propose(contest.contest());
        membership.attain(contest.members().get(0), "TECHNICIAN", "电工");
        grant(ORGANISER, first(contest, "PROMOTION")).then().statusCode(409).body("code", equalTo("level-held"));
        assertThat(contests.number(
                        "SELECT count(*) FROM promotion_grant WHERE member_id = ?",
                        contest.members().get(0)))
                .isZero();
    }

    @Test
    void allOfSeveralAreGrantedOrNone() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 10, "INTERMEDIATE");
        propose(contest.contest());
        List<String> ids = list(contest.contest(), "kind=PROMOTION").path("items.id");
        // Not the last one: those after it are looked at, too.
        decline(ids.get(0)).then().statusCode(200);
        as(ORGANISER)
                .body("{\"ids\":[" + ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",")) + "]}")
                .post("/promotion-proposals/grant")
                .then()
                .statusCode(409)
                .body("code", equalTo("grants-refused"))
                .body("errors.pointer", contains("/ids/0"))
                .body("errors.code", contains("proposal-decided"));
        list(contest.contest(), "state=GRANTED").then().body("items", hasSize(0));
        as(ORGANISER).get("/subsidies?organisation=" + county).then().body("items", hasSize(0));
        as(ORGANISER)
                .body("{\"ids\":[\"%s\",\"%s\"]}".formatted(ids.get(0), UUID.randomUUID()))
                .post("/promotion-proposals/grant")
                .then()
                .statusCode(404);
    }

    private static Response propose(UUID contest) {
        return as(ORGANISER).post("/contests/" + contest + "/promotion-proposals");
    }

    private static Response list(UUID contest, String... query) {
        return as(ORGANISER).get("/contests/" + contest + "/promotion-proposals?limit=200&" + String.join("&", query));
    }

    private static String first(Ended contest, String kind) {
        return list(contest.contest(), "kind=" + kind).path("items[0].id");
    }

    private static Response grant(String subject, String id) {
        return as(subject).post("/promotion-proposals/" + id + "/grant");
    }

    private static Response decline(String id) {
        return as(ORGANISER).body("{\"reason\":\"材料不全\"}").post("/promotion-proposals/" + id + "/decline");
    }

    @Test
    void administratorOfTheWholeTreeMayGrant() {
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
        Ended contest = contests.ended(county, 1, null);
        propose(contest.contest());
        grant(ADMINISTRATOR, first(contest, "PROMOTION")).then().statusCode(200);
        assertThat(created(Policies.post(ADMINISTRATOR, county, "2027-01-01", Policies.SMALL)))
                .isNotNull();
    }
}
