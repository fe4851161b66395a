package org.guildhall.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.organisationBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Facts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationTest {

    @Test
    void foundsAnOrganisationBelowAnother() {
        UUID city = organisation(null, "CITY");
        Map<String, Object> body = organisationBody(city, "GRASSROOTS");
        body.put("industry", "I");
        body.put("areaCode", "110108001");
        body.put("creditCode", "81510100MD0000016C");
        body.put("foundedOn", "2020-05-01");
        body.put("termYears", 3);
        body.put("nextElectionOn", "2029-05-01");
        body.put("employeeCount", 120);
        var answer = administrator().body(body).post("/organisations").then().statusCode(201);
        String id = answer.extract().path("id");
        answer.header("ETag", "\"1\"").header("Location", endsWith("/organisations/" + id));
        var read = administrator()
                .get("/organisations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        body.forEach((field, value) -> read.body(field, equalTo(value instanceof UUID ? value.toString() : value)));
        var fact = Facts.of(UUID.fromString(id), 1).get(0);
        assertThat(fact.name()).isEqualTo("organisation-founded");
        assertThat(fact.sequence()).isEqualTo(1);
        assertThat(fact.data().get("parentId").textValue()).isEqualTo(city.toString());
        assertThat(fact.data().get("termYears").intValue()).isEqualTo(3);
        assertThat(fact.data().get("nextElectionOn").textValue()).isEqualTo("2029-05-01");
    }

    @Test
    void onlyAnAdministratorOfTheWholeTreeFoundsARoot() {
        UUID city = organisation(null, "CITY");
        String local = appointed("ADMINISTRATOR", city);
        as(local)
                .body(organisationBody(null, "CITY"))
                .post("/organisations")
                .then()
                .statusCode(403);
        as(local)
                .body(organisationBody(city, "COUNTY"))
                .post("/organisations")
                .then()
                .statusCode(201);
        String whole = appointed("ADMINISTRATOR", null);
        as(whole)
                .body(organisationBody(null, "CITY"))
                .post("/organisations")
                .then()
                .statusCode(201);
    }

    @Test
    void levelsMayBeSkippedButNeverInverted() {
        UUID county = organisation(organisation(null, "PROVINCE"), "COUNTY");
        organisation(county, "GROUP");
        for (String level : List.of("NATIONAL", "CITY", "COUNTY")) {
            administrator()
                    .body(organisationBody(county, level))
                    .post("/organisations")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("level-inverted"));
        }
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        Map<String, Object> body = organisationBody(null, "CITY");
        body.put("creditCode", "81510100MD0000016A");
        body.put("termYears", 3);
        body.put("foundedOn", LocalDate.now(Clocks.BUSINESS_ZONE).plusDays(2).toString());
        administrator()
                .body(body)
                .post("/organisations")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/creditCode", "/termYears", "/foundedOn"));
    }

    @Test
    void refusesValuesOfTheWrongForm() {
        Map<String, Object> body = organisationBody(null, "CITY");
        body.put("name", "");
        body.put("industry", "Z");
        body.put("areaCode", "1101081");
        body.put("employeeCount", -1);
        administrator()
                .body(body)
                .post("/organisations")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/industry", "/areaCode", "/employeeCount"));
    }

    @Test
    void namesTheFieldOfAnUnknownCode() {
        for (String field : List.of("level", "kind")) {
            Map<String, Object> body = organisationBody(null, "CITY");
            body.put(field, "VILLAGE");
            administrator()
                    .body(body)
                    .post("/organisations")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/" + field));
        }
    }

    @Test
    void whatLiesOutsideTheScopeLooksLikeNotFound() {
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        UUID sibling = organisation(city, "COUNTY");
        UUID below = organisation(county, "TOWNSHIP");
        String auditor = appointed("AUDITOR", county);
        as(auditor).get("/organisations/" + county).then().statusCode(200);
        as(auditor).get("/organisations/" + below).then().statusCode(200);
        for (UUID outside : List.of(city, sibling, UUID.randomUUID())) {
            as(auditor).get("/organisations/" + outside).then().statusCode(404);
            as(auditor).get("/organisations/" + outside + "/children").then().statusCode(404);
        }
        as(auditor)
                .get("/organisations")
                .then()
                .statusCode(200)
                .body("items.id", contains(county.toString(), below.toString()));
    }

    @Test
    void listsTheScopePageByPageParentsFirst() {
        UUID city = organisation(null, "CITY");
        List<String> founded = new ArrayList<>(List.of(city.toString()));
        for (int i = 0; i < 3; i++) {
            UUID county = organisation(city, "COUNTY");
            founded.add(county.toString());
            founded.add(organisation(county, "TOWNSHIP").toString());
        }
        String auditor = appointed("AUDITOR", city);
        List<String> seen = new ArrayList<>();
        String path = "/organisations?limit=2";
        while (path != null) {
            JsonPath page = as(auditor).get(path).jsonPath();
            seen.addAll(page.getList("items.id"));
            path = page.getString("next") == null ? null : "/organisations?limit=2&cursor=" + page.getString("next");
        }
        assertThat(seen).containsExactlyElementsOf(founded);
    }

    @Test
    void filtersByLevelAndPartOfTheName() {
        UUID city = organisation(null, "CITY");
        Map<String, Object> body = organisationBody(city, "COUNTY");
        body.put("name", "海淀区100%总工会");
        administrator().body(body).post("/organisations");
        organisation(city, "TOWNSHIP");
        String auditor = appointed("AUDITOR", city);
        as(auditor).get("/organisations?level=TOWNSHIP").then().body("items.level", contains("TOWNSHIP"));
        as(auditor).queryParam("name", "0%总").get("/organisations").then().body("items.name", contains("海淀区100%总工会"));
        as(auditor)
                .queryParam("name", "%")
                .queryParam("level", "CITY")
                .get("/organisations")
                .then()
                .body("items.size()", equalTo(0));
        as(auditor).get("/organisations?level=VILLAGE").then().statusCode(400);
    }

    @Test
    void listsDirectChildrenOnly() {
        UUID city = organisation(null, "CITY");
        UUID first = organisation(city, "COUNTY");
        UUID second = organisation(city, "COUNTY");
        organisation(first, "TOWNSHIP");
        String children = "/organisations/" + city + "/children";
        var page = administrator().get(children + "?limit=1").then().body("items.id", contains(first.toString()));
        String next = page.extract().path("next");
        administrator()
                .get(children + "?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(second.toString()))
                .body("next", nullValue());
    }

    @Test
    void renamesOnlyTheVersionInView() {
        UUID city = organisation(null, "CITY");
        String rename = "/organisations/" + city + "/rename";
        Map<String, Object> body = Map.of("name", "新名称", "effectiveOn", "2026-01-01");
        administrator().body(body).post(rename).then().statusCode(428);
        administrator()
                .header("If-Match", "\"2\"")
                .body(body)
                .post(rename)
                .then()
                .statusCode(412);
        administrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .post(rename)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("新名称"));
        administrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .post(rename)
                .then()
                .statusCode(412);
        var facts = Facts.of(city, 2);
        assertThat(facts).extracting(Facts.Fact::name).containsExactly("organisation-founded", "organisation-renamed");
        assertThat(facts).extracting(Facts.Fact::sequence).containsExactly(1L, 2L);
        assertThat(facts.get(1).data().get("effectiveOn").textValue()).isEqualTo("2026-01-01");
    }

    @Test
    void aNameItHasAlreadyIsNoChange() {
        UUID city = organisation(null, "CITY");
        String name = administrator().get("/organisations/" + city).path("name");
        administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", name))
                .post("/organisations/" + city + "/rename")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void refusesChangesThatTakeEffectLater() {
        UUID city = organisation(null, "CITY");
        administrator()
                .header("If-Match", "*")
                .body(Map.of(
                        "name",
                        "新名称",
                        "effectiveOn",
                        LocalDate.now(Clocks.BUSINESS_ZONE).plusDays(2).toString()))
                .post("/organisations/" + city + "/rename")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/effectiveOn"));
    }
}
