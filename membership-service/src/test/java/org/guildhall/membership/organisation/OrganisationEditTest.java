package org.guildhall.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits, the history they leave, and what organisations were on some day. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationEditTest {

    private static Response edit(UUID id, String tag, Map<String, Object> body) {
        return administrator().header("If-Match", tag).body(body).patch("/organisations/" + id);
    }

    private static String today() {
        return LocalDate.now(Clocks.BUSINESS_ZONE).toString();
    }

    @Test
    void changesWhatIsGivenAndTellsAllOfIt() {
        UUID union = organisation(organisation(null, "CITY"), "GRASSROOTS");
        edit(union, "\"1\"", Map.of("industry", "I", "employeeCount", 120, "termYears", 3))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        edit(union, "\"2\"", Map.of("employeeCount", 130, "areaCode", "110108001002", "effectiveOn", "2026-01-01"))
                .then()
                .statusCode(200)
                .body("industry", equalTo("I"))
                .body("employeeCount", equalTo(130))
                .body("termYears", equalTo(3))
                .body("areaCode", equalTo("110108001002"))
                .body("version", equalTo(3));
        var facts = Facts.of(union, 3);
        assertThat(facts)
                .extracting(Facts.Fact::name)
                .containsExactly("organisation-founded", "organisation-changed", "organisation-changed");
        assertThat(facts).extracting(Facts.Fact::sequence).containsExactly(1L, 2L, 3L);
        var last = facts.get(2).data();
        assertThat(last.get("industry").textValue()).isEqualTo("I");
        assertThat(last.get("employeeCount").intValue()).isEqualTo(130);
        assertThat(last.get("creditCode").isNull()).isTrue();
        assertThat(last.get("effectiveOn").textValue()).isEqualTo("2026-01-01");
    }

    @Test
    void clearsWhatIsNullAndLeavesWhatIsAbsent() {
        UUID union = organisation(organisation(null, "CITY"), "GRASSROOTS");
        Map<String, Object> all = Map.of(
                "industry",
                "I",
                "areaCode",
                "110108",
                "creditCode",
                "81510100MD0000016C",
                "foundedOn",
                "2020-05-01",
                "termYears",
                3,
                "nextElectionOn",
                "2029-05-01",
                "employeeCount",
                120);
        edit(union, "*", all).then().statusCode(200);
        for (String field : all.keySet()) {
            edit(union, "*", Collections.singletonMap(field, null))
                    .then()
                    .statusCode(200)
                    .body(field, nullValue());
        }
        edit(union, "*", all).then().statusCode(200);
        edit(union, "*", Collections.singletonMap("areaCode", null))
                .then()
                .body("areaCode", nullValue())
                .body("creditCode", equalTo("81510100MD0000016C"))
                .body("termYears", equalTo(3))
                .body("employeeCount", equalTo(120));
        // A name isn't optional: null is none given.
        edit(union, "*", Collections.singletonMap("name", null))
                .then()
                .statusCode(200)
                .body("name", notNullValue());
    }

    @Test
    void editsOnlyTheVersionInViewAndOnlyByAnAdministrator() {
        UUID city = organisation(null, "CITY");
        Map<String, Object> body = Map.of("employeeCount", 5);
        administrator().body(body).patch("/organisations/" + city).then().statusCode(428);
        edit(city, "\"2\"", body).then().statusCode(412);
        as(appointed("AUDITOR", city))
                .header("If-Match", "*")
                .body(body)
                .patch("/organisations/" + city)
                .then()
                .statusCode(403);
        as(appointed("ADMINISTRATOR", organisation(null, "CITY")))
                .header("If-Match", "*")
                .body(body)
                .patch("/organisations/" + city)
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsAsBeforeIsNoChangeAndANameIsToldByItself() {
        UUID city = organisation(null, "CITY");
        String name = administrator().get("/organisations/" + city).path("name");
        edit(city, "*", Map.of("industry", "A")).then().statusCode(200);
        edit(city, "*", Map.of("industry", "A", "name", name)).then().header("ETag", "\"2\"");
        edit(city, "*", Map.of()).then().statusCode(200).header("ETag", "\"2\"");
        edit(city, "*", Map.of("industry", "B", "name", "新名称")).then().header("ETag", "\"4\"");
        assertThat(Facts.of(city, 4))
                .extracting(Facts.Fact::name)
                .containsExactly(
                        "organisation-founded", "organisation-changed", "organisation-renamed", "organisation-changed");
    }

    @ParameterizedTest
    @CsvSource({
        "GRASSROOTS, creditCode, 81510100MD0000016A, credit-code",
        "GRASSROOTS, creditCode, 91350100M000100Y43, credit-code-of-union",
        "CITY,       creditCode, 91350100M000100Y43, credit-code-of-union",
        "CITY,       termYears,  3,                  term-years",
        "GRASSROOTS, termYears,  4,                  term-years",
        "GROUP,      areaCode,   110199,             area-unknown",
        "GROUP,      areaCode,   110103,             area-replaced",
        "GROUP,      areaCode,   130421001,          area-retired",
        "GROUP,      foundedOn,  2199-01-01,         future-date",
        "GROUP,      areaCode,   1101081,            pattern",
        "GROUP,      industry,   Z,                  pattern"
    })
    void refusesValuesThatMakeNoSense(String level, String field, String value, String code) {
        UUID id = organisation(organisation(null, "PROVINCE"), level);
        Response answer = edit(id, "*", Map.of(field, field.equals("termYears") ? Integer.valueOf(value) : value));
        answer.then().statusCode(422).body("errors.pointer", contains("/" + field));
        if (!code.equals("pattern")) {
            answer.then().body("errors.code", contains(code));
        }
    }

    @Test
    void namesTheCodeThatTookThePlaceOfARetiredOne() {
        edit(organisation(null, "CITY"), "*", Map.of("areaCode", "110103"))
                .then()
                .body("errors[0].detail", equalTo("区划代码已停用，现为 110101"));
    }

    /** GB 32100 holds for the whole of it, GB 11714 for positions 9 to 17 doesn't: such codes were issued. */
    @Test
    void warnsOfAnOrganisationCodeThatIsWrong() {
        UUID union = organisation(organisation(null, "CITY"), "GRASSROOTS");
        edit(union, "*", Map.of("creditCode", "81510100MD0000016C"))
                .then()
                .statusCode(200)
                .body("warnings", empty());
        edit(union, "*", Map.of("creditCode", "81510100MD0000017F"))
                .then()
                .statusCode(200)
                .body("warnings", contains("ORGANISATION_CODE"));
    }

    @Test
    void theHistoryTellsEachChangeWithBothItsDays() {
        UUID city = organisation(null, "CITY");
        edit(city, "*", Map.of("employeeCount", 7, "effectiveOn", "2026-03-01"));
        edit(city, "*", Map.of("name", "新名称", "effectiveOn", "2026-02-01"));
        String auditor = appointed("AUDITOR", city);
        as(auditor)
                .get("/organisations/" + city + "/history?limit=2")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RENAMED", "CHANGED"))
                .body("items.effectiveOn", contains("2026-02-01", "2026-03-01"))
                .body("items.employeeCount", contains(7, 7))
                .body("items.recordedBy", contains("first-administrator", "first-administrator"))
                .body("items[0].name", equalTo("新名称"));
        String next =
                as(auditor).get("/organisations/" + city + "/history?limit=2").path("next");
        as(auditor)
                .get("/organisations/" + city + "/history?limit=2&cursor=" + next)
                .then()
                .body("items.kind", contains("FOUNDED"))
                .body("items[0].employeeCount", nullValue())
                .body("next", nullValue());
        as(appointed("REFORM_OFFICER", city))
                .get("/organisations/" + city + "/history")
                .then()
                .statusCode(403);
    }

    /** Each fact holds from its own day: what was recorded later about an earlier one doesn't bring the others forward. */
    @Test
    void showsNameDetailsAndPlaceAsTheyWereOnADay() {
        UUID from = organisation(null, "CITY");
        UUID to = organisation(null, "CITY");
        UUID county = organisation(from, "COUNTY");
        String path = "/organisations/" + county;
        String first = administrator().get(path).path("name");
        String before = LocalDate.parse(today()).minusDays(1).toString();
        edit(county, "*", Map.of("employeeCount", 9, "name", "新名称"));
        administrator().header("If-Match", "*").body(Map.of("parentId", to)).post(path + "/move");
        administrator()
                .get(path + "?asOf=" + today())
                .then()
                .statusCode(200)
                .body("name", equalTo("新名称"))
                .body("employeeCount", equalTo(9))
                .body("parentId", equalTo(to.toString()))
                .body("version", equalTo(4));
        administrator().get(path + "?asOf=" + before).then().statusCode(404);
        administrator().get(path + "?asOf=2199-01-01").then().statusCode(400).body("errors.pointer", contains("/asOf"));
        assertThat(first).isNotEqualTo("新名称");
    }
}
