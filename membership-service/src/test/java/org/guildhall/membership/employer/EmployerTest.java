package org.guildhall.membership.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.catchAll;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.merge;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.CreditCodes;
import org.guildhall.membership.testing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class EmployerTest {

    private static Map<String, Object> body(UUID keeper) {
        return new HashMap<>(Map.of(
                "keeperId",
                keeper,
                "name",
                "示例制造有限公司",
                "creditCode",
                CreditCodes.next(),
                "aboveDesignatedSize",
                true,
                "employeeCount",
                120,
                "areaCode",
                "110108"));
    }

    private static UUID registered(UUID keeper) {
        return idOf(post(ADMINISTRATOR, "/employers", body(keeper)));
    }

    private static Response edit(String officer, UUID id, String version, Map<String, Object> edit) {
        return as(officer).header("If-Match", version).body(edit).patch("/employers/" + id);
    }

    @Test
    void isRegisteredEditedAndClosedEachWithItsFactAndItsLine() {
        UUID county = organisation(null, "COUNTY");
        UUID union = organisation(county, "GRASSROOTS");
        String officer = appointed("ENROLMENT_OFFICER", county);
        Map<String, Object> body = body(county);
        UUID id = idOf(post(officer, "/employers", body));
        edit(officer, id, "\"1\"", Map.of("unionId", union, "employeeCount", 121))
                .then()
                .statusCode(200)
                .body("unionId", equalTo(union.toString()))
                .body("name", equalTo("示例制造有限公司"))
                .body("version", equalTo(2));
        edit(officer, id, "\"2\"", Map.of("employeeCount", 121)).then().body("version", equalTo(2));
        Map<String, Object> withoutUnion = new HashMap<>(Map.of("effectiveOn", "2026-01-05"));
        withoutUnion.put("unionId", null);
        edit(officer, id, "\"2\"", withoutUnion).then().body("unionId", nullValue());
        as(officer)
                .header("If-Match", "\"3\"")
                .body(Map.of("reason", "DISSOLVED"))
                .post("/employers/" + id + "/close")
                .then()
                .statusCode(200)
                .body("endReason", equalTo("DISSOLVED"));
        edit(officer, id, "*", Map.of("employeeCount", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("employer-closed"));
        as(appointed("AUDITOR", county))
                .get("/employers/" + id + "/history")
                .then()
                .body("items.kind", contains("CLOSED", "CHANGED", "CHANGED", "REGISTERED"))
                .body("items[1].effectiveOn", equalTo("2026-01-05"))
                .body("items[2].unionId", equalTo(union.toString()))
                .body("items[3].creditCode", equalTo(body.get("creditCode")))
                .body("items.recordedBy", hasItem(officer));
        assertThat(Facts.of(id, 4))
                .extracting(Facts.Fact::name)
                .containsExactly("employer-registered", "employer-changed", "employer-changed", "employer-closed");
    }

    @Test
    void isEditedOnlyInTheVersionThatWasRead() {
        UUID id = registered(organisation(null, "COUNTY"));
        as(ADMINISTRATOR)
                .body(Map.of("employeeCount", 1))
                .patch("/employers/" + id)
                .then()
                .statusCode(428);
        edit(ADMINISTRATOR, id, "\"7\"", Map.of("employeeCount", 1)).then().statusCode(412);
    }

    @Test
    void isListedByWhatItIs() {
        UUID county = organisation(null, "COUNTY");
        UUID union = organisation(county, "GRASSROOTS");
        Map<String, Object> first = body(county);
        first.put("unionId", union);
        String united = idOf(post(ADMINISTRATOR, "/employers", first)).toString();
        Map<String, Object> second = body(organisation(county, "TOWNSHIP"));
        second.put("name", "另一物流公司");
        second.put("areaCode", "310115");
        String free = idOf(post(ADMINISTRATOR, "/employers", second)).toString();
        String officer = appointed("REFORM_OFFICER", county);
        as(officer).get("/employers").then().body("items.id", contains(united, free));
        as(officer).get("/employers?name=物流").then().body("items.id", contains(free));
        as(officer)
                .get("/employers?creditCode=" + first.get("creditCode"))
                .then()
                .body("items.id", contains(united));
        as(officer).get("/employers?area=3101").then().body("items.id", contains(free));
        as(officer).get("/employers?union=" + union).then().body("items.id", contains(united));
        as(officer).get("/employers?united=false").then().body("items.id", contains(free));
        as(officer).get("/employers?united=true").then().body("items.id", contains(united));
        Response page = as(officer).get("/employers?limit=1");
        page.then().body("items.id", contains(united));
        as(officer)
                .get("/employers?limit=1&cursor=" + page.<String>path("next"))
                .then()
                .body("items.id", contains(free))
                .body("next", nullValue());
        as(officer)
                .header("If-Match", "*")
                .body(Map.of("reason", "OTHER"))
                .post("/employers/" + free + "/close")
                .then()
                .statusCode(403);
        as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of("reason", "OTHER"))
                .post("/employers/" + free + "/close")
                .then()
                .statusCode(200);
        as(officer).get("/employers?name=物流").then().body("items", empty());
        as(officer).get("/employers?name=物流&closed=true").then().body("items.id", contains(free));
    }

    @Test
    void existsOnlyForTheOfficersOfItsKeeper() {
        UUID id = registered(organisation(null, "COUNTY"));
        String elsewhere = appointed("ENROLMENT_OFFICER", organisation(null, "COUNTY"));
        as(elsewhere).get("/employers/" + id).then().statusCode(404);
        edit(elsewhere, id, "*", Map.of("employeeCount", 1)).then().statusCode(404);
        as(elsewhere).get("/employers").then().body("items", empty());
        post(elsewhere, "/employers", body(organisation(null, "COUNTY"))).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "creditCode, 91350100M000100Y44, credit-code",
        "areaCode, 999999, area-unknown",
        "name, '   ', ",
        "effectiveOn, 2090-01-01, future-date",
        "unionId, 00000000-0000-7000-8000-000000000001, union-not-here"
    })
    void refusesWhatMakesNoSense(String field, String value, String code) {
        Map<String, Object> body = body(organisation(null, "COUNTY"));
        body.put(field, value);
        Response answer = post(ADMINISTRATOR, "/employers", body);
        answer.then().statusCode(422).body("errors.pointer", contains("/" + field));
        if (code != null) {
            answer.then().body("errors.code", contains(code));
        }
    }

    @Test
    void belongsToAUnionBelowItsKeeperThatIsNoCatchAll() {
        UUID county = organisation(null, "COUNTY");
        for (UUID union : List.of(
                catchAll(county),
                organisation(organisation(null, "COUNTY"), "GRASSROOTS"),
                organisation(county, "TOWNSHIP"))) {
            Map<String, Object> body = body(county);
            body.put("unionId", union);
            post(ADMINISTRATOR, "/employers", body)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("union-not-here"));
        }
    }

    @Test
    void ofOneCodeThereIsOneHoweverManyRegisterIt() throws Exception {
        UUID county = organisation(null, "COUNTY");
        Map<String, Object> body = body(county);
        List<Integer> answers = Race.run(Collections.nCopies(
                6, () -> post(ADMINISTRATOR, "/employers", body).statusCode()));
        assertThat(answers).containsOnlyOnce(201).contains(409);
        Map<String, Object> other = body(organisation(null, "COUNTY"));
        other.put("creditCode", body.get("creditCode"));
        post(ADMINISTRATOR, "/employers", other)
                .then()
                .statusCode(409)
                .body("code", equalTo("employer-registered"))
                .body("errors.pointer", contains("/creditCode"));
    }

    @Test
    void goesAlongWhenItsKeeperOrItsUnionMergesAndKeepsThemFromClosing() {
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        UUID union = organisation(county, "GRASSROOTS");
        Map<String, Object> body = body(county);
        body.put("unionId", union);
        UUID id = idOf(post(ADMINISTRATOR, "/employers", body));
        as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of("reason", "OTHER"))
                .post("/organisations/" + union + "/close")
                .then()
                .statusCode(409)
                .body("errors.code", contains("employers-there"));
        UUID otherUnion = organisation(county, "GRASSROOTS");
        UUID otherCounty = organisation(city, "COUNTY");
        merge(ADMINISTRATOR, union, otherUnion).then().statusCode(200);
        merge(ADMINISTRATOR, county, otherCounty).then().statusCode(200);
        as(ADMINISTRATOR)
                .get("/employers/" + id)
                .then()
                .body("unionId", equalTo(otherUnion.toString()))
                .body("keeperId", equalTo(otherCounty.toString()))
                .body("version", equalTo(3));
        as(ADMINISTRATOR)
                .get("/employers/" + id + "/history")
                .then()
                .body("items[0].keeperId", equalTo(otherCounty.toString()))
                .body("items[1].unionId", equalTo(otherUnion.toString()));
        assertThat(Facts.of(id, 3).get(2).data().path("keeperId").asText()).isEqualTo(otherCounty.toString());
    }
}
