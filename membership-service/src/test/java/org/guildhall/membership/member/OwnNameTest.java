package org.guildhall.membership.member;

import static io.restassured.RestAssured.given;
import static org.guildhall.membership.testing.Hall.joinToken;
import static org.guildhall.membership.testing.Hall.joined;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OwnNameTest {

    private static final People PEOPLE = new People(22);

    @Test
    void isToldInClearToTheMemberAlone() {
        Map<String, Object> person = PEOPLE.next();
        String member = joined(joinToken(), person).path("member.id");
        String subject = "member-" + UUID.randomUUID();
        signedIn(subject, person).get("/members/me/name").then().statusCode(404).body("code", equalTo("not-activated"));
        String number = (String) person.get("documentNumber");
        signedIn(subject, person)
                .body(Map.of("documentLastFour", number.substring(14)))
                .post("/activations")
                .then()
                .statusCode(200);
        signedIn(subject, person)
                .get("/members/me/name")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("memberId", equalTo(member))
                .body("name", equalTo(person.get("name")));
        Hall.administrator().get("/members/me/name").then().statusCode(404);
        given().get("/members/me/name").then().statusCode(401);
    }

    private static RequestSpecification signedIn(String subject, Map<String, Object> person) {
        return given().auth()
                .oauth2(TestTokens.ofPhone(subject, "+86" + person.get("mobile")))
                .contentType(ContentType.JSON);
    }
}
