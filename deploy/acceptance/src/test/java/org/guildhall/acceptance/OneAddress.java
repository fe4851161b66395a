package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.guildhall.local.launcher.TemporarySuite;

/** What the suite says of itself at its one address: all of it leads somewhere, and through the gateway. */
final class OneAddress {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String home;
    private final String administrator;

    OneAddress(TemporarySuite suite) {
        home = suite.publicEndpoints().home();
        administrator = suite.tokens().administrator();
    }

    void showsTheFrontPageAndLeadsToAPageToJoin() throws Exception {
        assertThat(get(home + "/").body()).contains("Guildhall");
        HttpResponse<String> join = get(home + "/join");
        assertThat(join.statusCode()).isEqualTo(302);
        String page = join.headers().firstValue("Location").orElseThrow();
        assertThat(page).startsWith(home + "/membership/join/");
        assertThat(get(page).headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(get(page.replace("/join/", "/join-forms/")).statusCode()).isEqualTo(200);
    }

    /** Links on the pages of the services, and what is served beside them. */
    void showsEachServicesDocuments() throws Exception {
        for (String service : List.of("membership", "contest", "reporting")) {
            String base = home + "/" + service;
            JsonNode api = JSON.readTree(get(base + "/q/openapi?format=json").body());
            assertThat(api.at("/servers/0/url").asText()).isEqualTo(base);
            HttpResponse<String> page = get(base + "/q/swagger-ui");
            assertThat(page.headers().firstValue("Location")).contains("/" + service + "/q/swagger-ui/");
            assertThat(get(base + "/q/swagger-ui/").body()).contains("../openapi");
            assertThat(get(base + "/q/swagger-ui/swagger-ui-bundle.js").statusCode())
                    .isEqualTo(200);
            assertThat(get(base + "/asyncapi").body()).contains(base + "/schemas/outbox-heartbeat.v1.json");
            assertThat(get(base + "/schemas/outbox-heartbeat.v1.json").statusCode())
                    .isEqualTo(200);
            assertThat(get(base + "/q/health").statusCode()).isEqualTo(404);
        }
    }

    void locatesWhatIsMadeAndExplainsWhatIsRefused() throws Exception {
        HttpResponse<String> made =
                post("/membership/organisations", Map.of("name", "一处工会", "level", "CITY", "kind", "GOVERNMENT"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(home + "/membership/organisations/");
        assertThat(get(location).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get(home + "/reporting/../membership/nowhere");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("type").asText())
                .isEqualTo(home + "/reporting/problems/invalid-target");
    }

    void streamsEventsUncompressedAsTheyCome() throws Exception {
        String union = JSON.readTree(get(home + "/membership/organisations").body())
                .at("/items/0/id")
                .asText();
        Instant now = Instant.now();
        Map<String, Object> contest = Map.of(
                "organisationId",
                union,
                "title",
                "看板竞赛",
                "contestClass",
                "ENTERPRISE",
                "year",
                2026,
                "opensAt",
                now.minusSeconds(60).toString(),
                "closesAt",
                now.plusSeconds(86_400).toString());
        // The organisation may be new to contest-service.
        HttpResponse<String> made = await().atMost(PATIENCE)
                .until(() -> post("/contest/contests", contest), answer -> answer.statusCode() == 201);
        String location = made.headers().firstValue("Location").orElseThrow();
        String path = location.substring(home.length());
        post(path + "/projects", Map.of("trade", "电工", "title", "电工赛项", "capacity", 30));
        assertThat(post(path + "/open", Map.of()).statusCode()).isEqualTo(200);
        HttpRequest listen = HttpRequest.newBuilder(URI.create(location + "/board/stream"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<InputStream> stream = client.send(listen, BodyHandlers.ofInputStream());
        try (InputStream events = stream.body()) {
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(new String(events.readNBytes(64), StandardCharsets.UTF_8))
                    .contains("event: snapshot");
        }
    }

    void compressesWhatIsText() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home + "/contest/q/openapi"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream whole = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            assertThat(whole.readAllBytes()).hasSizeGreaterThan(5 * answer.body().length);
        }
    }

    /** From its page, by the browser, at the provider that the tokens to paste are from, too. */
    void signsInWhoWantsToTryAnApi() throws Exception {
        JsonNode provider = JSON.readTree(
                get(home + "/sign-in/.well-known/openid-configuration").body());
        assertThat(provider.path("issuer").asText()).isEqualTo(home + "/sign-in");
        assertThat(provider.path("token_endpoint").asText()).isEqualTo(home + "/sign-in/token");
        TryItPage.signInAndCall(
                home + "/membership/q/swagger-ui/",
                "organiser",
                "/non-member-declarations/mine",
                "\"subject\":\"organiser\"");
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(asAdministrator(url).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpRequest request = asAdministrator(home + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder asAdministrator(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + administrator);
    }
}
