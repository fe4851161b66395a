package org.guildhall.reporting.statistics.organisation;

import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.EventFeed.moved;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** Figures of organisations: a city with an eastern and a western county, and a factory below the east. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationStatisticsTest extends SmallFederation {

    private final UUID school = UUID.randomUUID();

    @Test
    void countsOrganisationsByLevelAndKindWhenTheyWereFoundedAndWhenTheyWereClosed() {
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        foundedSchool(),
                        LifeFeed.merged(factory, 2, school, "2026-11-10"),
                        moved(school, 2, west, east, "2026-11-12")));
        figures(city, "from", "2026-11-01", "to", "2026-11-30")
                .body("own.organisations", equalTo(1))
                .body("total.organisations", equalTo(4))
                .body("total.levels", equalTo(Map.of("CITY", 1, "COUNTY", 2, "GRASSROOTS", 1)))
                .body("total.kinds", equalTo(Map.of("ENTERPRISE_PRIVATE", 3, "INSTITUTION", 1)))
                .body("total.founded", equalTo(1))
                .body("total.closed", equalTo(1))
                .body("children.organisation.name", contains("East", "West"))
                .body("children.total.organisations", contains(2, 1))
                .body("children.total.closed", contains(1, 0))
                .body("asOf", notNullValue());
        figures(city, "to", "2026-11-09", "level", "GRASSROOTS").body("total.organisations", equalTo(2));
        figures(city, "to", "2026-11-10", "level", "GRASSROOTS").body("total.organisations", equalTo(1));
        figures(city, "kind", "INSTITUTION").body("total.levels", equalTo(Map.of("GRASSROOTS", 1)));
        figures(city, "to", "2026-11-09", "basis", "as-was").body("children.total.organisations", contains(2, 2));
        figures(city, "to", "2026-11-04").body("total.organisations", equalTo(4));
    }

    @Test
    void showsWhatAMergedUnionDidToOfficersOfTheOneInWhichItIs() {
        String principal = "principal-" + UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        appointed(principal, "ENROLMENT_OFFICER", school),
                        LifeFeed.merged(factory, 2, school, "2026-11-10"),
                        foundedSchool()));
        Reporting.get(principal, "/statistics/sessions", "organisation", factory)
                .statusCode(200);
        Reporting.members(principal, factory).body("own.joined", equalTo(3));
        Reporting.members(principal, school).body("total.joined", equalTo(0));
        Reporting.get(principal, "/statistics/members", "organisation", east).statusCode(404);
        Reporting.members(officer, east).body("total.joined", equalTo(5));
    }

    @Test
    void refusesCodesThatNoOrganisationCouldHave() {
        for (List<String> wrong : List.of(List.of("level", "VILLAGE"), List.of("kind", "CLUB"))) {
            Reporting.get(officer, "/statistics/organisations", "organisation", city, wrong.get(0), wrong.get(1))
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("errors.pointer", contains("/" + wrong.get(0)));
        }
        figures(west, "level", "PROVINCE").body("total.organisations", equalTo(0));
    }

    private ValidatableResponse figures(UUID organisation, Object... query) {
        Object[] all = new Object[query.length + 2];
        all[0] = "organisation";
        all[1] = organisation;
        System.arraycopy(query, 0, all, 2, query.length);
        return Reporting.get(officer, "/statistics/organisations", all).statusCode(200);
    }

    private ProducerRecord<String, byte[]> foundedSchool() {
        return event(
                "membership",
                "organisation-founded",
                school,
                1,
                "organisationId",
                school,
                "parentId",
                west,
                "name",
                "School",
                "level",
                "GRASSROOTS",
                "kind",
                "INSTITUTION",
                "foundedOn",
                "2026-11-05",
                "effectiveOn",
                "2026-11-20");
    }
}
