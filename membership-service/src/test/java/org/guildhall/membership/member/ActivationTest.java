package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.joinToken;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ActivationTest {

    private static final People PEOPLE = new People(32);

    @Inject
    DataSource dataSource;

    private final String subject = "member-" + UUID.randomUUID();

    @Test
    void takesTheLastFourOrTheWholeNumber() {
        Map<String, Object> first = member();
        activate(subject, first, lastFour(first)).then().statusCode(200);
        activate(subject, first, lastFour(first)).then().statusCode(200);
        Map<String, Object> second = member();
        activate(other(), second, whole(second)).then().statusCode(200);
        activate(other(), second, Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/documentLastFour"));
    }

    @Test
    void refusesAWrongOneAndOneOfAnotherSignIn() {
        Map<String, Object> person = member();
        activate(subject, person, wrong(person)).then().statusCode(404).body("code", equalTo("membership-unknown"));
        activate(subject, person, lastFour(person)).then().statusCode(200);
        activate(other(), person, lastFour(person)).then().statusCode(409).body("code", equalTo("already-activated"));
    }

    @Test
    void locksAMembershipAfterFiveWrongTriesWhoeverTries() {
        Map<String, Object> person = member();
        for (int i = 0; i < 5; i++) {
            activate(other(), person, wrong(person)).then().statusCode(404);
        }
        Response locked = activate(other(), person, lastFour(person));
        locked.then().statusCode(429).body("code", equalTo("activation-locked"));
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(86_000, 86_400);
    }

    @Test
    void locksASignInAfterTenWrongTriesAtWhomever() {
        for (int i = 0; i < 10; i++) {
            Map<String, Object> person = member();
            activate(subject, person, wrong(person)).then().statusCode(404);
        }
        Map<String, Object> own = member();
        activate(subject, own, lastFour(own)).then().statusCode(429).body("code", equalTo("activation-locked"));
        activate(other(), own, lastFour(own)).then().statusCode(200);
    }

    @Test
    void anOfficerUnlocksAndItGoesOnRecord() {
        Map<String, Object> person = PEOPLE.next();
        UUID union = Hall.union();
        String token = Hall.openSession(union, "AUTOMATIC", null).path("joinToken");
        String member = joined(token, person).path("member.id");
        Map<String, Object> mistaken = member();
        for (int i = 0; i < 5; i++) {
            activate(subject, mistaken, wrong(mistaken)).then().statusCode(404);
            activate(subject, person, wrong(person)).then().statusCode(404);
        }
        activate(subject, person, lastFour(person)).then().statusCode(429);
        String officer = Hall.appointed("ENROLMENT_OFFICER", union);
        post(officer, "/members/" + member + "/unlock-activation", Map.of("reason", "本人持证件到场"))
                .then()
                .statusCode(200);
        activate(subject, person, lastFour(person)).then().statusCode(200);
        Hall.get(Hall.appointed("AUDITOR", union), "/audit-records?organisation=" + union)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].memberId", equalTo(member))
                .body("items[0].act", equalTo("ACTIVATION_UNLOCKED"))
                .body("items[0].officer", equalTo(officer))
                .body("items[0].reason", equalTo("本人持证件到场"));
    }

    @Test
    void manyTriesAtOnceAreNeverMoreThanTheBound() throws Exception {
        Map<String, Object> person = member();
        List<Callable<Integer>> tries = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i -> () -> activate("guesser-" + i % 8 + subject, person, wrong(person))
                        .statusCode())
                .toList();
        List<Integer> statuses = Race.run(tries);
        assertThat(statuses).filteredOn(status -> status == 404).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(35);
    }

    @Test
    void whoeverIsRightDoesNotForgiveTheWrongTriesAtAnother() {
        Map<String, Object> wife = member();
        Map<String, Object> husband = PEOPLE.next();
        husband.put("mobile", wife.get("mobile"));
        joined(joinToken(), husband);
        activate(subject, wife, lastFour(wife)).then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            activate(other(), husband, wrong(husband)).then().statusCode(404);
        }
        activate(subject, wife, lastFour(wife)).then().statusCode(429);
        activate(other(), husband, lastFour(husband)).then().statusCode(429);
    }

    @Test
    void asksForTheWholeNumberWhereTwoWithOnePhoneHaveTheSameLastFour() {
        Map<String, Object> first = passport("E", "7788");
        Map<String, Object> second = passport("G", "7788");
        second.put("mobile", first.get("mobile"));
        joined(joinToken(), first);
        joined(joinToken(), second);
        activate(subject, first, lastFour(first)).then().statusCode(409).body("code", equalTo("membership-ambiguous"));
        activate(subject, first, whole(first)).then().statusCode(200);
        activate(other(), second, whole(second)).then().statusCode(200);
        activate(subject, first, lastFour(first)).then().statusCode(200);
    }

    @Test
    void oneSignInIsOfOneMembership() throws Exception {
        Map<String, Object> wife = member();
        Map<String, Object> husband = PEOPLE.next();
        husband.put("mobile", wife.get("mobile"));
        joined(joinToken(), husband);
        List<Callable<Response>> both =
                List.of(() -> activate(subject, wife, whole(wife)), () -> activate(subject, husband, whole(husband)));
        List<Response> answers = Race.run(both);
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("code"))
                .containsExactly("sign-in-in-use");
    }

    @Test
    void whoLeftAndJoinedAnewActivatesAnewWithTheSameSignIn() throws SQLException {
        Map<String, Object> person = PEOPLE.next();
        String former = joined(joinToken(), person).path("member.id");
        activate(subject, person, lastFour(person)).then().statusCode(200);
        leave(former);
        signedIn(subject, person).get("/members/me").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        String anew = joined(joinToken(), person).path("member.id");
        activate(subject, person, lastFour(person)).then().statusCode(200).body("id", equalTo(anew));
        signedIn(subject, person).get("/members/me").then().body("id", equalTo(anew));
    }

    @Test
    void readsThePhoneOfATokenAsItReadsTyped() {
        Map<String, Object> person = member();
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(subject, "86 " + person.get("mobile")))
                .contentType("application/json")
                .body(lastFour(person))
                .post("/activations")
                .then()
                .statusCode(200);
    }

    /** No route ends a membership yet. */
    private void leave(String member) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE member SET status = 'WITHDRAWN' WHERE id = ?")) {
            update.setObject(1, UUID.fromString(member));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Map<String, Object> member() {
        Map<String, Object> person = PEOPLE.next();
        joined(joinToken(), person);
        return person;
    }

    private static Map<String, Object> passport(String letter, String lastFour) {
        Map<String, Object> person = PEOPLE.next();
        person.put("documentType", "PASSPORT");
        person.put("documentNumber", letter + String.format("%04d", (int) (System.nanoTime() % 10_000)) + lastFour);
        return person;
    }

    private static String other() {
        return "other-" + UUID.randomUUID();
    }

    private static Map<String, Object> lastFour(Map<String, Object> person) {
        String number = (String) person.get("documentNumber");
        return Map.of("documentLastFour", number.substring(number.length() - 4));
    }

    private static Map<String, Object> whole(Map<String, Object> person) {
        return Map.of("documentNumber", person.get("documentNumber"));
    }

    private static Map<String, Object> wrong(Map<String, Object> person) {
        return Map.of(
                "documentLastFour", lastFour(person).get("documentLastFour").equals("0000") ? "1111" : "0000");
    }

    private static Response activate(String subject, Map<String, Object> person, Map<String, Object> claim) {
        return signedIn(subject, person).body(claim).post("/activations");
    }

    private static io.restassured.specification.RequestSpecification signedIn(
            String subject, Map<String, Object> person) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(subject, "+86" + person.get("mobile")))
                .contentType("application/json");
    }
}
