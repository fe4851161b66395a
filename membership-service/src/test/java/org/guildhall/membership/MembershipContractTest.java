package org.guildhall.membership;

import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.ServiceContractChecks;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.archive.SealingJob;
import org.guildhall.membership.employer.EmployerJobs;
import org.guildhall.membership.employer.founding.FoundingLook;
import org.guildhall.membership.member.MemberMoves;
import org.guildhall.membership.organisation.election.ElectionLook;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.MovableClock;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.guildhall.membership.transfer.DeadlineJob;
import org.guildhall.membership.transfer.cell.OtherCell;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipContractTest extends ServiceContractChecks {

    private static final People PEOPLE = new People(4);

    @Inject
    MemberMoves moves;

    @Inject
    ElectionLook elections;

    @Inject
    MovableClock clock;

    @Inject
    DeadlineJob deadlines;

    @Inject
    EmployerJobs jobs;

    @Inject
    FoundingLook detector;

    @Inject
    SealingJob sealing;

    private final Map<String, Object> canary = PEOPLE.next();
    private final Targets targets = new Targets(PEOPLE);

    MembershipContractTest() {
        canary.put("name", "金丝雀");
        canary.put("employer", "金丝雀的工作单位");
    }

    @Override
    protected String service() {
        return "membership";
    }

    @Override
    protected List<String> canaries() {
        String mobile = (String) canary.get("mobile");
        return List.of("金丝雀", (String) canary.get("documentNumber"), mobile, "金丝雀的工作单位");
    }

    @Override
    protected void tellEveryEvent() {
        UUID city = organisation(null, "CITY");
        changeOrganisations(city);
        endOrganisations(city);
        ok(post(ADMINISTRATOR, "/appointments/" + Hall.appoint("leaver-" + city, "AUDITOR", city) + "/end"));
        changeSession(city);
        decideApplications(city);
        becomeAMember(city);
        useCards(city);
        ok(Hall.declareNonMember(ADMINISTRATOR));
        importAMember(city);
        ok(post(
                ADMINISTRATOR,
                "/cell-arrivals/take",
                Map.of("letter", OtherCell.letterAbout(PEOPLE.next()), "organisationId", city)));
        post(
                        ADMINISTRATOR,
                        "/members/" + targets.member(city) + "/skill-assessments",
                        Map.of("level", "SENIOR", "trade", "电工", "certificateNumber", canary.get("mobile")))
                .then()
                .statusCode(201);
        String moved = targets.member(city);
        UUID county = organisation(city, "COUNTY");
        QuarkusTransaction.requiringNew()
                .run(() -> moves.move(
                        List.of(UUID.fromString(moved)),
                        county,
                        MemberMoves.Cause.MERGER,
                        Clocks.today(Clock.systemUTC()),
                        null));
        edit("/members/" + moved + "/corrections", Map.of("name", "金丝雀", "education", "MASTER", "reason", "核对证件"));
        post(ADMINISTRATOR, "/members/" + moved + "/retain", Map.of("reason", "RETIRED"))
                .then()
                .statusCode(201);
        String erased = targets.member(city);
        post(ADMINISTRATOR, "/members/" + erased + "/withdraw", Map.of()).then().statusCode(201);
        ok(post(ADMINISTRATOR, "/members/" + erased + "/erase", Map.of("reason", "书面申请")));
        ok(post(ADMINISTRATOR, "/gift-handouts/" + targets.handout(city) + "/undo"));
        transferMembers(city);
        registerEmployers(city);
        foundFromCase(organisation(city, "TOWNSHIP"));
        sealAnArchive(city);
        // The service hears its own decisions, and then tells of their notices.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TopicRecords.of("guildhall.membership.v1").stream()
                        .anyMatch(
                                record -> TopicRecords.header(record, "ce_type").contains("notice-created")));
    }

    private static void changeOrganisations(UUID city) {
        UUID county = organisation(city, "COUNTY");
        UUID township = organisation(city, "TOWNSHIP");
        edit("/organisations/" + township + "/rename", Map.of("name", "新名称"));
        edit("/organisations/" + township + "/move", Map.of("parentId", county));
    }

    private void endOrganisations(UUID city) {
        UUID county = organisation(city, "COUNTY");
        ok(administrator()
                .header("If-Match", "*")
                .body(Map.of("nextElectionOn", "2020-01-01"))
                .patch("/organisations/" + county));
        elections.look();
        targets.member(county);
        edit(
                "/organisations/" + county + "/merge",
                Map.of("intoOrganisationId", organisation(city, "COUNTY"), "reason", "OTHER"));
        edit("/organisations/" + organisation(city, "COUNTY") + "/close", Map.of("reason", "OTHER"));
        refuseToFound(city);
    }

    private static void refuseToFound(UUID city) {
        Map<String, Object> applying = Targets.founding(city, "金丝雀的工作单位");
        UUID application = Hall.idOf(post("worker-" + city, "/founding-applications", applying));
        ok(post(
                ADMINISTRATOR,
                "/founding-applications/" + application + "/refuse",
                Map.of("reason", "OTHER", "note", "金丝雀")));
    }

    private static void edit(String path, Map<String, Object> body) {
        ok(administrator().header("If-Match", "*").body(body).post(path));
    }

    private void changeSession(UUID city) {
        String path = "/recruitment-sessions/" + targets.session(city, "REVIEW").id();
        ok(administrator().header("If-Match", "*").body(Map.of("venue", "报告厅")).patch(path));
        ok(post(ADMINISTRATOR, path + "/close"));
    }

    private void decideApplications(UUID city) {
        ok(post(ADMINISTRATOR, "/applications/" + targets.pending(city).id() + "/confirm"));
        ok(post(
                ADMINISTRATOR,
                "/applications/" + targets.pending(city).id() + "/reject",
                Map.of("reasonCode", "OTHER")));
        ok(RestAssured.post("/receipts/" + targets.pending(city).receipt() + "/withdraw"));
    }

    private void becomeAMember(UUID city) {
        Hall.joined(targets.session(city, "AUTOMATIC").joinToken(), canary);
        String number = (String) canary.get("documentNumber");
        ok(RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone("member-" + city, "+86" + canary.get("mobile")))
                .contentType("application/json")
                .body(Map.of("documentLastFour", number.substring(14)))
                .post("/activations"));
    }

    private void transferMembers(UUID city) {
        UUID elsewhere = organisation(null, "CITY");
        decide("release", targets.ownTransfer(city, elsewhere));
        decide("accept", targets.transfer(city, elsewhere));
        decide("refuse", targets.transfer(city, elsewhere));
        decide("cancel", targets.transfer(city, elsewhere));
        // In the days before the last the side that is to answer is reminded.
        targets.transfer(city, elsewhere);
        clock.moveOn(Duration.ofDays(11));
        deadlines.run();
        clock.reset();
    }

    private static void registerEmployers(UUID city) {
        String path = "/employers/"
                + Hall.idOf(post(ADMINISTRATOR, "/employers", Map.of("keeperId", city, "name", "示例制造有限公司")));
        ok(administrator()
                .header("If-Match", "*")
                .body(Map.of("employeeCount", 9))
                .patch(path));
        edit(path + "/close", Map.of("reason", "DISSOLVED"));
    }

    /** Members who state where they work, which no fact tells. */
    private void foundFromCase(UUID township) {
        String id = targets.foundingCase(township, jobs, detector, "金丝雀的工作单位");
        ok(post(ADMINISTRATOR, "/founding-cases/" + id + "/found", Targets.unionToFound()));
    }

    private void sealAnArchive(UUID city) {
        Archive.add(city, "金丝雀");
        clock.moveOn(Duration.ofDays(32));
        sealing.run();
        clock.reset();
    }

    private static void decide(String act, String transfer) {
        Map<String, Object> body = act.equals("refuse")
                ? Map.of("transferIds", List.of(transfer), "reason", "OTHER")
                : Map.of("transferIds", List.of(transfer));
        ok(post(ADMINISTRATOR, "/transfers/" + act, body));
    }

    /** A person brought along from a list, and taken back. */
    private static void importAMember(UUID city) {
        byte[] file = Imports.csv(List.of(PEOPLE.next()), "工作单位", "金丝雀的工作单位");
        UUID id = Imports.applied(ADMINISTRATOR, city, file);
        ok(Imports.undo(ADMINISTRATOR, id));
        Imports.await(ADMINISTRATOR, id, "UNDONE");
    }

    private void useCards(UUID city) {
        String card = targets.card(city);
        ok(post(ADMINISTRATOR, "/cards/" + card + "/collect"));
        ok(post(ADMINISTRATOR, "/cards/" + card + "/report-lost", Map.of("reason", "报失")));
        post(ADMINISTRATOR, "/cards/" + card + "/replace", Map.of("reason", "换卡"))
                .then()
                .statusCode(201);
        Member member = Member.joining(city, PEOPLE.next()).activate();
        String own =
                Hall.get(ADMINISTRATOR, "/members/" + member.id() + "/cards").path("items[0].id");
        ok(post(ADMINISTRATOR, "/cards/" + own + "/collect"));
        ok(member.signedIn().post("/members/me/card/activate"));
    }

    private static void ok(Response answer) {
        answer.then().statusCode(200);
    }

    /** Else the canary above would sing for nobody. */
    @Test
    void answersTheApplicantWithMaskedValuesOnly() {
        Map<String, Object> person = PEOPLE.next();
        String answer = Hall.joined(Hall.joinToken(), person).asString();
        for (String field : List.of("name", "documentNumber", "mobile")) {
            org.assertj.core.api.Assertions.assertThat(answer).doesNotContain((String) person.get(field));
        }
    }
}
