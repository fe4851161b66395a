package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.testing.RawConnection;
import org.guildhall.kit.testing.RawConnection.Answer;
import org.guildhall.kit.testing.SettingsCheck;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are served elsewhere, and answers on a slow line. */
@QuarkusTest
@TestProfile(WebProfile.class)
class BrowsersTest {

    private static Response ask(String origin) {
        return given().auth()
                .oauth2(TestTokens.of("reader"))
                .header("Origin", origin)
                .get("/cases/versions/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {WebProfile.FRONT_END, "http://localhost:33000", "http://localhost:8080"})
    void letsListedPagesReadAnswersAndTheirHeaders(String origin) {
        Response answer = ask(origin);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("false");
        assertThat(answer.header("Access-Control-Expose-Headers").split(","))
                .containsExactlyInAnyOrder(
                        "ETag",
                        "Location",
                        "Retry-After",
                        "Content-Disposition",
                        "Content-Language",
                        "Date",
                        "Idempotency-Replayed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://app.example.evil.example", "null", "http://app.example"})
    void tellsOtherPagesNothing(String origin) {
        Response answer = ask(origin);
        answer.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("origin-not-allowed"));
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void answersTheQuestionBeforeACall() {
        Response answer = given().header("Origin", WebProfile.FRONT_END)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
                .options("/cases/things/" + ProblemsTest.ID);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(WebProfile.FRONT_END);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("if-match");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void letsPagesReadProblems() {
        Response answer = given().header("Origin", WebProfile.FRONT_END).get("/cases/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(WebProfile.FRONT_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "app.example", "https://app.example/", "/https:.*/", "ftp://app.example"})
    void refusesWhatIsNoOrigin(String listed) {
        CrossOriginSettings settings = () -> java.util.Optional.of(List.of(listed));
        EventSettings own = SettingsCheck.read(
                EventSettings.class,
                Map.of(
                        "events.namespace", "hall",
                        "events.type-prefix", "org.hall.",
                        "events.service", "web",
                        "events.public-url", "http://localhost:8080/web"));
        assertThatThrownBy(() -> new CrossOrigins(settings, own).allowed())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/open,gzip",
        "/cases/nowhere,gzip",
        "/q/openapi,gzip",
        "/q/openapi?format=json,gzip",
        "/cases/open,deflate"
    })
    void compressesText(String path, String coding) {
        Answer answer = RawConnection.exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: "
                + coding + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
    }

    @Test
    void sendsAsItIsWhatNobodyAskedToCompress() {
        Answer answer = RawConnection.exchange("GET /cases/open HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer.body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void letsStreamsFlowAsTheyCome() {
        Answer answer = RawConnection.exchange(
                "HEAD /cases/stream HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.header("Content-Encoding")).isIn("", "identity");
    }

    @Test
    void tellsStoresWhatAnAnswerDependsOn() {
        given().get("/cases/open").then().header("Vary", "Accept-Encoding, Accept-Language, Origin");
        given().auth()
                .oauth2(TestTokens.of("reader"))
                .get("/cases/me")
                .then()
                .contentType(ContentType.JSON)
                .header("Vary", nullValue());
    }
}
