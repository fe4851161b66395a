package org.guildhall.bench.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;

/** What reporting answers, and when it has read what it was told. */
final class ReportedFigures {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LOOK_FOR_A_CHANGE = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiClient api = new ApiClient();
    private final TemporarySuite suite;

    ReportedFigures(TemporarySuite suite) {
        this.suite = suite;
    }

    /** Members of each child. */
    static String children(UUID unit) {
        return query(unit, "CHILDREN");
    }

    /** Who joined each child in each of sixty months, by category. */
    static String trend(UUID unit) {
        return """
                {"measures":["members.joined"],"organisation":{"unit":"%s","show":"CHILDREN"},\
                "time":{"granularity":"MONTH","last":60},"by":["category"]}""".formatted(unit);
    }

    private static String query(UUID unit, String show) {
        return """
                {"measures":["members.count"],"organisation":{"unit":"%s","show":"%s"},\
                "time":{"granularity":"MONTH","last":1}}""".formatted(unit, show);
    }

    /** None as long as reporting hasn't heard of the organisation. */
    long members(UUID unit, String show) {
        ApiClient.Answer answer = api.post(
                suite.endpoints().reporting() + "/statistics/queries",
                suite.tokens().administrator(),
                tree(query(unit, show)));
        long members = 0;
        if (answer.isSuccess()) {
            for (JsonNode value :
                    ApiClient.require("POST /statistics/queries", answer).path("value")) {
                members += value.asLong();
            }
        }
        return members;
    }

    void awaitMembers(UUID unit, long members) throws InterruptedException {
        long begin = System.nanoTime();
        while (members(unit, "SELF") != members) {
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IllegalStateException("shown are %d of %d members".formatted(members(unit, "SELF"), members));
            }
            suite.requireAlive();
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** Waits until the members of a unit have changed at once, and tells how often it was shown as neither before nor after. */
    int awaitChange(UUID unit, long before, long after) throws InterruptedException {
        int wrong = 0;
        long shown = before;
        while (shown != after) {
            shown = members(unit, "SELF");
            wrong += shown == before || shown == after ? 0 : 1;
            suite.requireAlive();
            Thread.sleep(LOOK_FOR_A_CHANGE.toMillis());
        }
        return wrong;
    }

    /** Returns when everything has been read anew and has taken the place of what was there. */
    void rebuild() throws IOException, InterruptedException {
        String url = suite.endpoints().reporting() + "/rebuilds";
        String token = suite.tokens().administrator();
        HttpRequest start = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        String id = tree(HttpClient.newHttpClient()
                        .send(start, HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("id")
                .asText();
        String state = "";
        while (!state.equals("SWAPPED")) {
            Thread.sleep(LOOK.toMillis());
            suite.requireAlive();
            state = ApiClient.require("GET /rebuilds", api.get(url + "/" + id, token))
                    .path("state")
                    .asText();
            if (state.equals("FAILED")) {
                throw new IllegalStateException("the rebuild failed");
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
