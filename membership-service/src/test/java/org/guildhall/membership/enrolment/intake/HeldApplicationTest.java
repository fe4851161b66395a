package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.join;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody is answered who has a member's document number, but not their mobile number. */
@QuarkusTest
@WithTestResource(TestStack.class)
class HeldApplicationTest {

    private static final People PEOPLE = new People(35);

    private UUID union;

    @BeforeEach
    void foundAUnion() {
        union = union();
    }

    @ParameterizedTest
    @CsvSource({"AUTOMATIC, AUTOMATIC", "AUTOMATIC, REVIEW", "REVIEW, AUTOMATIC", "REVIEW, REVIEW"})
    void isThatOfAnyStrangerAtFirstAndEverAfter(String known, String tried) {
        Map<String, Object> person = PEOPLE.next();
        joined(session(known), person);
        Map<String, Object> unknown = PEOPLE.next();
        String token = session(tried);
        Map<String, Object> held = withOtherMobile(person);
        isAlike(joined(token, held), joined(token, unknown));
        // The same once more, the same with another word, from another session, with yet another number.
        isAlike(joined(token, held), joined(token, unknown));
        isAlike(join(token, with(held, "jobTitle", "钳工")), join(token, with(unknown, "jobTitle", "钳工")));
        String elsewhere = session(tried);
        isAlike(join(elsewhere, held), join(elsewhere, unknown));
        isAlike(join(token, withOtherMobile(held)), join(token, withOtherMobile(unknown)));
        isAlike(followed(joined(token, held)), followed(joined(token, unknown)));
        isAlike(withdrawn(joined(token, held)), withdrawn(joined(token, unknown)));
    }

    @Test
    void enrolsNobodyAndTouchesNothing() {
        Map<String, Object> person = PEOPLE.next();
        String member = joined(session("AUTOMATIC"), person).path("member.id");
        String shown = joined(session("AUTOMATIC"), withOtherMobile(person)).path("member.id");
        get(ADMINISTRATOR, "/members?organisation=" + union).then().body("items.id", contains(member));
        get(ADMINISTRATOR, "/members/" + shown).then().statusCode(404);
        post(ADMINISTRATOR, "/members/" + member + "/unmask", Map.of("reason", "核对"))
                .then()
                .body("mobile", equalTo("+86" + person.get("mobile")));
        join(session("AUTOMATIC"), person).then().statusCode(409).body("code", equalTo("already-a-member"));
    }

    @Test
    void bringsNoGift() {
        Map<String, Object> person = PEOPLE.next();
        joined(session("AUTOMATIC"), person);
        Response session = openSession(union, "AUTOMATIC", 10);
        String receipt =
                joined(session.path("joinToken"), withOtherMobile(person)).path("receipt");
        post(
                        ADMINISTRATOR,
                        "/recruitment-sessions/" + session.path("id") + "/gift-handouts",
                        Map.of("receipt", receipt))
                .then()
                .statusCode(409)
                .body("code", equalTo("application-not-confirmed"));
    }

    @Test
    void isPassedOverWhereAllAreConfirmed() {
        Map<String, Object> person = PEOPLE.next();
        joined(session("AUTOMATIC"), person);
        Response session = openSession(union, "REVIEW", null);
        joined(session.path("joinToken"), withOtherMobile(person));
        joined(session.path("joinToken"), PEOPLE.next());
        String path = "/recruitment-sessions/" + session.path("id") + "/applications";
        post(ADMINISTRATOR, path + "/confirm-all").then().body("confirmed", equalTo(1));
        get(ADMINISTRATOR, path + "?status=HELD").then().body("items", hasSize(1));
    }

    @Test
    void isRefusedByAnOfficerInNeutralWords() {
        Map<String, Object> person = PEOPLE.next();
        joined(session("AUTOMATIC"), person);
        Response held = joined(session("REVIEW"), withOtherMobile(person));
        reject(held).then().statusCode(200).body("status", equalTo("REJECTED"));
        followed(held).then().body("status", equalTo("REJECTED")).body("reason", equalTo("身份信息与证件不符"));
        reject(held).then().statusCode(409).body("code", equalTo("application-decided"));
    }

    @Test
    void goesOnAsItBeganAfterARefusalWhereTheSessionConfirmsByItself() {
        Map<String, Object> person = PEOPLE.next();
        joined(session("AUTOMATIC"), person);
        Response held = joined(session("AUTOMATIC"), withOtherMobile(person));
        reject(held).then().statusCode(200);
        assertThat(followed(held).jsonPath().getMap(""))
                .isEqualTo(held.jsonPath().getMap(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTOMATIC", "REVIEW"})
    void recognisesTheMemberWithANewNumber(String confirmation) {
        Map<String, Object> person = PEOPLE.next();
        Response first = joined(session("AUTOMATIC"), person);
        Map<String, Object> renewed = withOtherMobile(person);
        Response held = joined(session(confirmation), renewed);
        String officer = appointed("ENROLMENT_OFFICER", union);
        post(officer, "/applications/" + held.path("applicationId") + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("memberId", equalTo(first.path("member.id")));
        followed(held)
                .then()
                .body("member.id", equalTo(first.path("member.id")))
                .body("card.number", equalTo(first.path("card.number")));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone("member-" + UUID.randomUUID(), "+86" + renewed.get("mobile")))
                .contentType("application/json")
                .body(Map.of("documentNumber", person.get("documentNumber")))
                .post("/activations")
                .then()
                .statusCode(200)
                .body("id", equalTo(first.path("member.id")));
        get(appointed("AUDITOR", union), "/audit-records?organisation=" + union)
                .then()
                .body("items.act", contains("CONTACT_REPLACED"))
                .body("items.officer", contains(officer));
    }

    @Test
    void isNothingAnOfficerOfAnotherUnionMayRecognise() {
        Map<String, Object> person = PEOPLE.next();
        joined(session("AUTOMATIC"), person);
        UUID elsewhere = union();
        Response held = joined(openSession(elsewhere, "REVIEW", null).path("joinToken"), withOtherMobile(person));
        post(appointed("ENROLMENT_OFFICER", elsewhere), "/applications/" + held.path("applicationId") + "/confirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("member-elsewhere"));
    }

    @Test
    void showsOfficersWhatWasTypedMasked() {
        Map<String, Object> person = PEOPLE.next();
        joined(session("AUTOMATIC"), person);
        Map<String, Object> held = withOtherMobile(person);
        held.put("name", "欧阳修");
        String id = joined(session("AUTOMATIC"), held).path("applicationId");
        String mobile = (String) held.get("mobile");
        get(ADMINISTRATOR, "/applications/" + id)
                .then()
                .body("status", equalTo("HELD"))
                .body("person.name", equalTo("欧**"))
                .body("person.mobile", equalTo(mobile.substring(0, 3) + "****" + mobile.substring(7)))
                .body("employer", equalTo(held.get("employer")));
    }

    @Test
    void letsWhoLeftComeBackWithAnotherNumber() {
        Map<String, Object> person = PEOPLE.next();
        String receipt = joined(session("REVIEW"), person).path("receipt");
        RestAssured.post("/receipts/" + receipt + "/withdraw").then().statusCode(200);
        joined(session("AUTOMATIC"), withOtherMobile(person)).then().body("status", equalTo("CONFIRMED"));
    }

    /** Status, and every field but those that are new with each join, or told by the request. */
    private static void isAlike(Response one, Response other) {
        assertThat(one.statusCode()).as(one.asString()).isEqualTo(other.statusCode());
        assertThat(one.headers().asList())
                .extracting(header -> header.getName())
                .isEqualTo(other.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
        assertThat(shape(one)).isEqualTo(shape(other));
    }

    private static String shape(Response answer) {
        return answer.asString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("\"[A-Za-z0-9_-]{43}\"", "\"receipt\"")
                .replaceAll("\"8810\\d{12}\"", "\"card\"")
                .replaceAll("\"20\\d\\d-[^\"]*Z\"", "\"time\"")
                .replaceAll("\"[0-9a-f]{32}\"", "\"trace\"")
                .replaceAll("\"name\":\"\\p{IsHan}\\*+\"", "\"name\":\"masked\"");
    }

    private static Response followed(Response joined) {
        return RestAssured.get("/receipts/" + joined.path("receipt"));
    }

    private static Response withdrawn(Response joined) {
        return RestAssured.post("/receipts/" + joined.path("receipt") + "/withdraw");
    }

    private static Response reject(Response held) {
        return post(
                ADMINISTRATOR,
                "/applications/" + held.path("applicationId") + "/reject",
                Map.of("reasonCode", "IDENTITY_MISMATCH"));
    }

    private String session(String confirmation) {
        return openSession(union, confirmation, null).path("joinToken");
    }

    private static Map<String, Object> withOtherMobile(Map<String, Object> person) {
        return with(person, "mobile", PEOPLE.next().get("mobile"));
    }

    private static Map<String, Object> with(Map<String, Object> person, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(person);
        changed.put(field, value);
        return changed;
    }
}
