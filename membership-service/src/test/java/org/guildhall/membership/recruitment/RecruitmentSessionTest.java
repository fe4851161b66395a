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
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.ScannedCode;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class RecruitmentSessionTest {

    private static final People PEOPLE = new People(95);

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
        edit(id, "\"2\"", Collections.singletonMap("venue", null))
                .then()
                .statusCode(200)
                .body("venue", nullValue())
                .body("title", equalTo("第二场"));
        var facts = Facts.of(id, 3);
        assertThat(facts).extracting(Facts.Fact::sequence).containsExactly(1L, 2L, 3L);
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
    void hasSeveralKindsOfGiftsEachWithItsStock() {
        Map<String, Object> body = sessionBody(organisation(null, "CITY"));
        body.put("gifts", List.of(Map.of("name", "檀香皂", "stock", 200), Map.of("name", "水杯", "stock", 100)));
        body.remove("giftStock");
        Response opened = administrator().body(body).post("/recruitment-sessions");
        UUID id = idOf(opened);
        opened.then()
                .body("gifts.name", contains("檀香皂", "水杯"))
                .body("gifts.remaining", contains(200, 100))
                .body("giftName", nullValue())
                .body("giftStock", equalTo(300));
        String soap = opened.path("gifts[0].id");
        List<Map<String, Object>> edits =
                List.of(Map.of("id", soap, "stock", 250), Map.of("name", "数据线收纳包", "stock", 50));
        edit(id, "\"1\"", Map.of("gifts", edits))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("gifts.stock", contains(250, 100, 50));
        edit(id, "\"2\"", Map.of("gifts", List.of(Map.of("id", soap, "stock", 250))))
                .then()
                .header("ETag", "\"2\"");
        var fact = Facts.of(id, 2).get(1);
        assertThat(fact.data().get("giftStock").intValue()).isEqualTo(400);
        assertThat(fact.data().get("gifts")).hasSize(3);
        assertThat(fact.data().at("/gifts/0/giftId").textValue()).isEqualTo(soap);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'gifts':[{'id':'SOAP','stock':199}]}                           | /gifts/0/stock | stock-falls",
                "{'gifts':[{'id':'01890000-0000-7000-8000-000000000000'}]}       | /gifts/0/id    | unknown-gift",
                "{'gifts':[{'stock':1}]}                                         | /gifts/0/name  | required",
                "{'gifts':[{'name':'纸巾'}]}                                      | /gifts/0/stock | required",
                "{'gifts':[{'name':'水杯','stock':1}]}                            | /gifts         | gift-named-twice",
                "{'gifts':[],'giftStock':400}                                    | /gifts         | gifts-told-twice",
                "{'giftStock':400}                                               | /giftStock     | several-gifts"
            })
    void refusesGiftsThatMakeNoSense(String edit, String pointer, String code) {
        Map<String, Object> body = sessionBody(organisation(null, "CITY"));
        body.put("gifts", List.of(Map.of("name", "檀香皂", "stock", 200), Map.of("name", "水杯", "stock", 100)));
        body.remove("giftStock");
        Response opened = administrator().body(body).post("/recruitment-sessions");
        String json = edit.replace('\'', '"').replace("SOAP", opened.path("gifts[0].id"));
        administrator()
                .header("If-Match", "*")
                .body(json)
                .patch("/recruitment-sessions/" + idOf(opened))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    /** Who comes at the last moment of the grace isn't late. */
    @Test
    void lateArrivalsJoinWithinTheGraceAndNotAfterIt() {
        Instant closed = Instant.now().minus(10, ChronoUnit.MINUTES);
        for (boolean within : List.of(true, false)) {
            Map<String, Object> body = sessionBody(organisation(null, "CITY"));
            body.put("closesAt", closed.toString());
            body.put("graceMinutes", within ? 11 : 9);
            String token =
                    administrator().body(body).post("/recruitment-sessions").path("joinToken");
            Response answer = Hall.join(token, PEOPLE.next());
            assertThat(answer.statusCode()).isEqualTo(within ? 201 : 409);
            assertThat(answer.<String>path("code")).isEqualTo(within ? null : "joining-closed");
            assertThat(RestAssured.get("/join-forms/" + token).<String>path("refusal"))
                    .isEqualTo(within ? null : "joining-closed");
        }
        Instant lateUntil = Instant.parse("2026-12-01T01:15:00Z");
        JoinSession session = new JoinSession(
                "token",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "工会",
                "沟通会",
                null,
                null,
                true,
                lateUntil.minusSeconds(3600),
                lateUntil.minusSeconds(900),
                lateUntil,
                false);
        assertThat(session.refusal(lateUntil)).isEmpty();
        assertThat(session.refusal(lateUntil.plusMillis(1))).contains("joining-closed");
        assertThat(session.refusal(lateUntil.minusSeconds(3600))).isEmpty();
        assertThat(session.refusal(lateUntil.minusSeconds(3600).minusMillis(1))).contains("joining-not-open");
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
        RestAssured.get("/join-forms/" + before).then().statusCode(200);
        var replaced = administrator().post(path + "/join-token/replace").then().statusCode(200);
        String after = replaced.header("ETag", "\"1\"").extract().path("joinToken");
        assertThat(after).isNotEqualTo(before).hasSize(22);
        RestAssured.get("/join-forms/" + before).then().statusCode(404);
        RestAssured.get("/join-forms/" + after).then().statusCode(200);
    }

    @Test
    void showsTheJoinCodeAsPngAndSvg() throws Exception {
        UUID id = session();
        String path = "/recruitment-sessions/" + id;
        String joinUrl = administrator().get(path).path("joinUrl");
        var png = administrator().get(path + "/join-code.png").then().statusCode(200);
        png.contentType("image/png").header("Cache-Control", startsWith("no-store"));
        assertThat(ScannedCode.read(png.extract().asByteArray()).getText()).isEqualTo(joinUrl);
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
