package org.guildhall.contest.outcome.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.RawConnection;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class BoardTest {

    @Inject
    Games judging;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static String board(Games.Game game) {
        return "/contests/" + game.contest() + "/board";
    }

    private void close(Games.Game game) {
        as(ORGANISER)
                .post("/contests/" + game.contest() + "/close-marking")
                .then()
                .statusCode(200);
    }

    @Test
    void publicSeesSignedSheetsByCodeThenNothingThenResults() {
        Games.Game game = judging.start(Games.RULES, 3);
        judging.mark(game.stage(), game.entries(), "90", "80");
        judging.mark(game.stage(), game.entries().get(2), "DRAFT", "{\"p1\":\"99\"}", "[]");
        given().get(board(game))
                .then()
                .statusCode(200)
                .body("projects[0].entries", equalTo(3))
                .body("projects[0].marked", equalTo(2))
                .body("projects[0].rows.total", contains("90.00", "80.00"))
                .body("projects[0].rows.rank", contains(1, 2))
                .body("projects[0].rows[0].entryId", org.hamcrest.Matchers.nullValue());
        as(ORGANISER)
                .get("/contests/" + game.contest() + "/internal-board")
                .then()
                .statusCode(200)
                .body("projects[0].rows.total", contains("99.00", "90.00", "80.00"));
        judging.mark(game.stage(), List.of(game.entries().get(2)), "70");
        close(game);
        given().get(board(game)).then().statusCode(200).body("projects[0].rows", hasSize(0));
        as(ADMINISTRATOR).body("{}").post("/contests/" + game.contest() + "/publish");
        given().get(board(game))
                .then()
                .body("published", equalTo(true))
                .body("projects[0].rows.medal", contains("GOLD", "SILVER", "BRONZE"))
                .body(
                        "projects[0].rows[0].entryId",
                        equalTo(game.entries().get(0).toString()));
    }

    @Test
    void publishingNeedsNoBody() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        close(game);
        RawConnection.Answer answer = RawConnection.exchange("POST /contests/" + game.contest()
                + "/publish HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.of(ADMINISTRATOR)
                + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        given().get(board(game)).then().body("published", equalTo(true));
    }

    @Test
    void headOfAStreamIsAnsweredAndTheConnectionServesTheNext() {
        Games.Game game = judging.start(Games.RULES, 2);
        try (RawConnection connection = new RawConnection(Duration.ofSeconds(20))) {
            connection.send("HEAD " + board(game) + "/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
            RawConnection.Answer head = connection.answer(true);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).startsWith("text/event-stream");
            connection.send("GET " + board(game) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(connection.answer(false).header("Content-Type")).startsWith("application/json");
        }
        given().accept("application/json").get(board(game) + "/stream").then().statusCode(406);
    }

    @Test
    void internalBoardShowsAtOnceWhateverMovesIt() {
        Games.Game game = judging.start(Games.RULES, 3);
        judging.mark(game.stage(), game.entries(), "90", "90", "80");
        String first = judging.code(game.stage(), game.entries().get(0));
        String second = judging.code(game.stage(), game.entries().get(1));
        internal(game).body("projects[0].rows.rank", contains(1, 1, 3));
        as(ORGANISER)
                .body("{\"codes\":[\"%s\",\"%s\"],\"reason\":\"r\"}".formatted(second, first))
                .post("/stages/" + game.stage() + "/jury-decisions")
                .then()
                .statusCode(201);
        internal(game)
                .body("projects[0].rows.rank", contains(1, 2, 3))
                .body("projects[0].rows[0].code", equalTo(second));
        as(ORGANISER)
                .body("{\"reason\":\"作弊\"}")
                .post("/entries/" + game.entries().get(1) + "/disqualify")
                .then()
                .statusCode(200);
        internal(game).body("projects[0].rows[0].code", equalTo(first)).body("projects[0].entries", equalTo(2));
        judging.mark(game.stage(), game.entries().get(2), "FINAL", "{\"p1\":\"99\"}", "[]");
        internal(game).body("projects[0].rows.total", contains("99.00", "90.00"));
        close(game);
        as(ADMINISTRATOR).body("{}").post("/contests/" + game.contest() + "/publish");
        internal(game)
                .body("projects[0].rows.medal", contains("GOLD", "SILVER"))
                .body(
                        "projects[0].rows[0].entryId",
                        equalTo(game.entries().get(2).toString()));
    }

    private static ValidatableResponse internal(Games.Game game) {
        return as(ORGANISER)
                .get("/contests/" + game.contest() + "/internal-board")
                .then()
                .statusCode(200);
    }

    @Test
    void embargoedResultsAreNotOnThePublicBoard() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        close(game);
        as(ADMINISTRATOR)
                .body("{\"embargoUntil\":\"%s\"}".formatted(Instant.now().plus(Duration.ofHours(1))))
                .post("/contests/" + game.contest() + "/publish");
        given().get(board(game)).then().body("published", equalTo(false)).body("projects[0].rows", hasSize(0));
        clock.moveOn(Duration.ofHours(2));
        given().get(board(game)).then().body("published", equalTo(true)).body("projects[0].rows", hasSize(2));
    }

    @Test
    void nothingPublicMovesWhileFrozenInAnyEndpoint() throws Exception {
        Games.Game game = judging.start(Games.RULES, 3);
        judging.mark(game.stage(), game.entries(), "90", "80");
        as(ORGANISER).post(board(game) + "/freeze").then().statusCode(200).body("frozen", equalTo(true));
        as(ORGANISER).post(board(game) + "/freeze").then().statusCode(409).body("code", equalTo("board-frozen"));
        String frozen = given().get(board(game)).asString();
        try (EventStream listener = new EventStream(board(game) + "/stream")) {
            listener.await("\"frozen\":true");
            judging.mark(game.stage(), game.entries(), "10", "20", "30");
            assertThat(given().get(board(game)).asString()).isEqualTo(frozen);
            as(ORGANISER)
                    .get("/contests/" + game.contest() + "/internal-board")
                    .then()
                    .body("projects[0].rows.total", contains("30.00", "20.00", "10.00"));
            close(game);
            as(ADMINISTRATOR)
                    .body("{}")
                    .post("/contests/" + game.contest() + "/publish")
                    .then()
                    .statusCode(200);
            assertThat(given().get(board(game)).asString()).isEqualTo(frozen);
            for (String path : List.of(
                    "/results", "/unit-standings", "/results/" + game.entries().get(0) + "/proof")) {
                given().get("/contests/" + game.contest() + path).then().statusCode(404);
            }
            as(ORGANISER).post(board(game) + "/release").then().statusCode(200).body("frozen", equalTo(false));
            listener.await("\"published\":true");
            assertThat(listener.data()).hasSize(2);
        }
        given().get("/contests/" + game.contest() + "/results")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        as(ORGANISER).post(board(game) + "/release").then().statusCode(409).body("code", equalTo("board-not-frozen"));
    }

    @Test
    void correctionsStayHiddenWhileFrozen() {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90", "80");
        close(game);
        as(ADMINISTRATOR).body("{}").post("/contests/" + game.contest() + "/publish");
        String results = "/contests/" + game.contest() + "/results";
        String proof = results + "/" + game.entries().get(1) + "/proof";
        List<String> before = Stream.of(results, proof, "/contests/" + game.contest() + "/unit-standings", board(game))
                .map(path -> given().get(path).asString())
                .toList();
        as(ORGANISER).post(board(game) + "/freeze").then().statusCode(200);
        String set = as(ORGANISER)
                .body("""
                        {"reason":"r","cause":"EQUIPMENT_FAULT","sheets":[{"code":"%s","judge":"J1","marks":{"p1":"99"}}]}""".formatted(judging.code(game.stage(), game.entries().get(1))))
                .post("/stages/" + game.stage() + "/remark-sets")
                .path("id");
        as(ADMINISTRATOR).post("/remark-sets/" + set + "/apply").then().statusCode(200);
        assertThat(given().get(results).asString()).isEqualTo(before.get(0));
        assertThat(given().get(proof).asString()).isEqualTo(before.get(1));
        assertThat(given().get("/contests/" + game.contest() + "/unit-standings")
                        .asString())
                .isEqualTo(before.get(2));
        assertThat(given().get(board(game)).asString())
                .isEqualTo(before.get(3).replace("\"frozen\":false", "\"frozen\":true"));
        as(ORGANISER).get(results).then().body("items[0].result.total", equalTo("99.00"));
        as(ORGANISER).post(board(game) + "/release").then().statusCode(200);
        given().get(results).then().body("items[0].result.total", equalTo("99.00"));
    }

    @Test
    void listenersGetASnapshotThenWhatChangesAndCanComeBack() throws Exception {
        Games.Game game = judging.start(Games.RULES, 2);
        judging.mark(game.stage(), game.entries(), "90");
        String last;
        try (EventStream listener = new EventStream(board(game) + "/stream")) {
            listener.await("\"total\":\"90.00\"");
            assertThat(listener.lines()).contains("event: snapshot");
            judging.mark(game.stage(), game.entries(), "91");
            listener.await("\"total\":\"91.00\"");
            assertThat(listener.lines()).contains("event: delta");
            last = listener.lastId();
            judging.mark(game.stage(), game.entries(), "91", "80");
            listener.await("\"total\":\"80.00\"");
            assertThat(listener.data().get(2)).doesNotContain("91.00");
            try (EventStream back = new EventStream(board(game) + "/stream", "Last-Event-ID", last)) {
                back.await("\"total\":\"80.00\"");
                assertThat(back.lines()).doesNotContain("event: snapshot");
            }
            try (EventStream stranger = new EventStream(board(game) + "/stream", "Last-Event-ID", "elsewhere-7")) {
                stranger.await("\"total\":\"91.00\"");
                assertThat(stranger.lines()).contains("event: snapshot");
            }
        }
    }

    @Test
    void internalStreamIsForOfficers() throws Exception {
        Games.Game game = judging.start(Games.RULES, 1);
        String stream = "/contests/" + game.contest() + "/internal-board/stream";
        given().get(stream).then().statusCode(401);
        as(game.members().get(0)).get(stream).then().statusCode(403);
        try (EventStream listener = new EventStream(stream, "Authorization", "Bearer " + TestTokens.of(ORGANISER))) {
            judging.mark(game.stage(), game.entries().get(0), "DRAFT", "{\"p1\":\"55\"}", "[]");
            listener.await("\"total\":\"55.00\"");
        }
    }

    @Test
    void draftHasNoBoard() {
        java.util.UUID draft = org.guildhall.contest.testing.Api.draft(ORGANISER, town.east);
        given().get("/contests/" + draft + "/board").then().statusCode(404);
        given().get("/contests/" + draft + "/board/stream")
                .then()
                .statusCode(404)
                .body(containsString("not-found"));
    }

    @Inject
    org.guildhall.contest.testing.Town town;
}
