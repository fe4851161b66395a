package org.guildhall.membership.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestTokens;

/** A federation to test with, built through the public API by the administrator of the whole tree. */
public final class Federation {

    /** The subject the test stack's configuration names. */
    public static final String ADMINISTRATOR = "first-administrator";

    private Federation() {}

    public static RequestSpecification as(String subject) {
        return given().auth().oauth2(TestTokens.of(subject)).contentType(ContentType.JSON);
    }

    public static RequestSpecification administrator() {
        return as(ADMINISTRATOR);
    }

    /** A body that can be changed; {@code parentId} null makes a root. */
    public static Map<String, Object> organisationBody(UUID parentId, String level) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", parentId);
        body.put("name", "工会" + UUID.randomUUID());
        body.put("level", level);
        body.put("kind", "SOCIAL");
        return body;
    }

    public static UUID organisation(UUID parentId, String level) {
        return idOf(administrator().body(organisationBody(parentId, level)).post("/organisations"));
    }

    /** A new subject that holds the position over the organisation, null meaning the whole tree. */
    public static String appointed(String position, UUID organisationId) {
        String subject = "subject-" + UUID.randomUUID();
        appoint(subject, position, organisationId);
        return subject;
    }

    public static UUID appoint(String subject, String position, UUID organisationId) {
        Map<String, Object> body = new HashMap<>();
        body.put("subject", subject);
        body.put("position", position);
        body.put("organisationId", organisationId);
        return idOf(administrator().body(body).post("/appointments"));
    }

    /** A body of a session which is open now and confirms by itself. */
    public static Map<String, Object> sessionBody(UUID organisationId) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", organisationId);
        body.put("title", "职工沟通会");
        body.put("opensAt", now.minus(1, ChronoUnit.HOURS).toString());
        body.put("closesAt", now.plus(1, ChronoUnit.HOURS).toString());
        body.put("confirmation", "AUTOMATIC");
        return body;
    }

    /** The id of what was created; fails when it wasn't. */
    public static UUID idOf(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }
}
