package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.web.ProblemsTest.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WebProfile.class)
class PagingTest {

    private static String firstCursor() {
        return given().get("/cases/numbers").path("next");
    }

    @Test
    void walksTheWholeListWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        String path = "/cases/numbers?limit=60";
        while (path != null) {
            JsonPath page = given().get(path).jsonPath();
            seen.addAll(page.getList("items"));
            path = page.getString("next") == null ? null : "/cases/numbers?limit=60&cursor=" + page.getString("next");
        }
        assertThat(seen).hasSize(500).doesNotHaveDuplicates().startsWith("n0").endsWith("n499");
    }

    @Test
    void boundsThePage() {
        given().get("/cases/numbers").then().body("items", hasSize(50));
        given().get("/cases/numbers?limit=200").then().body("items", hasSize(200));
        problem(given().get("/cases/numbers?limit=201").then(), 400, "invalid-parameter")
                .body("errors.pointer", hasItems("/limit"));
        problem(given().get("/cases/numbers?limit=0").then(), 400, "invalid-parameter")
                .body("errors.pointer", hasItems("/limit"));
        problem(given().get("/cases/numbers?limit=x").then(), 400, "invalid-parameter");
    }

    @Test
    void refusesAlteredCursors() {
        String cursor = firstCursor();
        for (int i = 0; i < cursor.length(); i += 3) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String altered = cursor.substring(0, i) + other + cursor.substring(i + 1);
            problem(given().get("/cases/numbers?cursor=" + altered).then(), 400, "invalid-cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%E4%BD%A0", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesInventedCursors(String cursor) {
        problem(
                given().urlEncodingEnabled(false)
                        .get("/cases/numbers?cursor=" + cursor)
                        .then(),
                400,
                "invalid-cursor");
    }

    @Test
    void refusesCursorsOfAnotherList() {
        problem(given().get("/cases/other-numbers?cursor=" + firstCursor()).then(), 400, "invalid-cursor");
    }

    @Test
    void editsOnlyTheVersionInView() {
        String path = "/cases/things/" + ProblemsTest.ID;
        var edit = given().contentType(ContentType.JSON).body(ProblemsTest.VALID);
        problem(given().spec(edit).put(path).then(), 428, "precondition-required");
        problem(given().spec(edit).header("If-Match", "\"2\"").put(path).then(), 412, "precondition-failed");
        problem(given().spec(edit).header("If-Match", "W/\"3\"").put(path).then(), 412, "precondition-failed");
        given().spec(edit)
                .header("If-Match", "\"3\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""));
        given().spec(edit).header("If-Match", "\"1\", \"3\"").put(path).then().statusCode(200);
        given().spec(edit).header("If-Match", "*").put(path).then().statusCode(200);
    }
}
