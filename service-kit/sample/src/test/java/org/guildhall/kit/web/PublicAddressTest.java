package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Whatever address a call came to, and whatever it says of itself: what is told is the address the public has. */
@QuarkusTest
@TestProfile(WebProfile.class)
class PublicAddressTest {

    private static final String ADDRESS = "http://localhost:8080/web";

    @Test
    void locatesWhatWasMadeAtThePublicAddress() {
        Response made = given().auth()
                .oauth2(TestTokens.of("maker"))
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/elsewhere")
                .header("Forwarded", "host=evil.example;proto=https")
                .contentType(ContentType.JSON)
                .body(ProblemsTest.VALID)
                .post("/cases/idempotent/made");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(ADDRESS + "/cases/things/" + made.path("id"));
    }

    @Test
    void putsThePublicAddressBeforeALocationWithin() {
        given().get("/cases/located").then().statusCode(202).header("Location", equalTo(ADDRESS + "/cases/things/7"));
    }

    @Test
    void tellsItsAddressInTheApi() {
        given().get("/q/openapi?format=json").then().body("servers.url", contains(ADDRESS));
    }

    @Test
    void tellsWhereOneSignsIn() {
        given().get("/q/openapi?format=json")
                .then()
                .body(
                        "components.securitySchemes.signIn.openIdConnectUrl",
                        equalTo(TestTokens.ISSUER + "/.well-known/openid-configuration"));
    }

    @Test
    void findsTheApiBesideThePageToTryIt() {
        assertThat(given().get("/q/swagger-ui/").asString())
                .contains("../openapi", "new URL(\"oauth2-redirect.html\", location)")
                .doesNotContain("/q/openapi");
    }
}
