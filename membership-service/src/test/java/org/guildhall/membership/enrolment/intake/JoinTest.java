package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class JoinTest {

    private static final People PEOPLE = new People(1);

    @Test
    void formNamesTheCategoriesInTheLanguageAskedFor() {
        String token = Hall.joinToken();
        RestAssured.given()
                .get("/join-forms/{token}", token)
                .then()
                .body("categories.find { it.code == 'COURIER' }.title", equalTo("快递员"));
        RestAssured.given()
                .header("Accept-Language", "en")
                .get("/join-forms/{token}", token)
                .then()
                .body("categories.find { it.code == 'COURIER' }.title", equalTo("Courier"));
    }

    @Test
    void makesAMemberWithACardAtOnceWhereTheSessionConfirmsAutomatically() {
        Map<String, Object> person = PEOPLE.next();
        Response answer = Hall.join(Hall.joinToken(), person);
        answer.then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("receipt", notNullValue())
                .body("member.id", notNullValue())
                .body("organisation.name", equalTo("企业工会委员会"));
        assertThat(answer.<String>path("member.name"))
                .startsWith(person.get("name").toString().substring(0, 1) + "*");
        assertThat(answer.<String>path("card.number")).matches("8810\\d{12}");
    }

    @Test
    void issuesNoCardWhereNoneWasAskedFor() {
        Map<String, Object> person = PEOPLE.next();
        person.put("wantsCard", false);
        Hall.join(Hall.joinToken(), person).then().statusCode(201).body("card", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", ";", "image/png", "text/html"})
    void enrolsNobodyWhoCouldNotReadTheAnswer(String accepted) {
        Map<String, Object> person = PEOPLE.next();
        String token = Hall.joinToken();
        RestAssured.given()
                .header("Accept", accepted)
                .contentType(ContentType.JSON)
                .body(person)
                .post("/join-forms/{token}/applications", token)
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        Hall.joined(token, person);
    }

    @Test
    void letsNobodyStoreAReceipt() {
        Response joined = Hall.joined(Hall.joinToken(), PEOPLE.next());
        joined.then().header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        RestAssured.get("/receipts/" + joined.path("receipt"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void refusesAPersonWhoIsAMemberAlready() {
        Map<String, Object> person = PEOPLE.next();
        Hall.join(Hall.joinToken(), person).then().statusCode(201);
        Hall.join(Hall.joinToken(), person).then().statusCode(409).body("code", equalTo("already-a-member"));
    }

    @Test
    void keepsAnApplicationWaitingWhereTheSessionIsReviewed() {
        Response session = Hall.openSession(Hall.union(), "REVIEW", null);
        Map<String, Object> person = PEOPLE.next();
        String receipt = Hall.join(session.path("joinToken"), person)
                .then()
                .statusCode(201)
                .body("status", equalTo("APPLIED"))
                .body("member", nullValue())
                .extract()
                .path("receipt");
        Hall.join(Hall.joinToken(), person).then().statusCode(409).body("code", equalTo("application-pending"));
        Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions/" + session.path("id") + "/applications/confirm-all")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(1));
        RestAssured.get("/receipts/" + receipt)
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("card.number", notNullValue());
    }

    @Test
    void tellsTheApplicantWhyTheyWereRefusedAndLetsHimApplyAgain() {
        Response session = Hall.openSession(Hall.union(), "REVIEW", null);
        Map<String, Object> person = PEOPLE.next();
        Response applied = Hall.join(session.path("joinToken"), person);
        Hall.post(
                        Hall.ADMINISTRATOR,
                        "/applications/" + applied.path("applicationId") + "/reject",
                        Map.of("reasonCode", "INCOMPLETE", "note", "请补充岗位"))
                .then()
                .statusCode(200);
        RestAssured.get("/receipts/" + applied.path("receipt"))
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("信息填写不完整：请补充岗位"));
        Hall.join(session.path("joinToken"), person).then().statusCode(201);
        Hall.post(Hall.ADMINISTRATOR, "/applications/" + applied.path("applicationId") + "/confirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("application-decided"));
    }

    @Test
    void letsTheApplicantWithdrawOnce() {
        Response session = Hall.openSession(Hall.union(), "REVIEW", null);
        String receipt = Hall.join(session.path("joinToken"), PEOPLE.next()).path("receipt");
        RestAssured.post("/receipts/" + receipt + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        RestAssured.post("/receipts/" + receipt + "/withdraw").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 王1, invalid-name",
        "documentNumber, 110105194912310021, invalid-document",
        "documentNumber, 110105209912310020, invalid-document",
        "mobile, 12345678901, invalid-mobile"
    })
    void namesTheFieldThatMakesNoSense(String field, String value, String code) {
        Map<String, Object> person = PEOPLE.next();
        person.put(field, value);
        Response answer = Hall.join(Hall.joinToken(), person);
        answer.then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/" + field))
                .body("errors.code", hasItem(code));
        assertThat(answer.asString()).doesNotContain(value);
    }

    @Test
    void admitsFromSixteenYearsOn() {
        LocalDate today = LocalDate.now(org.guildhall.kit.time.Clocks.BUSINESS_ZONE);
        Map<String, Object> tooYoung = PEOPLE.next();
        tooYoung.put("documentNumber", PEOPLE.residentId(today.minusYears(16).plusDays(1)));
        Hall.join(Hall.joinToken(), tooYoung).then().statusCode(422).body("errors[0].code", equalTo("under-age"));
        Map<String, Object> oldEnough = PEOPLE.next();
        oldEnough.put("documentNumber", PEOPLE.residentId(today.minusYears(16)));
        Hall.join(Hall.joinToken(), oldEnough).then().statusCode(201);
    }

    @Test
    void requiresConsentToTheNoticeInForce() {
        Map<String, Object> person = PEOPLE.next();
        person.put("consent", Map.of("noticeVersion", "2020-01", "accepted", false));
        Hall.join(Hall.joinToken(), person)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("consent-required", "consent-outdated")));
    }

    @Test
    void answersARetryWithTheFirstAnswer() {
        String token = Hall.joinToken();
        Map<String, Object> person = PEOPLE.next();
        Response first = keyed(token, person);
        Response retry = keyed(token, person);
        retry.then().statusCode(201);
        assertThat(retry.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        keyed(token, PEOPLE.next()).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void answersFiftyAtOnceWithOneKeyAsTheFirst() throws Exception {
        String token = Hall.joinToken();
        Map<String, Object> person = PEOPLE.next();
        List<Response> sent = Race.run(Collections.nCopies(50, () -> keyed(token, person)));

        Map<String, Object> first = keyed(token, person).jsonPath().getMap("");
        assertThat(first).containsEntry("status", "CONFIRMED");
        for (Response answer : sent) {
            if (answer.statusCode() == 201) {
                assertThat(answer.jsonPath().getMap("")).isEqualTo(first);
            } else {
                answer.then().statusCode(409).header("Retry-After", "1").body("code", equalTo("request-in-progress"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "clé"})
    void refusesKeysThatNoOtherRouteTakes(String key) {
        keyed(key, Hall.joinToken(), PEOPLE.next())
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-idempotency-key"));
    }

    private static Response keyed(String token, Map<String, Object> person) {
        return keyed("one-and-the-same-key", token, person);
    }

    private static Response keyed(String key, String token, Map<String, Object> person) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(person)
                .post("/join-forms/{token}/applications", token);
    }

    @Test
    void refusesAReplacedJoinToken() {
        Response session = Hall.openSession(Hall.union(), "AUTOMATIC", null);
        Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions/" + session.path("id") + "/join-token/replace")
                .then()
                .statusCode(200);
        Hall.join(session.path("joinToken"), PEOPLE.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("join-code-unknown"));
    }

    @Test
    void refusesJoinsOnceTheSessionIsClosed() {
        Response session = Hall.openSession(Hall.union(), "AUTOMATIC", null);
        Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions/" + session.path("id") + "/close")
                .then()
                .statusCode(200);
        Hall.join(session.path("joinToken"), PEOPLE.next())
                .then()
                .statusCode(409)
                .body("code", equalTo("joining-closed"));
    }
}
