package org.guildhall.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.testing.TestTokens;

/** The service's public door, and how to wait until it has read everything. */
public final class Reporting {

    private Reporting() {}

    public static ValidatableResponse get(String subject, String path, Object... query) {
        var request = given().header("Authorization", "Bearer " + TestTokens.of(subject));
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam((String) query[i], query[i + 1]);
        }
        return request.get(path).then();
    }

    public static ValidatableResponse post(String subject, String path) {
        return given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .post(path)
                .then();
    }

    public static ValidatableResponse members(String subject, UUID organisation, Object... query) {
        Object[] all = new Object[query.length + 2];
        all[0] = "organisation";
        all[1] = organisation;
        System.arraycopy(query, 0, all, 2, query.length);
        return get(subject, "/statistics/members", all).statusCode(200);
    }

    /** Waits until the answers about an organisation are complete up to that time. */
    public static void awaitApplied(String subject, UUID organisation, Instant told) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var answer = get(subject, "/statistics/members", "organisation", organisation)
                            .extract()
                            .response();
                    return answer.statusCode() == 200
                            && answer.jsonPath().getString("asOf") != null
                            && !Instant.parse(answer.jsonPath().getString("asOf"))
                                    .isBefore(told);
                });
    }
}
