package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.testing.DocumentedAnswers;
import org.guildhall.kit.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WebProfile.class)
class ProblemsTest {

    static final String VALID =
            "{\"name\":\"扳手🔧\",\"count\":1,\"kind\":\"CARD\",\"consent\":{\"noticeVersion\":\"v1\"}}";
    static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @TestHTTPResource
    URI home;

    static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("http://localhost:8080/web/problems/" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", not(equalTo(null)))
                .body("detail", not(equalTo(null)))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("Exception")))
                .body(not(containsString("org.guildhall")))
                .body(not(containsString("王小明")));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/cases/things")
                .then();
    }

    private static void refusesField(String body, int status, String code, String pointer, String fieldCode) {
        for (String route : new String[] {"/cases/things", "/cases/reactive-things"}) {
            ValidatableResponse response =
                    given().contentType(ContentType.JSON).body(body).post(route).then();
            problem(response, status, code)
                    .body("errors.pointer", hasItems(pointer))
                    .body("errors.code", hasItems(fieldCode));
        }
    }

    @Test
    void namesAllFaultsAtOnceAndTheCodesThatAreKnown() {
        String body = """
                {"name": 7, "count": 0, "kind": "SHIP", "since": "1800-01-01T00:00:00Z", "colour": "red",
                 "tags": ["a", {}, "too long"]}""";
        problem(post(body), 400, "invalid-body")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/name wrong-type",
                                "/count range",
                                "/kind unknown-code",
                                "/since range",
                                "/colour unknown",
                                "/tags/1 wrong-type",
                                "/tags/2 length",
                                "/consent required"))
                .body("errors.find { it.code == 'unknown-code' }.detail", containsString("CARD, GIFT"));
    }

    @Test
    void acceptsWellFormedBody() {
        post(VALID).statusCode(200).body("name", equalTo("扳手🔧"));
    }

    @Test
    void stripsWhitespaceAroundStrings() {
        post(VALID.replace("扳手🔧", "  扳手\u3000")).statusCode(200).body("name", equalTo("扳手"));
    }

    @Test
    void stripsFormatCharactersThatWerePastedAroundStrings() {
        post(VALID.replace("扳手🔧", "\u202a\u200e 扳手\u202c\ufeff"))
                .statusCode(200)
                .body("name", equalTo("扳手"));
    }

    @Test
    void takesMarksAndSelectorsWhereTheyCanBeSeen() {
        for (String text : List.of("爱❤\ufe0f", "1\ufe0f\u20e3", "བསྟན", "José", "ᠠ\u180b")) {
            post(VALID.replace("扳手🔧", text)).statusCode(200).body("name", equalTo(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "null", "{", "{\"name\":", "nonsense", "{\"name\":\"a\u0001\"}", "{} {}", "{}x", "[[["
            })
    void answersUnreadableJsonWithProblem(String body) {
        ValidatableResponse response = given().contentType(ContentType.JSON)
                .body(body)
                .post("/cases/things")
                .then();
        assertThat(response.extract().statusCode()).isEqualTo(400);
        problem(response, 400, response.extract().path("code"));
    }

    @Test
    void answersBrokenUtf8WithProblem() {
        byte[] half = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xE6, '"', '}'};
        problem(
                given().contentType("application/json")
                        .body(half)
                        .post("/cases/things")
                        .then(),
                400,
                "unreadable-json");
    }

    @Test
    void namesFieldsOfWrongTypeOrUnknown() {
        refusesField("{\"name\":7}", 400, "invalid-body", "/name", "wrong-type");
        refusesField("{\"name\":[\"x\"]}", 400, "invalid-body", "/name", "wrong-type");
        refusesField("{\"count\":\"1\"}", 400, "invalid-body", "/count", "wrong-type");
        refusesField("{\"count\":1.5}", 400, "invalid-body", "/count", "wrong-type");
        refusesField("{\"count\":99999999999}", 400, "invalid-body", "/count", "wrong-type");
        refusesField("{\"kind\":\"王小明\"}", 400, "invalid-body", "/kind", "unknown-code");
        refusesField("{\"kind\":1}", 400, "invalid-body", "/kind", "unknown-code");
        refusesField("{\"since\":\"yesterday\"}", 400, "invalid-body", "/since", "wrong-type");
        refusesField("{\"consent\":\"x\"}", 400, "invalid-body", "/consent", "wrong-type");
        refusesField("{\"tags\":[\"a\",{}]}", 400, "invalid-body", "/tags/1", "wrong-type");
        refusesField("{\"a/b~\":1}", 400, "invalid-body", "/?", "unknown");
        refusesField("[]", 400, "invalid-body", "", "wrong-type");
    }

    @Test
    void takesTimesInOneFormAndWithinTheirRange() {
        for (String form : List.of("1795000000000", "1e400", "[2026,1,1]", "\"1795000000\"", "\"2026-01-01\"")) {
            refusesField("{\"since\":" + form + "}", 400, "invalid-body", "/since", "wrong-type");
        }
        for (String far :
                List.of("0000-01-01T00:00:00Z", "1999-12-31T23:59:59.999999Z", "2200-01-01T00:00:00.000001Z")) {
            refusesField("{\"since\":\"" + far + "\"}", 422, "invalid-fields", "/since", "range");
        }
        for (String good : List.of("2000-01-01T00:00:00Z", "2200-01-01T08:00:00+08:00", "2026-02-03t04:05:06.7z")) {
            post(VALID.replace("{\"name", "{\"since\":\"" + good + "\",\"name")).statusCode(200);
        }
    }

    @Test
    void refusesAKeyThatStandsTwiceWhateverItsValues() {
        refusesField("{\"count\":1,\"count\":1}", 400, "invalid-body", "/count", "duplicate-key");
        refusesField(
                VALID.replace("{\"notice", "{\"noticeVersion\":\"v2\",\"notice"),
                400,
                "invalid-body",
                "/consent/noticeVersion",
                "duplicate-key");
        refusesField("{\"a/b~\":1,\"a/b~\":1}", 400, "invalid-body", "/?", "duplicate-key");
    }

    @Test
    void takesNullForNoNumberThatMustBeThere() {
        refusesField("{\"urgent\":null}", 400, "invalid-body", "/urgent", "wrong-type");
        refusesField("{\"weight\":1e999999999}", 422, "invalid-fields", "/weight", "range");
        refusesField("{\"weight\":1e-19}", 422, "invalid-fields", "/weight", "range");
        refusesField("{\"weight\":\"NaN\"}", 400, "invalid-body", "/weight", "wrong-type");
        post(VALID).statusCode(200);
        post(VALID.replace("{\"name", "{\"urgent\":true,\"weight\":12.345,\"name"))
                .statusCode(200);
    }

    @Test
    void namesFieldsThatBreakConstraints() {
        refusesField("{}", 422, "invalid-fields", "/name", "required");
        refusesField(VALID.replace("扳手🔧", "x".repeat(21)), 422, "invalid-fields", "/name", "length");
        refusesField(VALID.replace("\"count\":1", "\"count\":0"), 422, "invalid-fields", "/count", "range");
        refusesField(
                VALID.replace("\"v1\"", "\"one\""), 422, "invalid-fields", "/consent/noticeVersion", "notice-version");
        refusesField(
                VALID.replace("{\"name", "{\"tags\":[\"a\",\"abcdef\"],\"name"),
                422,
                "invalid-fields",
                "/tags/1",
                "length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u034f",
                "\\u115f",
                "\\u1160",
                "\\u2800",
                "\\u3164",
                "\\ufe00",
                "\\uffa0",
                "\\udb40\\udd00",
                "\\u00ad",
                "\\u0301\\u0301\\u0301\\u0301\\u0301",
                "\\u0000",
                "\\u0007",
                "\\n",
                "\\u200b",
                "\\u202e",
                "\\u2060",
                "\\ufeff",
                "\\ud83d",
                "\\udd27",
                "\\u0085"
            })
    void refusesUnprintableStrings(String escape) {
        refusesField(VALID.replace("手", escape), 400, "invalid-body", "/name", "unprintable-characters");
        refusesField(
                VALID.replace("v1", "v1" + escape + "x"),
                400,
                "invalid-body",
                "/consent/noticeVersion",
                "unprintable-characters");
    }

    @Test
    void speaksChineseUnlessEnglishIsPreferred() {
        problem(given().get("/cases/nowhere").then(), 404, "not-found").body("title", equalTo("找不到"));
        problem(
                        given().header("Accept-Language", "en-GB,zh;q=0.5")
                                .get("/cases/nowhere")
                                .then(),
                        404,
                        "not-found")
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        problem(
                        given().header("Accept-Language", "zh-CN,en;q=0.5")
                                .get("/cases/nowhere")
                                .then(),
                        404,
                        "not-found")
                .body("title", equalTo("找不到"));
        problem(given().header("Accept-Language", "!!").get("/cases/nowhere").then(), 404, "not-found")
                .body("title", equalTo("找不到"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere,404,not-found",
        "/cases/things/not-a-uuid,404,not-found",
        "/cases/things/" + ID + "?since=not-a-uuid,400,invalid-parameter",
        "/cases/things/" + ID + "?limit=0,400,invalid-parameter",
        "/cases/things/" + ID + "?limit=many,400,invalid-parameter",
        "/cases/things/" + ID + "?limit=1&limit=2,400,invalid-parameter",
        "/cases/covered?path=%00,400,invalid-parameter",
        "/cases/things/%0a,400,invalid-parameter",
        "/cases/things/" + ID + "?limit=%2B1,400,invalid-parameter",
        "/cases/database?sql=SELECT%20'%2B300000-01-01'::timestamptz,422,value-refused",
        "/cases/database?sql=SELECT%20'infinity'::date%2B1/0,422,value-refused",
        "/cases/faults/stale,409,conflict",
        "/cases/faults/other,500,internal-error",
        "/cases/faults/untold,429,a-code-without-a-text"
    })
    void answersWithProblem(String path, int status, String code) {
        problem(given().urlEncodingEnabled(false).get(path).then(), status, code);
        problem(
                given().urlEncodingEnabled(false)
                        .header("Accept-Language", "en")
                        .get(path)
                        .then(),
                status,
                code);
    }

    @Test
    void saysWhichParameterIsOutOfRange() {
        problem(given().get("/cases/things/" + ID + "?limit=0").then(), 400, "invalid-parameter")
                .body("errors.pointer", hasItems("/limit"));
    }

    @Test
    void answersStaleEditWithPreconditionFailed() {
        problem(given().header("If-Match", "\"1\"").get("/cases/faults/stale").then(), 412, "precondition-failed");
    }

    @Test
    void namesAllowedMethods() {
        problem(given().delete("/cases/things").then(), 405, "method-not-allowed")
                .header("Allow", equalTo("OPTIONS, POST"));
        problem(given().delete("/cases/things/" + ID).then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
        given().options("/cases/things/" + ID)
                .then()
                .statusCode(204)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
        problem(given().options("/cases/nowhere").then(), 404, "not-found");
    }

    @Test
    void refusesFormatsItCannotReadOrWrite() {
        problem(given().accept("image/png").get("/cases/open").then(), 406, "not-acceptable");
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/cases/things")
                        .then(),
                415,
                "unsupported-media-type");
        problem(
                        given().contentType("application/xml")
                                .header("Accept-Language", "en")
                                .body("<a/>")
                                .post("/cases/things")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", equalTo("This Content-Type is not accepted here; use application/json."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /cases/things/%zz HTTP/1.1\r\n",
                "GET /cases/open?x=%zz HTTP/1.1\r\n",
                "GET /cases/things/" + ID + "?limit=%zz HTTP/1.1\r\n",
                "POST /cases/things HTTP/1.1\r\nContent-Type: nonsense\r\nContent-Length: 2\r\n",
                "GET /cases/open HTTP/1.1\r\nAccept: nonsense\r\n",
                "GET /cases/nowhere HTTP/1.1\r\nAccept-Language: \u00ff\r\n",
                "GET /cases/me HTTP/1.1\r\nAuthorization: nonsense\r\n"
            })
    void neverFailsOnMalformedRequests(String head) throws IOException {
        String answer = exchange(head + "Host: localhost\r\nConnection: close\r\n\r\n{}");
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 5")
                .doesNotContain("Exception");
        // What isn't even a URI, such as a broken escape, the web server refuses with a bare 400 of its own.
        assertThat(answer).containsAnyOf("HTTP/1.1 200", "application/problem+json", "content-length: 0");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void tellsWhenToRetry() {
        problem(given().get("/cases/faults/full").then(), 503, "temporarily-unavailable")
                .header("Retry-After", "2");
    }

    @Test
    void quotesTheTraceOfTheRequest() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/cases/nowhere")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @ParameterizedTest
    @CsvSource({
        "5f2b1a9c-0d3e-4c5b-8a7f-6e5d4c3b2a19, 5f2b1a9c-0d3e-4c5b-8a7f-6e5d4c3b2a19",
        "13912345678,",
        "11010519491231002X,",
        "110105194912310021,"
    })
    void logsAFaultWithItsTraceAndTheNumberOfTheGateway(String number, String logged) {
        try (LogLines lines = new LogLines()) {
            given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                    .header("X-Request-ID", number)
                    .get("/cases/faults/other")
                    .then()
                    .statusCode(500);
            assertThat(lines.context("traceId")).containsExactly("0af7651916cd43dd8448eb211c80319c");
            assertThat(lines.context("requestId")).isEqualTo(logged == null ? List.of() : List.of(logged));
        }
    }

    @Test
    void refusesOversizedBodies() throws Exception {
        byte[] large = ("{\"name\":\"" + "x".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.US_ASCII);
        for (String route : new String[] {"cases/things", "cases/reactive-things", "cases/public/t"}) {
            assertTooLarge(route, HttpRequest.BodyPublishers.ofByteArray(large));
            assertTooLarge(route, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        }
        post(VALID).statusCode(200);
    }

    private void assertTooLarge(String route, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(home.resolve(route))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "large")
                .POST(body)
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        DocumentedAnswers.saw("POST", request.uri().toString(), 413, answer.headers(), answer.body());
        assertThat(answer.statusCode()).as(route).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"content-too-large\"");
    }

    @Test
    void hasTextsForEveryCodeOfItsOwn() {
        ProblemTexts texts = new ProblemTexts();
        assertThat(List.of("not-found", "internal-error", "invalid-cursor", "idempotency-key-reused"))
                .allMatch(texts::has);
        assertThat(texts.has("a-code-without-a-text")).isFalse();
        assertThat(texts.hasField("unprintable-characters")).isTrue();
    }
}
