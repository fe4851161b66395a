package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.web.ProblemsTest.problem;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The issuer accepts connections and says nothing, while anybody sends tokens that name keys nobody knows. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestProfile(HangingIssuerTest.WithAnIssuer.class)
class HangingIssuerTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    private static final int ANONYMOUS = 400;

    /** Milliseconds. Held up, they would wait for four hundred questions of two seconds each, asked by some twenty threads. */
    private static final long SOON = 12_000;

    /** The issuer's keys come over HTTP. */
    public static class WithAnIssuer extends WebProfile {

        /** Those who wait for a key say nothing for longer than there. */
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.http.idle-timeout", "60S");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return Stream.concat(super.testResources().stream(), Stream.of(new TestResourceEntry(IssuerServer.class)))
                    .toList();
        }
    }

    /** Tells the issuer something, or asks how many questions there were since one asked last. */
    private static String issuer(String what) {
        String keys = ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey.location", String.class);
        return given().get(keys.replace("jwks.json", what)).asString();
    }

    private static int questions() {
        return Integer.parseInt(issuer("questions"));
    }

    private static int signedIn(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/cases/me")
                .statusCode();
    }

    /** What an officer is answered whose positions are read from a database once their token is known. */
    private static int officers() {
        return given().header("Authorization", "Bearer " + TestTokens.of("officer-ab"))
                .get("/cases/officers")
                .statusCode();
    }

    @Test
    @Order(1)
    void servesThePublicWhileFourHundredWaitForAnUnknownKey() {
        // The issuer is asked at the start, for two seconds.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get(readiness).then().statusCode(200));
        List<CompletableFuture<HttpResponse<String>>> anonymous = floodWithUnknownKeys();
        for (int i = 0; i < 10; i++) {
            given().get("/cases/open").then().statusCode(200).time(lessThan(SOON));
            given().get(readiness).then().statusCode(200).time(lessThan(SOON));
        }
        List<Integer> statuses = anonymous.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).hasSize(ANONYMOUS).containsOnly(503);
        assertThat(questions()).isLessThan(10);
        problem(
                        given().header("Authorization", "Bearer " + TestTokens.of("worker"))
                                .get("/cases/me")
                                .then()
                                .time(lessThan(SOON)),
                        503,
                        "temporarily-unavailable")
                .header("Retry-After", "5");
    }

    @Test
    @Order(2)
    void recoversByItselfWhenTheIssuerAnswers() {
        issuer("answer-from-now-on");
        int first = await().atMost(Duration.ofSeconds(20)).until(HangingIssuerTest::officers, status -> status != 503);
        assertThat(first).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(signedIn(TestTokens.of("worker"))).isEqualTo(200));
    }

    private static List<CompletableFuture<HttpResponse<String>>> floodWithUnknownKeys() {
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create("http://localhost:" + RestAssured.port + "/cases/me");
        return IntStream.range(0, ANONYMOUS)
                .mapToObj(i -> HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + TestTokens.ofUnknownKey("anybody-" + i))
                        .build())
                .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
    }

    @Test
    @Order(3)
    void asksTheIssuerOnceAMinuteAboutKeysNobodyKnows() {
        questions();
        for (int i = 0; i < 50; i++) {
            assertThat(signedIn(TestTokens.ofUnknownKey("anybody-" + i))).isEqualTo(401);
        }
        assertThat(questions()).isLessThanOrEqualTo(1);
    }

    @Test
    @Order(4)
    void refusesSubjectsThatCannotBeKept() {
        for (String subject : List.of("with\\u0000nul", "x".repeat(256), " ", "\\u202Egnitide")) {
            problem(
                    given().header("Authorization", "Bearer " + TestTokens.of(subject))
                            .get("/cases/me")
                            .then(),
                    401,
                    "unauthorised");
        }
        assertThat(signedIn(TestTokens.of("x".repeat(255)))).isEqualTo(200);
    }
}
