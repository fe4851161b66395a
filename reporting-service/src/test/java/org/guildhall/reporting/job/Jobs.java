package org.guildhall.reporting.job;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;

/** Jobs by the public door. */
public final class Jobs {

    private Jobs() {}

    public static Map<String, Object> query(UUID unit, String format) {
        return Map.of(
                "format",
                format,
                "query",
                Map.of(
                        "measures", List.of("members.joined"),
                        "organisation", Map.of("unit", unit, "show", "SELF"),
                        "time", Map.of("granularity", "MONTH", "from", "2026-11-01", "to", "2026-11-30")));
    }

    public static ValidatableResponse order(String subject, String kind, Map<String, Object> parameters) {
        return send(subject, "POST", "/jobs", Map.of("kind", kind, "parameters", parameters));
    }

    public static UUID ordered(String subject, String kind, Map<String, Object> parameters) {
        return UUID.fromString(
                order(subject, kind, parameters).statusCode(202).extract().path("id"));
    }

    public static ValidatableResponse send(String subject, String method, String path, Object body, String... headers) {
        var request = given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .header("Accept-Language", "en");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, path).then();
    }

    public static ValidatableResponse read(String subject, UUID id) {
        return send(subject, "GET", "/jobs/" + id, null);
    }

    public static Response awaitState(String subject, UUID id, String state) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> read(subject, id).statusCode(200).extract().response(),
                        answer -> answer.path("state").equals(state));
    }

    /** Ends the appointment that an event told, effective on return. */
    public static void dismiss(EventFeed feed, String subject, ProducerRecord<String, byte[]> appointment) {
        UUID id = UUID.fromString(appointment.key());
        feed.tell(EventFeed.event("membership", "appointment-ended", id, 2, "appointmentId", id));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Reporting.get(subject, "/me")
                        .extract()
                        .jsonPath()
                        .getList("positions")
                        .isEmpty());
    }

    /** Effective on return. */
    public static ProducerRecord<String, byte[]> appoint(
            EventFeed feed, String subject, String position, UUID organisation) {
        ProducerRecord<String, byte[]> appointment = EventFeed.appointed(subject, position, organisation);
        feed.tell(appointment);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Reporting.get(subject, "/me")
                        .extract()
                        .jsonPath()
                        .getList("positions")
                        .isEmpty());
        return appointment;
    }
}
