package org.guildhall.contest.testing;

import static io.restassured.RestAssured.given;
import static org.guildhall.kit.testing.Answers.text;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.testing.TestTokens;

/** The service's public door, as somebody. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(Object subject) {
        return given().auth()
                .oauth2(TestTokens.of(subject.toString()))
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
    }

    /** A contest whose window began an hour ago and ends in an hour. */
    public static String contest(UUID organisation) {
        return contest(
                organisation, Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600));
    }

    public static String contest(UUID organisation, Instant opensAt, Instant closesAt) {
        return """
                {"organisationId":"%s","title":"职工技能大赛","contestClass":"ENTERPRISE","year":2026,
                 "opensAt":"%s","closesAt":"%s"}""".formatted(organisation, opensAt, closesAt);
    }

    public static UUID created(Response response) {
        response.then().statusCode(201);
        return UUID.fromString(text(response, "/id"));
    }

    public static UUID draft(String organiser, UUID organisation) {
        return created(as(organiser).body(contest(organisation)).post("/contests"));
    }

    public static UUID project(String organiser, UUID contest, Integer capacity) {
        return created(as(organiser)
                .body("{\"trade\":\"电工\",\"title\":\"低压电气安装\",\"capacity\":%s}".formatted(capacity))
                .post("/contests/" + contest + "/projects"));
    }

    /** A project from more JSON properties, such as {@code "waitlist":true}. */
    public static UUID project(String organiser, UUID contest, Integer capacity, String more) {
        return created(as(organiser)
                .body("{\"trade\":\"电工\",\"title\":\"低压电气安装\",\"capacity\":%s,%s}".formatted(capacity, more))
                .post("/contests/" + contest + "/projects"));
    }

    /** Writes a project's first rules. */
    public static void rules(String organiser, UUID project, String document) {
        as(organiser)
                .header("If-Match", "\"0\"")
                .body(document)
                .put("/projects/" + project + "/rules")
                .then()
                .statusCode(200);
    }

    public static void start(String organiser, UUID contest) {
        as(organiser).post("/contests/" + contest + "/start").then().statusCode(200);
    }

    /** The project's first stage. */
    public static UUID stage(String organiser, UUID project) {
        return UUID.fromString(text(as(organiser).get("/projects/" + project + "/stages"), "/items/0/id"));
    }

    public static void open(String organiser, UUID contest) {
        as(organiser).post("/contests/" + contest + "/open").then().statusCode(200);
    }

    /** A project of an open contest. */
    public static UUID openProject(String organiser, UUID organisation, Integer capacity) {
        UUID contest = draft(organiser, organisation);
        UUID project = project(organiser, contest, capacity);
        open(organiser, contest);
        return project;
    }

    /** Enters a member by the organiser. */
    public static Response enter(String organiser, UUID project, UUID member) {
        return as(organiser).body("{\"memberId\":\"" + member + "\"}").post("/projects/" + project + "/entries");
    }

    /** Members enter themselves; their token's subject is their id. */
    public static Response enterOneself(UUID member, UUID project) {
        return as(member).body("{}").post("/projects/" + project + "/entries");
    }

    public static Response withdraw(Object subject, UUID entry) {
        return as(subject).post("/entries/" + entry + "/withdraw");
    }

    public static int taken(String organiser, UUID project) {
        return as(organiser)
                .get("/projects/" + project)
                .then()
                .statusCode(200)
                .extract()
                .path("taken");
    }
}
