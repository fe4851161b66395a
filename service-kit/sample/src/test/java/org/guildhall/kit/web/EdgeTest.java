package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.web.ProblemsTest.ID;
import static org.guildhall.kit.web.ProblemsTest.VALID;
import static org.guildhall.kit.web.ProblemsTest.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.testing.RawConnection;
import org.guildhall.kit.testing.RawConnection.Answer;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided by the head of a request, before anything is done for it. */
@QuarkusTest
@TestProfile(WebProfile.class)
class EdgeTest {

    private static final String HOST = "Host: localhost\r\n";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @TestHTTPResource(value = "/health/live", management = true)
    URL health;

    private static Answer get(String path, String... headers) {
        return RawConnection.exchange("GET " + path + " HTTP/1.1\r\n" + HOST + String.join("", headers) + "\r\n");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static int executions() {
        return given().get("/cases/executions").then().extract().as(Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", ";", "a/b/c", "image/png", "text/html", "text/*", "application/xml,text/plain"})
    void refusesWhatCannotBeAnsweredBeforeItIsDone(String accepted) {
        int before = executions();
        problem(
                given().contentType(ContentType.JSON)
                        .header("Accept", accepted)
                        .header("Idempotency-Key", "negotiated")
                        .body(VALID)
                        .post("/cases/public/" + UUID.randomUUID())
                        .then(),
                406,
                "not-acceptable");
        assertThat(executions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*", "application/json;charset=gbk", "text/html, application/json;q=0.1"})
    void labelsJsonAsJson(String accepted) {
        assertThat(get("/cases/open", "Accept: " + accepted + "\r\n").header("Content-Type"))
                .isEqualTo("application/json;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/../q/openapi",
                "/cases/%2e%2e/q/openapi",
                "//cases/open",
                "/cases//open",
                "/cases/open;a=b",
                "/cases%2fopen",
                "/cases/open?x=%ff"
            })
    void refusesAddressesThatCouldBeReadOtherwise(String path) {
        refused(get(path), 400, "invalid-target");
    }

    /** By the web server itself, before anything of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"/cases\\open", "/cases/%zz", "/cases/open?x=%zz", "/cases/%"})
    void refusesWhatIsNoUri(String path) {
        assertThat(get(path).status()).isEqualTo(400);
    }

    @Test
    void tellsOfLongAddressesAndLargeHeads() {
        refused(get("/cases/" + "a".repeat(5_000)), 414, "target-too-long");
        refused(get("/cases/open", "X-Large: " + "a".repeat(30_000) + "\r\n"), 431, "headers-too-large");
    }

    @ParameterizedTest
    @CsvSource({"1048577", "3000000", "67108865"})
    void answersAtOnceWhoAsksBeforeSendingTooMuch(long length) {
        refused(
                RawConnection.exchange("POST /cases/things HTTP/1.1\r\n" + HOST
                        + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + length
                        + "\r\n\r\n"),
                413,
                "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/things", "/cases/reactive-things"})
    void bidsWhoAsksToContinue(String route) {
        try (RawConnection connection = new RawConnection(Duration.ofSeconds(20))) {
            connection.send("POST " + route + " HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 48\r\n\r\n");
            assertThat(connection.answer(false).status()).isEqualTo(100);
            connection.send("{\"name\":\"ab\",\"consent\":{\"noticeVersion\":\"v1\"}}  ");
            assertThat(connection.answer(false).status()).isEqualTo(200);
        }
        refused(
                RawConnection.exchange("POST /cases/things HTTP/1.1\r\n" + HOST
                        + "Content-Type: application/json\r\nExpect: miracles\r\nContent-Length: 2\r\n\r\n{}"),
                417,
                "expectation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "two", "9999999999999999999999", "1, 2"})
    void refusesLengthsThatAreNone(String length) {
        Answer answer = RawConnection.exchange("POST /cases/things HTTP/1.1\r\n" + HOST
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip"})
    void takesNoCodedBodies(String coding) {
        problem(
                        given().contentType(ContentType.JSON)
                                .header("Content-Encoding", coding)
                                .body(VALID)
                                .post("/cases/things")
                                .then(),
                        415,
                        "unsupported-content-encoding")
                .header("Accept-Encoding", "identity");
    }

    @Test
    void endsTheAnswerToHeadOfAStreamAndServesTheNext() {
        try (RawConnection connection = new RawConnection(Duration.ofSeconds(20))) {
            connection.send("HEAD /cases/stream HTTP/1.1\r\n" + HOST + "\r\n");
            Answer head = connection.answer(true);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).startsWith("text/event-stream");
            connection.send("HEAD /cases/open HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(connection.answer(true).header("Content-Type")).startsWith("application/json");
            connection.send("GET /cases/open HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(connection.answer(false).body()).isEqualTo("{\"signedIn\":false}");
        }
    }

    @Test
    void readsListsFromSeveralLines() {
        assertThat(put("If-Match: \"7\"\r\nIf-Match: W/\"3\", \"3\"\r\n").status())
                .isEqualTo(200);
        assertThat(put("If-Match: \"7\"\r\nIf-Match: \"8\"\r\n").status()).isEqualTo(412);
        refused(get("/cases/open", "Accept: image/png\r\n", "Accept: garbage\r\n"), 406, "not-acceptable");
        assertThat(get("/cases/open", "Accept: image/png\r\n", "Accept: application/json\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(get("/cases/nowhere", "Accept-Language: fr\r\n", "Accept-Language: en_US\r\n")
                        .header("Content-Language"))
                .isEqualTo("en");
    }

    private static Answer put(String conditions) {
        return RawConnection.exchange("PUT /cases/things/" + ID + " HTTP/1.1\r\n" + HOST + conditions
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"5\"|304", "W/\"5\"|304", "*|304", "\"4\", \"5\"|304", "\"4\"|200", "garbage|200", "5|200"})
    void tellsWhoHasTheVersionThatNothingChanged(String known, int status) {
        given().auth()
                .oauth2(TestTokens.of("reader"))
                .header("If-None-Match", known)
                .get("/cases/versions/5")
                .then()
                .statusCode(status)
                .header("ETag", "\"5\"")
                .header("Cache-Control", "no-store")
                .body(status == 304 ? equalTo("") : not(equalTo("")));
    }

    @Test
    void letsNobodyStoreWhatIsNotForAll() {
        given().auth()
                .oauth2(TestTokens.of("reader"))
                .get("/cases/me")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        given().get("/cases/open")
                .then()
                .header("Cache-Control", nullValue())
                .header("X-Content-Type-Options", "nosniff");
        given().contentType(ContentType.JSON)
                .body(VALID)
                .post("/cases/things")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void readsATokenBehindTwoSpaces() {
        assertThat(get("/cases/me", "Authorization: bearer   " + TestTokens.of("reader") + "\r\n")
                        .body())
                .contains("\"subject\":\"reader\"");
    }

    @Test
    void takesNoBodyForOneOfWhichNothingIsRequired() {
        String post = " HTTP/1.1\r\n" + HOST;
        assertThat(RawConnection.exchange("POST /cases/optional" + post + "\r\n")
                        .body())
                .isEqualTo("{\"days\":\"null\"}");
        assertThat(RawConnection.exchange("POST /cases/optional" + post + "Content-Length: 0\r\n\r\n")
                        .status())
                .isEqualTo(200);
        refused(RawConnection.exchange("POST /cases/things" + post + "\r\n"), 422, "invalid-fields");
        problem(given().contentType(ContentType.JSON).post("/cases/optional").then(), 400, "unreadable-json");
    }

    @Test
    void givesUpOnHeadsThatDripIn() {
        long begun = System.nanoTime();
        try (RawConnection connection = new RawConnection(Duration.ofMillis(500))) {
            connection.send("GET /cases/open HTTP/1.1\r\n" + HOST);
            int drops = 0;
            while (!connection.isEnded()
                    && Duration.ofNanos(System.nanoTime() - begun).compareTo(WebProfile.IDLE.multipliedBy(3)) < 0) {
                connection.send("X-Drop: " + drops++ + "\r\n");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(WebProfile.IDLE.minusSeconds(1), WebProfile.IDLE.multipliedBy(2));
        } catch (UncheckedIOException e) {
            // The connection was closed while a drop was on its way.
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(WebProfile.IDLE.minusSeconds(1), WebProfile.IDLE.multipliedBy(2));
        }
    }

    @Test
    void measuresRoutesAndNeverAddresses() {
        given().get("/cases/things/" + ID).then().statusCode(200);
        String secret = "secret-" + UUID.randomUUID();
        for (int i = 0; i < 600; i++) {
            get("/" + secret + i + "?x=%0a");
        }
        get("/cases/things/" + ID + "?x=%0a");
        get("/" + secret + "%zz");
        get("/" + secret, "X-Large: " + "a".repeat(30_000) + "\r\n");
        try (RawConnection connection = new RawConnection(Duration.ofSeconds(20))) {
            connection.send("GET /" + secret + " HTTP/1.1\r\n" + HOST + "X-Larger: " + "a".repeat(70_000) + "\r\n\r\n");
            assertThat(connection.isEnded()).isFalse();
        }
        RawConnection.exchange("OPTIONS /cases/things/" + ID + " HTTP/1.1\r\n" + HOST + "\r\n");
        given().auth()
                .oauth2(TestTokens.of("reader"))
                .get("/cases/versions/7")
                .then()
                .statusCode(200);
        String measured = RestAssured.get(metrics).asString();
        assertThat(measured)
                .contains("uri=\"/cases/things/{id}\"", "uri=\"/cases/versions/{version}\"", "uri=\"UNROUTED\"")
                .doesNotContain(secret, ID);
    }

    @Test
    void tellsBrowsersToMakeNothingOfAnAnswerButWhatItIs() {
        for (String path : List.of("/cases/open", "/cases/me", "/nowhere", "/q/openapi", "/q/swagger-ui/")) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Strict-Transport-Security", nullValue())
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
        Response page = given().header("Accept", "text/html").get("/problems/not-found");
        assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
        page.then().header("Permissions-Policy", containsString("camera=()"));
    }

    @Test
    void tellsHealthAndMetricsOnTheirOwnPortOnly() {
        RestAssured.get(health).then().statusCode(200);
        for (String path : new String[] {"/q/health", "/q/health/ready", "/q/metrics"}) {
            problem(given().get(path).then(), 404, "not-found");
        }
        given().get("/q/openapi").then().statusCode(200);
        given().get("/q/swagger-ui/").then().statusCode(200);
        Answer traced = RawConnection.exchange("TRACE /cases/open HTTP/1.1\r\n" + HOST + "Canary: yellow\r\n\r\n");
        assertThat(traced.status()).isEqualTo(405);
        assertThat(traced.body()).doesNotContain("yellow");
        RestAssured.get(health.toString().replace("/q/health/live", "/q/openapi"))
                .then()
                .statusCode(404);
    }
}
