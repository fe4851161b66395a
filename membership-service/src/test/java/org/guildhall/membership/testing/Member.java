package org.guildhall.membership.testing;

import static org.guildhall.kit.testing.Answers.text;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestTokens;

/** Somebody who joined, or applied, and signs in with the phone they did it with. */
public record Member(String subject, Map<String, Object> person, String applicationId, String id, String cardNumber) {

    /** Joins an organisation, and isn't activated yet. */
    public static Member joining(UUID organisation, Map<String, Object> person) {
        return of(person, Hall.joined(text(Hall.openSession(organisation, "AUTOMATIC", null), "/joinToken"), person));
    }

    /** @param joined the answer to their joining */
    public static Member of(Map<String, Object> person, Response joined) {
        return new Member(
                "member-" + UUID.randomUUID(),
                person,
                text(joined, "/applicationId"),
                joined.path("member.id"),
                joined.path("card.number"));
    }

    public Member activate() {
        String number = (String) person.get("documentNumber");
        signedIn()
                .body(Map.of("documentLastFour", number.substring(number.length() - 4)))
                .post("/activations")
                .then()
                .statusCode(200);
        return this;
    }

    public Response get(String path) {
        return signedIn().get(path);
    }

    /** As one who reads that language. */
    public RequestSpecification reading(String language) {
        return signedIn().header("Accept-Language", language);
    }

    public RequestSpecification signedIn() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(subject, "+86" + person.get("mobile")))
                .contentType("application/json");
    }
}
