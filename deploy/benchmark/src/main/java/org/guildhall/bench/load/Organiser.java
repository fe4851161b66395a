package org.guildhall.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.signin.Tokens;

/** The organiser of a city's union, who makes through the API what a benchmark needs of contest-service. */
public record Organiser(TemporarySuite suite, ApiClient api, String organisation) {

    /** Founds the union and appoints its organiser. */
    public static Organiser found(TemporarySuite suite) {
        ApiClient api = new ApiClient();
        String membership = suite.endpoints().membership();
        String administrator = suite.tokens().administrator();
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", null);
        body.put("name", "江城市总工会");
        body.put("level", "CITY");
        body.put("kind", "GOVERNMENT");
        String id = ApiClient.require(
                        "POST /organisations", api.post(membership + "/organisations", administrator, body))
                .path("id")
                .asText();
        Map<String, Object> organiser =
                Map.of("subject", Tokens.ORGANISER, "position", "CONTEST_ORGANISER", "organisationId", id);
        ApiClient.require("POST /appointments", api.post(membership + "/appointments", administrator, organiser));
        return new Organiser(suite, api, id);
    }

    public JsonNode get(String path) {
        String url = suite.endpoints().contest() + path;
        return ApiClient.require("GET " + path, api.get(url, suite.tokens().organiser()));
    }

    /** The appointment takes a moment to arrive. */
    public JsonNode post(String path, Object body) {
        String url = suite.endpoints().contest() + path;
        Instant limit = Instant.now().plusSeconds(30);
        ApiClient.Answer answer = api.post(url, suite.tokens().organiser(), body);
        while (!answer.isSuccess() && Instant.now().isBefore(limit)) {
            pause();
            answer = api.post(url, suite.tokens().organiser(), body);
        }
        return ApiClient.require("POST " + path, answer);
    }

    public void put(String path, Object body, String version) {
        String url = suite.endpoints().contest() + path;
        ApiClient.require("PUT " + path, api.edit("PUT", url, suite.tokens().organiser(), body, version));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
