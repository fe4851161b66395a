package org.guildhall.reporting.statistics.survey;

import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** Who took part in surveys of a small federation. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SurveyStatisticsTest extends SmallFederation {

    private static final String TIME = "2026-11-20T01:00:0%dZ";

    @Test
    void countsWhoTookPartInSurveysAndNothingElse() {
        UUID survey = UUID.randomUUID();
        String auditor = "auditor-" + UUID.randomUUID();
        tell(List.of(appointed(auditor, "AUDITOR", city)));
        tell(List.of(event(
                "contest",
                "survey-opened",
                survey,
                2,
                "surveyId",
                survey,
                "organisationId",
                city,
                "title",
                "Survey",
                "opensAt",
                TIME.formatted(1),
                "closesAt",
                TIME.formatted(9),
                "openedAt",
                TIME.formatted(0))));
        surveys(city).body("total", equalTo(0), "items.participants", contains((Object) null));
        tell(List.of(event(
                "contest",
                "survey-closed",
                survey,
                3,
                "surveyId",
                survey,
                "organisationId",
                city,
                "participants",
                9,
                "units",
                List.of(
                        Map.of("organisationId", factory.toString(), "participants", 7),
                        Map.of("organisationId", city.toString(), "participants", 2)),
                "closedAt",
                TIME.formatted(9))));
        surveys(city)
                .body("own", equalTo(2), "total", equalTo(9), "children.total", contains(7, 0))
                .body("items.title", contains("Survey"), "items.participants", contains(9));
        surveys(factory).body("total", equalTo(7), "items.participants", contains(7));
        surveys(west).body("total", equalTo(0), "items", hasSize(0));
        surveys(west, "survey", survey).body("total", equalTo(0));
        Reporting.get(officer, "/statistics/surveys", "organisation", city, "survey", UUID.randomUUID())
                .statusCode(400)
                .body("errors.pointer", contains("/survey"), "errors.code", contains("unknown-id"));
        Reporting.post(auditor, "/consistency-checks").statusCode(200).body("findings", is(List.of()));
    }

    private void tell(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(feed::send);
        Reporting.awaitApplied(officer, city, feed.flush());
    }

    private ValidatableResponse surveys(UUID organisation, Object... query) {
        return answer("/statistics/surveys", organisation, query);
    }

    private ValidatableResponse answer(String path, UUID organisation, Object... query) {
        List<Object> all = new ArrayList<>(List.of(query));
        all.addAll(List.of("organisation", organisation));
        return Reporting.get(officer, path, all.toArray()).statusCode(200);
    }
}
