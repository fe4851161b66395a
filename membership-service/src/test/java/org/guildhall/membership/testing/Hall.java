package org.guildhall.membership.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestTokens;

/** The steps every test of this service needs before its own, through the public door. */
public final class Hall {

    public static final String ADMINISTRATOR = TestTokens.of("first-administrator");

    private Hall() {}

    public static String organisation(String parentId, String name, String level) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", parentId);
        body.put("name", name);
        body.put("level", level);
        body.put("kind", "ENTERPRISE_PRIVATE");
        return created(ADMINISTRATOR, "/organisations", body).path("id");
    }

    /** A city with one enterprise union, and the union's id. */
    public static String union() {
        String city = organisation(null, "市总工会 " + UUID.randomUUID(), "CITY");
        return organisation(city, "企业工会委员会", "GRASSROOTS");
    }

    public static Map<String, Object> session(String organisationId, String confirmation, Integer giftStock) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", organisationId);
        body.put("title", "第一场职工沟通会");
        body.put("opensAt", Instant.now().minus(1, ChronoUnit.HOURS).toString());
        body.put("closesAt", Instant.now().plus(8, ChronoUnit.HOURS).toString());
        body.put("confirmation", confirmation);
        body.put("giftStock", giftStock);
        return body;
    }

    /** An open session; its {@code id} and {@code joinToken} are in the answer. */
    public static Response openSession(String organisationId, String confirmation, Integer giftStock) {
        return created(ADMINISTRATOR, "/recruitment-sessions", session(organisationId, confirmation, giftStock));
    }

    public static String joinToken() {
        return openSession(union(), "AUTOMATIC", null).path("joinToken");
    }

    public static Response join(String joinToken, Map<String, Object> person) {
        return given().contentType(ContentType.JSON).body(person).post("/join-forms/{token}/applications", joinToken);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    public static Response post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public static Response post(String token, String path) {
        return given().auth().oauth2(token).post(path);
    }

    private static Response created(String token, String path, Object body) {
        return post(token, path, body).then().statusCode(201).extract().response();
    }
}
