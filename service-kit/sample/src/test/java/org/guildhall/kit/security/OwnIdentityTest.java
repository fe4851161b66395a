package org.guildhall.kit.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.guildhall.kit.web.WebProfile;
import org.junit.jupiter.api.Test;

/** Whom a service is when it calls itself. */
@QuarkusTest
@TestProfile(WebProfile.class)
class OwnIdentityTest {

    @Inject
    OwnIdentity own;

    @Test
    void isSomebodyWhoMayNothingForAsLongAsItIsLent() {
        String token;
        try (OwnIdentity.Loan loan = own.borrow()) {
            token = loan.token();
            get(token, "/cases/me").statusCode(200).body(containsString("warm-up-"));
            get(token, "/cases/officers").statusCode(403);
        }
        get(token, "/cases/me").statusCode(401);
    }

    @Test
    void isAnotherOneEachTime() {
        try (OwnIdentity.Loan one = own.borrow();
                OwnIdentity.Loan other = own.borrow()) {
            get(one.token() + "x", "/cases/me").statusCode(401);
            get(other.token().substring(1), "/cases/me").statusCode(401);
        }
    }

    /** Else it says so. */
    @Test
    void findsNoForgeryGood() {
        given().get("/cases/open").then().statusCode(200);
        assertThatCode(own::refuseForgery).doesNotThrowAnyException();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }
}
