package org.guildhall.reporting.statistics.common;

import static io.restassured.RestAssured.given;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** Who reads which statistics. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SubtreeReaderTest extends SmallFederation {

    @Test
    void hidesWhatLiesOutsideTheScope() {
        String eastern = "eastern-" + UUID.randomUUID();
        Instant told = feed.tell(appointed(eastern, "AUDITOR", east));
        Reporting.awaitApplied(officer, city, told);
        Reporting.members(eastern, factory).body("total.members", equalTo(3));
        for (String route : List.of(
                "/statistics/members", "/statistics/members/facts", "/statistics/sessions", "/statistics/contests")) {
            Reporting.get(eastern, route, "organisation", east).statusCode(200);
            Reporting.get(eastern, route, "organisation", city).statusCode(404).body("code", equalTo("not-found"));
            Reporting.get(eastern, route, "organisation", west).statusCode(404);
            Reporting.get(eastern, route, "organisation", UUID.randomUUID()).statusCode(404);
            Reporting.get("nobody-" + UUID.randomUUID(), route, "organisation", east)
                    .statusCode(403);
            given().queryParam("organisation", east).get(route).then().statusCode(401);
        }
        Reporting.post(eastern, "/rebuilds").statusCode(403);
        Reporting.get(eastern, "/rebuilds/" + UUID.randomUUID()).statusCode(403);
        Reporting.post(officer, "/consistency-checks").statusCode(403);
        Reporting.post(eastern, "/consistency-checks").statusCode(200).body("consistent", equalTo(true));
    }
}
