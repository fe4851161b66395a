package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WebProfile.class)
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL endpoint;

    @Test
    void tellsPrometheusOfRequestsPoolsAndTheJvm() {
        given().get("/cases/no-such-case");
        Response metrics = given().get(endpoint);
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.asString())
                .contains(
                        "jvm_memory_used_bytes{",
                        "http_server_requests_seconds_count{",
                        "guildhall_outbox_backlog_events ");
    }

    @Test
    void speaksOpenMetricsToWhoAsksForIt() {
        Response metrics = given().header("Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5")
                .get(endpoint);
        assertThat(metrics.contentType()).startsWith("application/openmetrics-text");
        assertThat(metrics.asString()).endsWith("# EOF\n");
    }
}
