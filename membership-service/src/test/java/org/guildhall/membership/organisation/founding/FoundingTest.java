package org.guildhall.membership.organisation.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appoint;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class FoundingTest {

    private static final String PATH = "/founding-applications";

    private final String worker = "worker-" + UUID.randomUUID();

    private static Map<String, Object> body(UUID parent) {
        return new HashMap<>(Map.of(
                "parentId",
                parent,
                "proposedName",
                "测试企业工会委员会",
                "kind",
                "ENTERPRISE_PRIVATE",
                "areaCode",
                "110108",
                "employer",
                "测试企业有限公司",
                "employerCreditCode",
                "91350100M000100Y43",
                "headCount",
                120,
                "founderCount",
                30));
    }

    private UUID applied(UUID parent) {
        return idOf(post(worker, PATH, body(parent)));
    }

    @Test
    void theUnionAboveFoundsItAndTheApplicantSeesIt() {
        UUID township = organisation(null, "TOWNSHIP");
        UUID application = applied(township);
        String officer = appointed("ADMINISTRATOR", township);
        as(officer).get(PATH + "?status=APPLIED").then().body("items.id", contains(application.toString()));
        String union = post(officer, PATH + "/" + application + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("FOUNDED"))
                .extract()
                .path("organisationId");
        as(worker)
                .get(PATH + "/mine")
                .then()
                .body("items.id", contains(application.toString()))
                .body("items[0].organisationId", equalTo(union));
        as(officer)
                .get("/organisations/" + union)
                .then()
                .body("name", equalTo("测试企业工会委员会"))
                .body("level", equalTo("GRASSROOTS"))
                .body("parentId", equalTo(township.toString()))
                .body("employeeCount", equalTo(120));
        assertThat(Facts.of(UUID.fromString(union), 1).get(0).name()).isEqualTo("organisation-founded");
        post(officer, PATH + "/" + application + "/refuse", Map.of("reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("code", equalTo("founding-decided"));
        applied(township);
    }

    @Test
    void isRefusedWithAReasonThatTheApplicantReads() {
        UUID township = organisation(null, "TOWNSHIP");
        UUID application = applied(township);
        String refuse = PATH + "/" + application + "/refuse";
        post(ADMINISTRATOR, refuse, Map.of()).then().statusCode(422);
        post(ADMINISTRATOR, refuse, Map.of("reason", "UNION_EXISTS", "note", "已有联合工会"))
                .then()
                .statusCode(200);
        as(worker)
                .get(PATH + "/mine")
                .then()
                .body("items[0].status", equalTo("REFUSED"))
                .body("items[0].refusal", equalTo("UNION_EXISTS"))
                .body("items[0].note", equalTo("已有联合工会"));
        var fact = Facts.of(application, 1).get(0);
        assertThat(fact.name()).isEqualTo("founding-decided");
        assertThat(fact.data().get("decision").textValue()).isEqualTo("REFUSED");
        assertThat(fact.data().get("refusal").textValue()).isEqualTo("UNION_EXISTS");
        assertThat(fact.data().get("memberId").isNull()).isTrue();
        assertThat(fact.data().toString()).doesNotContain("已有联合工会", worker);
    }

    @Test
    void isReadByItsApplicantAndByWhoDecidesIt() {
        UUID township = organisation(null, "TOWNSHIP");
        Response applied = post(worker, PATH, body(township));
        String address = PATH + "/" + idOf(applied);
        applied.then().statusCode(201).header("Location", endsWith(address));
        as(worker).get(address).then().statusCode(200).body("proposedName", equalTo("测试企业工会委员会"));
        as(appointed("ADMINISTRATOR", township)).get(address).then().body("parentId", equalTo(township.toString()));
        as("somebody-else").get(address).then().statusCode(404);
        as(appointed("AUDITOR", township)).get(address).then().statusCode(404);
        as(appointed("ADMINISTRATOR", organisation(null, "CITY")))
                .get(address)
                .then()
                .statusCode(404);
    }

    @Test
    void oneAtATimeAndOnlyOnesOwnIsWithdrawn() {
        UUID township = organisation(null, "TOWNSHIP");
        UUID application = applied(township);
        post(worker, PATH, body(township)).then().statusCode(409).body("code", equalTo("founding-pending"));
        post("somebody-else", PATH + "/" + application + "/withdraw").then().statusCode(404);
        as("somebody-else").get(PATH + "/mine").then().body("items", empty());
        post(worker, PATH + "/" + application + "/withdraw").then().statusCode(200);
        applied(township);
    }

    @Test
    void nobodyDecidesOnTheirOwnNorOutsideTheirScope() {
        UUID township = organisation(null, "TOWNSHIP");
        UUID application = applied(township);
        appoint(worker, "ADMINISTRATOR", township);
        post(worker, PATH + "/" + application + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-founding"));
        post(appointed("ADMINISTRATOR", organisation(null, "CITY")), PATH + "/" + application + "/approve")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "founderCount, 121, 422, more-than-employees",
        "employerCreditCode, 91350100M000100Y44, 422, credit-code",
        "areaCode, 110103, 422, area-replaced",
        "proposedName, '', 422,",
        "kind, VILLAGE, 400,"
    })
    void refusesWhatMakesNoSense(String field, String value, int status, String code) {
        Map<String, Object> body = body(organisation(null, "TOWNSHIP"));
        body.put(field, field.equals("founderCount") ? Integer.valueOf(value) : value);
        Response answer = post(worker, PATH, body);
        answer.then().statusCode(status).body("errors.pointer", contains("/" + field));
        if (code != null) {
            answer.then().body("errors.code", contains(code));
        }
    }

    @Test
    void needsAnOpenUnionAboveTheGrassroots() {
        UUID grassroots = organisation(organisation(null, "CITY"), "GRASSROOTS");
        post(worker, PATH, body(grassroots)).then().statusCode(409).body("code", equalTo("level-inverted"));
        post(worker, PATH, body(UUID.randomUUID())).then().statusCode(404);
        UUID township = organisation(null, "TOWNSHIP");
        applied(township);
        as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of("reason", "OTHER"))
                .post("/organisations/" + township + "/close")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("waiting-foundings"));
    }

    @Test
    void isFoundedOnceHoweverManyApproveAtOnce() throws Exception {
        UUID township = organisation(null, "TOWNSHIP");
        UUID application = applied(township);
        List<Integer> answers = Race.run(Collections.nCopies(
                4,
                () -> post(ADMINISTRATOR, PATH + "/" + application + "/approve").statusCode()));
        assertThat(answers).containsOnlyOnce(200).contains(409);
        as(ADMINISTRATOR).get("/organisations/" + township + "/children").then().body("items.size()", equalTo(1));
    }
}
