package org.guildhall.contest.contest.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Api.project;
import static org.guildhall.contest.testing.Api.rules;
import static org.guildhall.contest.testing.Api.start;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProjectRulesTest {

    private static final String CAP = "{\"caps\":[{\"kind\":\"THEORY\",\"maximumWeight\":\"%s\"}]}";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Test
    void keepsEveryVersionAndServesTheLatest() {
        UUID project = project(ORGANISER, draft(ORGANISER, town.east), null);
        String path = "/projects/" + project + "/rules";
        as(ORGANISER)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("document", nullValue());
        as(ORGANISER).body(Rules.of(3)).put(path).then().statusCode(428);
        put(path, 0, Rules.of(3)).then().statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
        put(path, 0, Rules.of(4)).then().statusCode(412);
        put(path, 1, Rules.of(4)).then().statusCode(200).body("document.stages[0].judges", equalTo(4));
        as(ORGANISER)
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("document.stages[0].components.code", contains("theory", "practice"));
        put(NEIGHBOUR, path, 2, Rules.of(3)).then().statusCode(404);
    }

    @Test
    void acceptsTheExamplesOfTheApiPage() {
        UUID contest = draft(ORGANISER, town.east);
        Map<String, Map<String, Object>> ofProjects = examples("/projects/{id}/rules");
        assertThat(ofProjects).containsOnlyKeys("one-stage", "two-stages");
        ofProjects.forEach((name, example) -> as(ORGANISER)
                .header("If-Match", "\"0\"")
                .body(example.get("value"))
                .put("/projects/" + project(ORGANISER, contest, null) + "/rules")
                .then()
                .statusCode(200));
        examples("/contests/{id}/rules")
                .forEach((name, example) -> as(ORGANISER)
                        .header("If-Match", "\"1\"")
                        .body(example.get("value"))
                        .put("/contests/" + draft(ORGANISER, town.east) + "/rules")
                        .then()
                        .statusCode(200));
    }

    private static Map<String, Map<String, Object>> examples(String path) {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths.'" + path + "'.put.requestBody.content.'application/json'.examples");
    }

    @Test
    void namesThePlaceOfAnUnknownRule() {
        UUID project = project(ORGANISER, draft(ORGANISER, town.east), null);
        put("/projects/" + project + "/rules", 0, Rules.of(3).replace("SHARED_RANK", "COIN_TOSS"))
                .then()
                .statusCode(422)
                .body("code", equalTo("rules-invalid"))
                .body("errors.pointer", hasItem("/stages/0/ties/1/rule"));
        as(ORGANISER).get("/projects/" + project + "/rules").then().body("version", equalTo(0));
    }

    @Test
    void refusesWeightBeyondTheContestsCap() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        put("/contests/" + contest + "/rules", 1, CAP.formatted("29.999"))
                .then()
                .statusCode(200);
        put("/projects/" + project + "/rules", 0, Rules.of(3))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/stages/0/components"))
                .body("errors[0].code", equalTo("cap-exceeded"));
    }

    @Test
    void refusesCapThatAProjectBreaks() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        rules(ORGANISER, project, Rules.of(3));
        String path = "/contests/" + contest + "/rules";
        put(path, 1, CAP.formatted("29")).then().statusCode(409).body("code", equalTo("rules-conflict"));
        as(ORGANISER).get(path).then().header("ETag", "\"1\"").body("document.size()", equalTo(0));
        put(path, 1, CAP.formatted("30"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("document.caps[0].maximumWeight", equalTo("30"));
        put(path, 2, "{\"caps\":[{\"kind\":\"LUCK\",\"maximumWeight\":\"30\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/caps/0/kind"));
    }

    @Test
    void freezesRulesAndProjectsWhenTheContestStarts() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        rules(ORGANISER, project, Rules.of(3));
        open(ORGANISER, contest);
        put("/projects/" + project + "/rules", 1, Rules.of(4)).then().statusCode(200);
        created(enter(ORGANISER, project, membership.join(town.enterprise)));
        start(ORGANISER, contest);
        put("/projects/" + project + "/rules", 2, Rules.of(3))
                .then()
                .statusCode(409)
                .body("code", equalTo("contest-state"));
        put("/contests/" + contest + "/rules", 3, "{}").then().statusCode(409).body("code", equalTo("contest-state"));
        as(ORGANISER)
                .body("{\"trade\":\"焊工\",\"title\":\"焊接\"}")
                .post("/contests/" + contest + "/projects")
                .then()
                .statusCode(409);
    }

    @Test
    void copiesLastYearsContestWithItsRulesAndWithoutItsEntries() {
        UUID contest = draft(ORGANISER, town.east);
        put("/contests/" + contest + "/rules", 1, CAP.formatted("30")).then().statusCode(200);
        UUID team = project(ORGANISER, contest, 20, "\"teamSize\":3,\"waitlist\":true");
        rules(ORGANISER, team, Rules.of(3));
        put("/projects/" + team + "/rules", 1, Rules.of(5)).then().statusCode(200);
        project(ORGANISER, contest, null);
        open(ORGANISER, contest);
        String wish = "{\"year\":2027,\"opensAt\":\"%s\",\"closesAt\":\"%s\"}"
                .formatted(Instant.now(), Instant.now().plusSeconds(3600));
        UUID copy = created(as(ORGANISER).body(wish).post("/contests/" + contest + "/copies"));
        as(ORGANISER)
                .get("/contests/" + copy)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("year", equalTo(2027))
                .body("title", equalTo("职工技能大赛"))
                .body("contestClass", equalTo("ENTERPRISE"));
        as(ORGANISER).get("/contests/" + copy + "/rules").then().body("document.caps.size()", equalTo(1));
        Response projects = as(ORGANISER).get("/contests/" + copy + "/projects");
        projects.then()
                .body("items.capacity", contains(20, null))
                .body("items.teamSize", contains(3, 1))
                .body("items.waitlist", contains(true, false))
                .body("items.taken", contains(0, 0));
        as(ORGANISER)
                .get("/projects/" + projects.path("items[0].id") + "/rules")
                .then()
                .body("version", equalTo(1))
                .body("document.stages[0].judges", equalTo(5));
        as(NEIGHBOUR).body(wish).post("/contests/" + contest + "/copies").then().statusCode(404);
    }

    private static Response put(String path, int version, String document) {
        return put(ORGANISER, path, version, document);
    }

    private static Response put(String subject, String path, int version, String document) {
        return as(subject)
                .header("If-Match", "\"" + version + "\"")
                .body(document)
                .put(path);
    }
}
