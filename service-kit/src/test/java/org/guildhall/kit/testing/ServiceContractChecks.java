package org.guildhall.kit.testing;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What others rely on in a whole service: its events, and what it tells of itself to those who run it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class ServiceContractChecks extends ContractChecks {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    /** Last: what is counted by its kind is told once there was something to count. */
    @Test
    @Order(Order.DEFAULT + 1)
    void tellsTheMetricsInTheList() {
        HttpCalls.send("GET", "/problems", Map.of(), null);
        HttpCalls.send("GET", "/dead-letters", Map.of("Authorization", "Bearer no.to.ken"), null);
        MetricsCatalogue.read()
                .check(service(), () -> RestAssured.get(metrics).body().asString());
    }
}
