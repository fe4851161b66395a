package org.guildhall.membership.employer.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointOnly;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.catchAll;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.merge;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.stream.Stream;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.employer.EmployerJobs;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.MovableClock;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class FoundingCaseTest {

    private static final People PEOPLE = new People(64);
    private static final String EMPLOYER = "示例制造有限公司";

    @Inject
    EmployerJobs jobs;

    @Inject
    FoundingLook detector;

    @Inject
    MovableClock clock;

    private UUID township;
    private UUID catchAll;
    private String administrator;

    @BeforeEach
    void plant() {
        township = organisation(null, "TOWNSHIP");
        catchAll = catchAll(township);
        administrator = appointed("ADMINISTRATOR", township);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    /** So many members who work there. */
    private List<UUID> members(int count, String employer) {
        List<Map<String, Object>> people =
                Stream.generate(PEOPLE::next).limit(count).toList();
        UUID id = Imports.applied(administrator, catchAll, Imports.csv(people, "工作单位", employer));
        return Imports.created(administrator, id);
    }

    private void look() {
        jobs.readAll();
        detector.look();
    }

    private Response cases(String filter) {
        return as(administrator).get("/founding-cases?organisation=" + catchAll + filter);
    }

    private UUID openCase() {
        look();
        return UUID.fromString(cases("&status=OPEN").path("items[0].id"));
    }

    private static Map<String, Object> union() {
        return Map.of("name", "示例制造有限公司工会委员会", "kind", "ENTERPRISE_PRIVATE", "areaCode", "110108");
    }

    private Response found(UUID id) {
        return post(administrator, "/founding-cases/" + id + "/found", union());
    }

    private Response dismiss(UUID id) {
        return post(administrator, "/founding-cases/" + id + "/dismiss", Map.of("reason", "NOT_READY", "note", "明年再议"));
    }

    private static Response member(UUID id) {
        return as(ADMINISTRATOR).get("/members/" + id);
    }

    @Test
    void theTwentyFifthMemberOfOneEmployerOpensIt() {
        members(24, EMPLOYER);
        members(3, "另一物流厂");
        look();
        cases("").then().body("items", empty());
        Map<String, Object> person = PEOPLE.next();
        person.put("employer", "示例制造有限责任公司");
        joined(text(openSession(catchAll, "AUTOMATIC", null), "/joinToken"), person);
        UUID id = openCase();
        as(administrator)
                .get("/founding-cases/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("organisationId", equalTo(catchAll.toString()))
                .body("parentId", equalTo(township.toString()))
                .body("employer", equalTo("示例制造有限责任公司"))
                .body("employerId", nullValue())
                .body("members", equalTo(25))
                .body("membersAtOpening", equalTo(25));
        Response listed = as(administrator).get("/founding-cases/" + id + "/members?limit=200");
        assertThat(listed.<List<String>>path("items.name")).hasSize(25).allMatch(name -> name.matches(".\\*+"));
        Facts.Fact opened = Facts.of(id, 1).get(0);
        assertThat(opened.name()).isEqualTo("founding-case-opened");
        assertThat(opened.data().path("parentId").asText()).isEqualTo(township.toString());
        assertThat(opened.data().toString()).doesNotContain("示例");
        look();
        cases("").then().body("items.id", contains(id.toString()));
    }

    /** Before and after the founding, and whoever else writes it elsewhere. */
    @Test
    void isNamedAsItsOwnMembersWriteIt() {
        members(25, "自写（北京）制造厂");
        UUID id = openCase();
        UUID elsewhere = catchAll(organisation(null, "TOWNSHIP"));
        String token = text(openSession(elsewhere, "AUTOMATIC", null), "/joinToken");
        for (int i = 0; i < 3; i++) {
            Map<String, Object> person = PEOPLE.next();
            person.put("employer", "自写【北京】制造厂");
            joined(token, person);
        }
        look();
        cases("").then().body("items.employer", contains("自写（北京）制造厂"));
        found(id).then().statusCode(200).body("employer", equalTo("自写（北京）制造厂"));
        cases("").then().body("items.employer", contains("自写（北京）制造厂"));
    }

    @Test
    void isOneHoweverManyLookWhileOthersJoin() throws Exception {
        members(25, EMPLOYER);
        jobs.readAll();
        String token = text(openSession(catchAll, "AUTOMATIC", null), "/joinToken");
        List<Callable<Object>> runners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Object> person = PEOPLE.next();
            person.put("employer", EMPLOYER);
            runners.add(() -> joined(token, person));
            runners.add(() -> {
                detector.look();
                return true;
            });
        }
        Race.run(runners);
        look();
        cases("").then().body("items.members", contains(31));
        String id = cases("").path("items[0].id");
        assertThat(Facts.of(UUID.fromString(id), 1)).hasSize(1);
    }

    @Test
    void foundingMovesThemAllWhileOthersJoinAndLeave() throws Exception {
        List<UUID> members = members(30, EMPLOYER);
        UUID id = openCase();
        String token = text(openSession(catchAll, "AUTOMATIC", null), "/joinToken");
        List<Callable<Response>> runners = new ArrayList<>();
        runners.add(() -> found(id));
        runners.add(() -> found(id));
        for (int i = 0; i < 5; i++) {
            UUID leaver = members.get(i);
            Map<String, Object> person = PEOPLE.next();
            person.put("employer", EMPLOYER);
            runners.add(() -> joined(token, person));
            runners.add(() -> post(administrator, "/members/" + leaver + "/withdraw", Map.of()));
        }
        List<Response> answers = Race.run(runners);
        assertThat(List.of(answers.get(0).statusCode(), answers.get(1).statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        UUID union = UUID.fromString(cases("&status=FOUNDED").path("items[0].unionId"));
        Map<UUID, List<Facts.Fact>> facts = Facts.of(members, 2);
        int moved = 0;
        for (UUID member : members) {
            long moves = facts.get(member).stream()
                    .filter(fact -> fact.name().equals("member-transferred"))
                    .count();
            boolean isThere = union.toString().equals(member(member).path("organisationId"));
            boolean isLive = "ACTIVE".equals(member(member).path("status"));
            assertThat(isThere || !isLive).as("nobody stays behind").isTrue();
            assertThat(moves).as("each moves once, or left before").isEqualTo(isThere ? 1 : 0);
            moved += isThere ? 1 : 0;
        }
        assertThat(members.subList(5, 30))
                .allMatch(member -> union.toString().equals(member(member).path("organisationId")));
        for (int i = 2; i < answers.size(); i += 2) {
            UUID joiner = UUID.fromString(answers.get(i).path("member.id"));
            member(joiner).then().body("organisationId", equalTo(catchAll.toString()));
        }
        cases("&status=FOUNDED").then().body("items[0].membersAtClosing", equalTo(moved));
        Facts.Fact closed = Facts.of(id, 2).get(1);
        assertThat(closed.name()).isEqualTo("founding-case-closed");
        assertThat(closed.data().path("outcome").asText()).isEqualTo("FOUNDED");
        assertThat(closed.data().path("members").asInt()).isEqualTo(moved);
        as(ADMINISTRATOR)
                .get("/members/" + members.get(29) + "/history")
                .then()
                .body("memberships[0].periods.reason", hasItem("FOUNDING"));
        assertThat(Facts.of(union, 1).get(0).name()).isEqualTo("organisation-founded");
    }

    @Test
    void theEmployerOfTheRegisterBelongsToTheUnionThatIsFounded() {
        UUID employer = idOf(
                post(administrator, "/employers", Map.of("keeperId", township, "name", EMPLOYER, "employeeCount", 80)));
        members(25, EMPLOYER);
        UUID id = openCase();
        cases("")
                .then()
                .body("items.employerId", contains(employer.toString()))
                .body("items.employer", contains(EMPLOYER));
        String union = found(id).then().statusCode(200).extract().path("unionId");
        as(administrator)
                .get("/organisations/" + union)
                .then()
                .body("parentId", equalTo(township.toString()))
                .body("level", equalTo("GRASSROOTS"))
                .body("employeeCount", equalTo(80));
        as(administrator).get("/employers/" + employer).then().body("unionId", equalTo(union));
        members(25, EMPLOYER);
        look();
        cases("&status=OPEN").then().body("items", empty());
    }

    @Test
    void isDismissedWhenTheEmployerGotAUnionByOtherWays() {
        UUID employer = idOf(post(administrator, "/employers", Map.of("keeperId", township, "name", EMPLOYER)));
        members(25, EMPLOYER);
        UUID id = openCase();
        editEmployer(employer, Map.of("unionId", organisation(township, "GRASSROOTS")))
                .then()
                .statusCode(200);
        found(id).then().statusCode(409).body("code", equalTo("employer-united"));
        cases("&status=OPEN").then().body("items.members", contains(25));
        look();
        as(administrator)
                .get("/founding-cases/" + id)
                .then()
                .body("status", equalTo("DISMISSED"))
                .body("dismissal", equalTo("UNION_EXISTS"))
                .body("membersAtClosing", equalTo(25));
        assertThat(Facts.of(id, 2).get(1).data().path("reason").asText()).isEqualTo("UNION_EXISTS");
        cases("&status=OPEN").then().body("items", empty());
    }

    @Test
    void endsWithItsEmployerAndAnotherOneOpensForWhoStatedIt() {
        UUID employer = idOf(post(administrator, "/employers", Map.of("keeperId", township, "name", EMPLOYER)));
        members(25, EMPLOYER);
        UUID id = openCase();
        as(administrator)
                .header("If-Match", "*")
                .body(Map.of("reason", "REGISTERED_IN_ERROR"))
                .post("/employers/" + employer + "/close")
                .then()
                .statusCode(200);
        found(id).then().statusCode(409).body("code", equalTo("employer-closed"));
        UUID other = openCase();
        assertThat(other).isNotEqualTo(id);
        as(administrator).get("/founding-cases/" + id).then().body("dismissal", equalTo("OTHER"));
        found(other).then().statusCode(200).body("membersAtClosing", equalTo(25));
    }

    /** Whoever comes first, the employer has one union, and no other was founded for it. */
    @Test
    void eitherTheCaseOrTheRegisterGivesTheEmployerItsUnion() throws Exception {
        UUID employer = idOf(post(administrator, "/employers", Map.of("keeperId", township, "name", EMPLOYER)));
        members(25, EMPLOYER);
        UUID id = openCase();
        UUID union = organisation(township, "GRASSROOTS");
        List<Integer> answers = Race.run(List.of(
                () -> found(id).statusCode(),
                () -> editEmployer(employer, Map.of("unionId", union)).statusCode()));
        String belongsTo = as(administrator).get("/employers/" + employer).path("unionId");
        String founded = as(administrator).get("/founding-cases/" + id).path("unionId");
        assertThat(answers).containsOnlyOnce(200);
        assertThat(belongsTo).isEqualTo(answers.get(0) == 200 ? founded : union.toString());
    }

    private Response editEmployer(UUID employer, Map<String, Object> edit) {
        return as(administrator).header("If-Match", "\"1\"").body(edit).patch("/employers/" + employer);
    }

    @Test
    void goesOnUnderTheEmployerWhoseNameIsLinkedLater() {
        members(25, "示例厂（老厂区）");
        UUID id = openCase();
        UUID employer = idOf(post(administrator, "/employers", Map.of("keeperId", township, "name", "示例厂（老厂区）")));
        look();
        cases("")
                .then()
                .body("items.id", contains(id.toString()))
                .body("items.employerId", contains(employer.toString()))
                .body("items.members", contains(25));
    }

    @Test
    void aDismissedOneOpensAgainAfterGrowthOrHalfAYear() {
        members(25, EMPLOYER);
        UUID id = openCase();
        dismiss(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISMISSED"))
                .body("dismissal", equalTo("NOT_READY"))
                .body("membersAtClosing", equalTo(25));
        dismiss(id).then().statusCode(409).body("code", equalTo("founding-case-closed"));
        found(id).then().statusCode(409);
        members(4, EMPLOYER);
        look();
        cases("&status=OPEN").then().body("items", empty());
        members(1, EMPLOYER);
        dismiss(openCase()).then().statusCode(200);
        look();
        cases("&status=OPEN").then().body("items", empty());
        clock.moveOn(Duration.ofDays(181));
        look();
        cases("&status=OPEN").then().body("items.size()", equalTo(1));
        assertThat(Facts.of(id, 2).get(1).data().path("reason").asText()).isEqualTo("NOT_READY");
    }

    @Test
    void whoIsBeingTransferredDoesNotCountAndStays() {
        List<UUID> members = members(26, EMPLOYER);
        UUID elsewhere = organisation(null, "CITY");
        post(
                        administrator,
                        "/transfers",
                        Map.of("memberIds", members.subList(0, 1), "toOrganisationId", elsewhere, "reason", "OTHER"))
                .then()
                .statusCode(200);
        UUID id = openCase();
        cases("").then().body("items.members", contains(25));
        found(id).then().statusCode(200).body("membersAtClosing", equalTo(25));
        member(members.get(0)).then().body("organisationId", equalTo(catchAll.toString()));
    }

    @Test
    void isTheBusinessOfTheUnionAboveAndSeenBelow() {
        members(25, EMPLOYER);
        UUID id = openCase();
        String below = appointed("ADMINISTRATOR", catchAll);
        as(below).get("/founding-cases/" + id).then().statusCode(200);
        post(below, "/founding-cases/" + id + "/found", union()).then().statusCode(404);
        String elsewhere = appointed("ADMINISTRATOR", organisation(null, "TOWNSHIP"));
        as(elsewhere).get("/founding-cases/" + id).then().statusCode(404);
        as(elsewhere).get("/founding-cases/" + id + "/members").then().statusCode(404);
        post(elsewhere, "/founding-cases/" + id + "/dismiss", Map.of("reason", "OTHER"))
                .then()
                .statusCode(404);
        as(elsewhere).get("/founding-cases?organisation=" + catchAll).then().body("items", empty());
    }

    @Test
    void nobodyFoundsForThemselves() {
        members(24, EMPLOYER);
        Map<String, Object> person = PEOPLE.next();
        person.put("employer", EMPLOYER);
        Member officer = Member.joining(catchAll, person).activate();
        appointOnly(officer.subject(), "ADMINISTRATOR", township);
        UUID id = openCase();
        post(officer.subject(), "/founding-cases/" + id + "/found", union())
                .then()
                .statusCode(403)
                .body("code", equalTo("own-membership"));
        cases("&status=OPEN").then().body("items.members", contains(25));
    }

    @Test
    void goesAlongWhenTheCatchAllUnionMerges() {
        members(25, EMPLOYER);
        UUID id = openCase();
        UUID other = catchAll(township);
        merge(ADMINISTRATOR, catchAll, other).then().statusCode(200);
        as(administrator)
                .get("/founding-cases/" + id)
                .then()
                .body("organisationId", equalTo(other.toString()))
                .body("members", equalTo(25));
        found(id).then().statusCode(200).body("membersAtClosing", equalTo(25));
    }

    @Test
    void isDismissedWhereNobodyIsLeft() {
        List<UUID> members = members(25, EMPLOYER);
        UUID id = openCase();
        members.forEach(member -> post(administrator, "/members/" + member + "/withdraw", Map.of())
                .then()
                .statusCode(201));
        found(id).then().statusCode(409).body("code", equalTo("founding-case-empty"));
        as(administrator).get("/organisations/" + township + "/children").then().body("items.size()", equalTo(1));
        dismiss(id).then().statusCode(200).body("membersAtClosing", equalTo(0));
    }
}
