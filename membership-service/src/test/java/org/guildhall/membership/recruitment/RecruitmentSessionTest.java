package org.guildhall.membership.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.sessionBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.ScannedCode;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RecruitmentSessionTest {

    private static UUID session(Map<String, Object> body) {
        return idOf(administrator().body(body).post("/recruitment-sessions"));
    }

    private static UUID session() {
        return session(sessionBody(organisation(null, "CITY")));
    }

    private static Response edit(UUID id, String ifMatch, Map<String, Object> body) {
        return administrator().header("If-Match", ifMatch).body(body).patch("/recruitment-sessions/" + id);
    }

    @Test
    void opensWithAJoinTokenOfItsOwn() {
        Map<String, Object> body = sessionBody(organisation(null, "CITY"));
        body.put("venue", "报告厅");
        body.put("graceMinutes", 15);
        body.put("giftName", "保温杯");
        body.put("giftStock", 400);
        var opened = administrator().body(body).post("/recruitment-sessions").then();
        opened.statusCode(201).header("ETag", "\"1\"").body("giftRemaining", equalTo(400));
        String token = opened.extract().path("joinToken");
        assertThat(token).hasSize(22);
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(16);
        opened.body("joinUrl", endsWith("/join/" + token));
        String id = opened.extract().path("id");
        var read = administrator().get("/recruitment-sessions/" + id).then().statusCode(200);
        body.forEach((field, value) -> read.body(field, equalTo(value instanceof UUID ? value.toString() : value)));
        administrator().body(body).post("/recruitment-sessions").then().body("joinToken", not(equalTo(token)));
        var fact = Facts.of(UUID.fromString(id), 1).get(0);
        assertThat(fact.name()).isEqualTo("recruitment-session-opened");
        assertThat(fact.data().get("giftStock").intValue()).isEqualTo(400);
        assertThat(fact.data().toString()).doesNotContain(token);
    }

    @Test
    void repeatedWithTheSameKeyItIsOpenedOnce() {
        Map<String, Object> body = sessionBody(organisation(null, "CITY"));
        String key = UUID.randomUUID().toString();
        UUID first =
                idOf(administrator().header("Idempotency-Key", key).body(body).post("/recruitment-sessions"));
        UUID again =
                idOf(administrator().header("Idempotency-Key", key).body(body).post("/recruitment-sessions"));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void refusesAWindowThatEndsBeforeItBegins() {
        Map<String, Object> body = sessionBody(organisation(null, "CITY"));
        body.put("closesAt", body.get("opensAt"));
        administrator()
                .body(body)
                .post("/recruitment-sessions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/closesAt"));
    }

    @Test
    void officersSeeAndOpenSessionsOfTheirSubtreeOnly() {
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        UUID sibling = session(sessionBody(organisation(city, "COUNTY")));
        String officer = appointed("ENROLMENT_OFFICER", county);
        UUID own = idOf(as(officer).body(sessionBody(county)).post("/recruitment-sessions"));
        as(officer).body(sessionBody(city)).post("/recruitment-sessions").then().statusCode(404);
        as(officer).get("/recruitment-sessions").then().body("items.id", contains(own.toString()));
        as(officer).get("/recruitment-sessions/" + own).then().statusCode(200);
        for (String path : List.of("", "/join-code.svg", "/join-code.png")) {
            as(officer).get("/recruitment-sessions/" + sibling + path).then().statusCode(404);
        }
        for (String path : List.of("/close", "/join-token/replace")) {
            as(officer).post("/recruitment-sessions/" + sibling + path).then().statusCode(404);
        }
        as(appointed("AUDITOR", county))
                .body(sessionBody(county))
                .post("/recruitment-sessions")
                .then()
                .statusCode(403);
        administrator()
                .get("/recruitment-sessions?organisation=" + county)
                .then()
                .body("items.id", contains(own.toString()));
    }

    @Test
    void editsOnlyTheVersionInView() {
        UUID id = session();
        Map<String, Object> body = Map.of("title", "第二场", "venue", "食堂");
        administrator().body(body).patch("/recruitment-sessions/" + id).then().statusCode(428);
        edit(id, "\"2\"", body).then().statusCode(412);
        edit(id, "\"1\"", body)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("第二场"))
                .body("confirmation", equalTo("AUTOMATIC"));
        edit(id, "\"1\"", body).then().statusCode(412);
        var facts = Facts.of(id, 2);
        assertThat(facts).extracting(Facts.Fact::sequence).containsExactly(1L, 2L);
        assertThat(facts.get(1).name()).isEqualTo("recruitment-session-changed");
        assertThat(facts.get(1).data().get("title").textValue()).isEqualTo("第二场");
    }

    @Test
    void theStockOfGiftsOnlyRises() {
        UUID id = session();
        edit(id, "\"1\"", Map.of("giftStock", 10)).then().statusCode(200).body("giftRemaining", equalTo(10));
        edit(id, "\"2\"", Map.of("giftStock", 15))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("giftStock", equalTo(15))
                .body("giftRemaining", equalTo(15));
        edit(id, "\"3\"", Map.of("giftStock", 14))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/giftStock"));
    }

    @Test
    void closesOnceAndForAll() {
        UUID id = session();
        String path = "/recruitment-sessions/" + id;
        administrator().post(path + "/close").then().statusCode(200).body("closedAt", notNullValue());
        administrator().post(path + "/close").then().statusCode(409).body("code", equalTo("session-closed"));
        administrator().post(path + "/join-token/replace").then().statusCode(409);
        edit(id, "*", Map.of("title", "再来一场")).then().statusCode(409);
        assertThat(Facts.of(id, 2).get(1).name()).isEqualTo("recruitment-session-closed");
    }

    @Test
    void aReplacedJoinTokenStopsWorkingAtOnce() {
        UUID id = session();
        String path = "/recruitment-sessions/" + id;
        String before = administrator().get(path).path("joinToken");
        io.restassured.RestAssured.get("/join-forms/" + before).then().statusCode(200);
        var replaced = administrator().post(path + "/join-token/replace").then().statusCode(200);
        String after = replaced.header("ETag", "\"1\"").extract().path("joinToken");
        assertThat(after).isNotEqualTo(before).hasSize(22);
        io.restassured.RestAssured.get("/join-forms/" + before).then().statusCode(404);
        io.restassured.RestAssured.get("/join-forms/" + after).then().statusCode(200);
    }

    @Test
    void showsTheJoinCodeAsPngAndSvg() throws Exception {
        UUID id = session();
        String path = "/recruitment-sessions/" + id;
        String joinUrl = administrator().get(path).path("joinUrl");
        var png = administrator().get(path + "/join-code.png").then().statusCode(200);
        png.contentType("image/png").header("Cache-Control", startsWith("no-store"));
        assertThat(ScannedCode.read(png.extract().asByteArray())).isEqualTo(joinUrl);
        administrator()
                .get(path + "/join-code.svg")
                .then()
                .statusCode(200)
                .header("Content-Type", matchesPattern("image/svg\\+xml.*"));
        var svg = administrator().get(path + "/join-code.svg").asString();
        assertThat(svg).isEqualTo(new JoinCode(joinUrl).svg());
    }

    @Test
    void fieldsNotGivenStayAsTheyAre() {
        Map<String, Object> body = new HashMap<>(sessionBody(organisation(null, "CITY")));
        UUID id = session(body);
        edit(id, "*", Map.of("graceMinutes", 30))
                .then()
                .statusCode(200)
                .body("graceMinutes", equalTo(30))
                .body("opensAt", equalTo(body.get("opensAt")))
                .body("giftStock", nullValue());
    }
}
