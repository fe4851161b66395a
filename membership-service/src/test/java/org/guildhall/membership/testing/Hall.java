package org.guildhall.membership.testing;

import static io.restassured.RestAssured.given;
import static org.guildhall.kit.testing.Answers.text;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestTokens;

/** The steps the tests of this service need before their own, through the public door. */
public final class Hall {

    /** The subject the test stack's configuration names: administrator of the whole tree. */
    public static final String ADMINISTRATOR = "first-administrator";

    private Hall() {}

    public static RequestSpecification as(String subject) {
        return given().auth().oauth2(TestTokens.of(subject)).contentType(ContentType.JSON);
    }

    public static RequestSpecification administrator() {
        return as(ADMINISTRATOR);
    }

    public static Response get(String subject, String path) {
        return as(subject).get(path);
    }

    public static Response post(String subject, String path, Object body) {
        return as(subject).body(body).post(path);
    }

    public static Response post(String subject, String path) {
        return as(subject).post(path);
    }

    /** The id of what was created; fails when it wasn't. */
    public static UUID idOf(Response created) {
        created.then().statusCode(201);
        return UUID.fromString(text(created, "/id"));
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
        return idOf(post(ADMINISTRATOR, "/organisations", organisationBody(parentId, level)));
    }

    /** An enterprise union below a city of its own. */
    public static UUID union() {
        Map<String, Object> body = organisationBody(organisation(null, "CITY"), "GRASSROOTS");
        body.put("name", "企业工会委员会");
        body.put("kind", "ENTERPRISE_PRIVATE");
        return idOf(post(ADMINISTRATOR, "/organisations", body));
    }

    /** A union below for those whose employer has none. */
    public static UUID catchAll(UUID parentId) {
        Map<String, Object> body = organisationBody(parentId, "GRASSROOTS");
        body.put("kind", "CATCH_ALL");
        return idOf(post(ADMINISTRATOR, "/organisations", body));
    }

    public static Response merge(String subject, UUID id, UUID into) {
        return as(subject)
                .header("If-Match", "*")
                .body(Map.of("intoOrganisationId", into, "reason", "DUPLICATE"))
                .post("/organisations/" + id + "/merge");
    }

    /** A new subject that holds the position over the organisation, null meaning the whole tree. */
    public static String appointed(String position, UUID organisationId) {
        String subject = "subject-" + UUID.randomUUID();
        appoint(subject, position, organisationId);
        return subject;
    }

    /** Appoints somebody who declares to be no member. */
    public static UUID appoint(String subject, String position, UUID organisationId) {
        declareNonMember(subject);
        return appointOnly(subject, position, organisationId);
    }

    /** Whoever signs in says that they are no member, unless they are linked to a membership. */
    public static Response declareNonMember(String subject) {
        return as(subject).put("/non-member-declarations/mine");
    }

    public static UUID appointOnly(String subject, String position, UUID organisationId) {
        Map<String, Object> body = new HashMap<>();
        body.put("subject", subject);
        body.put("position", position);
        body.put("organisationId", organisationId);
        return idOf(post(ADMINISTRATOR, "/appointments", body));
    }

    /** A body of a session which is open now. */
    public static Map<String, Object> session(UUID organisationId, String confirmation, Integer giftStock) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", organisationId);
        body.put("title", "第一场职工沟通会");
        body.put("opensAt", now.minus(1, ChronoUnit.HOURS).toString());
        body.put("closesAt", now.plus(8, ChronoUnit.HOURS).toString());
        body.put("confirmation", confirmation);
        body.put("giftStock", giftStock);
        return body;
    }

    /** A body of a session which is open now, confirms by itself and has no gifts. */
    public static Map<String, Object> sessionBody(UUID organisationId) {
        return session(organisationId, "AUTOMATIC", null);
    }

    /** An open session; its {@code id} and {@code joinToken} are in the answer. */
    public static Response openSession(UUID organisationId, String confirmation, Integer giftStock) {
        // Who decides on members must be known; the first administrator is none, and says so.
        declareNonMember(ADMINISTRATOR);
        Response opened =
                post(ADMINISTRATOR, "/recruitment-sessions", session(organisationId, confirmation, giftStock));
        return opened.then().statusCode(201).extract().response();
    }

    public static String joinToken() {
        return text(openSession(union(), "AUTOMATIC", null), "/joinToken");
    }

    public static Response join(String joinToken, Map<String, Object> person) {
        return given().contentType(ContentType.JSON).body(person).post("/join-forms/{token}/applications", joinToken);
    }

    /** The answer to a join that succeeded. */
    public static Response joined(String joinToken, Map<String, Object> person) {
        return join(joinToken, person).then().statusCode(201).extract().response();
    }
}
