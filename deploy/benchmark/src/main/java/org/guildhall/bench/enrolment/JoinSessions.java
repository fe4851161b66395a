package org.guildhall.bench.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.signin.Tokens;

/**
 * The sessions the benchmark joins: of one union, open, confirming automatically.
 *
 * @param organisationId of the union
 * @param paths where to post a join, one per session
 * @param noticeVersion of the privacy notice to consent to
 */
record JoinSessions(String organisationId, List<String> paths, String noticeVersion) {

    static JoinSessions open(TemporarySuite suite, int count) {
        ApiClient api = new ApiClient();
        String membership = suite.endpoints().membership();
        String token = suite.tokens().administrator();
        String organisation = create(api, membership + "/organisations", token, organisation())
                .path("id")
                .asText();
        Map<String, Object> officer =
                Map.of("subject", Tokens.OFFICER, "position", "ENROLMENT_OFFICER", "organisationId", organisation);
        create(api, membership + "/appointments", token, officer);
        List<String> paths = new ArrayList<>();
        String form = "";
        for (int i = 1; i <= count; i++) {
            JsonNode session = create(
                    api, membership + "/recruitment-sessions", suite.tokens().officer(), session(organisation, i));
            form = "/join-forms/" + session.path("joinToken").asText();
            paths.add(form + "/applications");
        }
        JsonNode shown = ApiClient.require("GET /join-forms", api.get(membership + form, ""));
        return new JoinSessions(organisation, paths, shown.path("noticeVersion").asText());
    }

    private static Map<String, Object> organisation() {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", null);
        body.put("name", PreparedJoins.EMPLOYER);
        body.put("level", "GRASSROOTS");
        body.put("kind", "JOINT");
        return body;
    }

    private static Map<String, Object> session(String organisation, int number) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "organisationId",
                organisation,
                "title",
                "职工沟通会 " + number,
                "opensAt",
                now.minus(Duration.ofMinutes(1)).toString(),
                "closesAt",
                now.plus(Duration.ofDays(1)).toString(),
                "confirmation",
                "AUTOMATIC");
    }

    private static JsonNode create(ApiClient api, String url, String token, Map<String, Object> body) {
        return ApiClient.require("POST " + url, api.post(url, token, body));
    }
}
