package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** A browser's stream, which sends no token, is opened by a ticket: once, soon, and nothing else is. */
@QuarkusTest
@TestProfile(WebProfile.class)
class StreamTicketTest {

    private static final String STREAM = "/cases/me/stream";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private static String take(String token) {
        return given().header("Authorization", "Bearer " + token)
                .post("/stream-tickets")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("ticket", matchesPattern("[A-Za-z0-9]{43}"))
                .extract()
                .path("ticket");
    }

    private static Response open(String ticket) {
        return given().header("Accept", "text/event-stream")
                .queryParam("ticket", ticket)
                .get(STREAM);
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo(code));
    }

    @Test
    void opensOneStreamAsWhoeverTookIt() {
        String ticket = take(TestTokens.of("worker"));
        assertThat(open(ticket).then().statusCode(200).extract().asString()).isEqualTo("data: worker\n\n");
        refused(open(ticket).then(), "ticket-invalid");
    }

    @Test
    void ofManyWhoComeAtOnceOneIsLetIn() {
        String ticket = take(TestTokens.of("worker"));
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each -> open(ticket).statusCode())
                .toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
    }

    @Test
    void isGoodForAMinute() {
        Instant before = Instant.now();
        String expiresAt = given().header("Authorization", "Bearer " + TestTokens.of("worker"))
                .post("/stream-tickets")
                .path("expiresAt");
        assertThat(Instant.parse(expiresAt))
                .isBetween(before.plusSeconds(59), Instant.now().plusSeconds(60));
        String ticket = take(TestTokens.of("worker"));
        given().queryParam("sql", "UPDATE stream_ticket SET expires_at = now()").get("/cases/database");
        refused(open(ticket).then(), "ticket-invalid");
    }

    @Test
    void isGoodForNothingButStreams() {
        String ticket = take(TestTokens.of("worker"));
        refused(given().queryParam("ticket", ticket).get("/cases/me").then(), "unauthorised");
        refused(given().queryParam("ticket", ticket).post("/stream-tickets").then(), "unauthorised");
        refused(given().header("Authorization", "Bearer " + ticket).get(STREAM).then(), "unauthorised");
        given().header("Authorization", "Bearer " + TestTokens.of("worker"))
                .queryParam("ticket", "whatever")
                .get(STREAM)
                .then()
                .statusCode(200);
        open(ticket).then().statusCode(200);
    }

    @Test
    void isNotToBeGuessed() {
        for (String guess : List.of("", "x", "A".repeat(43), "A".repeat(4000), "' OR 1=1 --")) {
            refused(open(guess).then(), "ticket-invalid");
        }
        refused(given().get(STREAM).then(), "unauthorised");
        refused(given().post("/stream-tickets").then(), "unauthorised");
    }

    @Test
    void isKeptNowhere() {
        String token = TestTokens.of("worker");
        LogLines log = new LogLines();
        try {
            String ticket = take(token);
            String rows = given().queryParam(
                            "sql",
                            "DO $$ BEGIN IF EXISTS (SELECT FROM stream_ticket t WHERE t::text LIKE '%' || encode('"
                                    + ticket
                                    + "', 'hex') || '%' OR t::text LIKE '%' || encode('"
                                    + token.substring(0, 20)
                                    + "', 'hex') || '%') THEN RAISE 'kept'; END IF; END $$")
                    .get("/cases/database")
                    .asString();
            assertThat(rows).isEqualTo("\"up\"");
            open(ticket).then().statusCode(200);
            open(ticket).then().statusCode(401);
            assertThat(given().get(metrics).asString())
                    .contains("http_server_requests")
                    .doesNotContain(ticket);
            assertThat(log.of(ticket)).isEmpty();
        } finally {
            log.close();
        }
    }
}
