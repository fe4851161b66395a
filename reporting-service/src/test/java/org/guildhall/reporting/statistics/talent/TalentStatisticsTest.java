package org.guildhall.reporting.statistics.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.EventFeed.founded;
import static org.guildhall.reporting.EventFeed.joined;
import static org.guildhall.reporting.statistics.promotion.PromotionEvents.granted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Talents of a small federation whose figures can be counted by hand. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TalentStatisticsTest {

    private final EventFeed feed = new EventFeed();
    private final UUID city = UUID.randomUUID();
    private final UUID east = UUID.randomUUID();
    private final UUID west = UUID.randomUUID();
    private final UUID factory = UUID.randomUUID();
    private final String officer = "officer-" + UUID.randomUUID();
    private final List<UUID> workers =
            Stream.generate(UUID::randomUUID).limit(5).toList();

    @BeforeEach
    void tellOfAFederation() {
        ProducerRecord<String, byte[]> industrial = event(
                "membership",
                "organisation-founded",
                factory,
                1,
                "organisationId",
                factory,
                "parentId",
                east,
                "name",
                "Factory",
                "level",
                "GRASSROOTS",
                "kind",
                "ENTERPRISE_PRIVATE",
                "industry",
                "C",
                "effectiveOn",
                "2020-01-01");
        Instant told = feed.tell(
                joined(workers.get(0), factory, null, "2026-11-01", "MALE", List.of()),
                joined(workers.get(1), factory, null, "2026-11-01", "MALE", List.of()),
                joined(workers.get(2), factory, null, "2026-11-01", "MALE", List.of()),
                joined(workers.get(3), east, null, "2026-11-01", "MALE", List.of()),
                joined(workers.get(4), west, null, "2026-11-01", "MALE", List.of()),
                attained(workers.get(0), 2, "SENIOR", "电工"),
                attained(workers.get(1), 2, "JUNIOR", "电工"),
                attained(workers.get(1), 3, "SENIOR", "电工"),
                attained(workers.get(3), 2, "TECHNICIAN", "焊工"),
                attained(workers.get(4), 2, "SENIOR", "电工"),
                industrial,
                founded(west, city, "West", "COUNTY"),
                founded(east, city, "East", "COUNTY"),
                appointed(officer, "REFORM_OFFICER", city),
                founded(city, null, "City", "CITY"));
        Reporting.awaitApplied(officer, city, told);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private static ProducerRecord<String, byte[]> attained(UUID member, long version, String level, String trade) {
        return event(
                "membership",
                "member-skill-changed",
                member,
                version,
                "memberId",
                member,
                "organisationId",
                UUID.randomUUID(),
                "level",
                level,
                "levelRank",
                1,
                "trade",
                trade,
                "source",
                "ASSESSMENT",
                "changedAt",
                "2026-11-20T01:00:00Z");
    }

    @Test
    void countsTalentsByTradeLevelIndustryAndOrganisation() {
        talents(city)
                .body("own.members", equalTo(0))
                .body("total.members", equalTo(4))
                .body("total.levels", equalTo(Map.of("SENIOR", 3, "TECHNICIAN", 1)))
                .body("children.organisation.name", contains("East", "West"))
                .body("children.total.members", contains(3, 1))
                .body("items.trade", contains("焊工", "电工", "电工"))
                .body("items.level", contains("TECHNICIAN", "SENIOR", "SENIOR"))
                .body("items.industry", contains("UNKNOWN", "C", "UNKNOWN"))
                .body("items.members", contains(1, 2, 1))
                .body("asOf", notNullValue());
        talents(east).body("own.members", equalTo(1)).body("children.total.members", contains(2));
        talents(city, "trade", "电工", "industry", "C").body("total.members", equalTo(2));
        talents(city, "level", "TECHNICIAN").body("total.members", equalTo(1)).body("items", hasSize(1));
        talents(city, "trade", "铣工").body("total.members", equalTo(0)).body("items", hasSize(0));
        talents(city, "level", "CHIEF_TECHNICIAN", "industry", "T").body("total.members", equalTo(0));
    }

    @Test
    void followsMembersWhoMoveOrLeaveAndAnIndustryThatIsChanged() {
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.transferred(workers.get(0), 8, factory, west, "TRANSFER", "2026-11-10"),
                        LifeFeed.changed(workers.get(3), 8, east, "ACTIVE", "DECEASED", "2026-11-10"),
                        LifeFeed.industry(factory, 2, "A")));
        talents(city)
                .body("total.members", equalTo(3))
                .body("children.total.members", contains(1, 2))
                .body("items.industry", contains("A", "UNKNOWN"))
                .body("items.members", contains(1, 2));
        Reporting.awaitApplied(officer, city, feed.tell(LifeFeed.industry(factory, 3, null)));
        talents(city).body("items.industry", contains("UNKNOWN")).body("items.members", contains(3));
    }

    @Test
    void refusesCodesThatNobodyCouldHave() {
        for (String path : List.of("/statistics/talents", "/statistics/talents/facts")) {
            for (String filter : List.of("level", "industry")) {
                Reporting.get(officer, path, "organisation", city, filter, "NOPE")
                        .statusCode(400)
                        .body("errors.pointer", contains("/" + filter), "errors.code", contains("unknown-code"));
            }
        }
    }

    @Test
    void pagesThroughCellsAndFacts() {
        assertThat(all("/statistics/talents", "items.industry")).containsExactly("UNKNOWN", "C", "UNKNOWN");
        assertThat(all("/statistics/talents/facts", "items.memberId"))
                .containsExactlyInAnyOrder(Stream.of(0, 1, 3, 4)
                        .map(i -> workers.get(i).toString())
                        .toArray(String[]::new));
        Reporting.get(officer, "/statistics/talents/facts", "organisation", city, "level", "TECHNICIAN")
                .body("items.memberId", contains(workers.get(3).toString()))
                .body("items.organisationId", contains(east.toString()));
    }

    private List<String> all(String path, String values) {
        List<String> found = new ArrayList<>();
        List<Object> query = new ArrayList<>(List.of("organisation", city, "limit", 1));
        for (String next = ""; next != null; ) {
            JsonPath page = Reporting.get(officer, path, query.toArray())
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList(values));
            next = page.getString("next");
            query = new ArrayList<>(List.of("organisation", city, "limit", 1, "cursor", String.valueOf(next)));
        }
        return found;
    }

    @Test
    void rebuildsToTheSameTalents() {
        Reporting.awaitApplied(officer, city, feed.tell(granted(city, workers.get(0), factory, "SENIOR", 2026)));
        String administrator = "administrator-" + UUID.randomUUID();
        Reporting.awaitApplied(administrator, city, feed.tell(appointed(administrator, "ADMINISTRATOR", null)));
        Map<String, Object> talents = figures(talents(city));
        Map<String, Object> promotions = figures(promotions(city));
        String rebuild = Reporting.post(administrator, "/rebuilds").extract().path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "SWAPPED"
                        .equals(Reporting.get(administrator, "/rebuilds/" + rebuild)
                                .extract()
                                .path("state")));
        assertThat(figures(talents(city))).isEqualTo(talents).containsKey("items");
        assertThat(figures(promotions(city))).isEqualTo(promotions).containsKey("total");
    }

    private static Map<String, Object> figures(ValidatableResponse answer) {
        Map<String, Object> figures = answer.extract().path("$");
        figures.keySet().removeAll(List.of("asOf", "lag"));
        return figures;
    }

    private ValidatableResponse talents(UUID organisation, Object... query) {
        return answer("/statistics/talents", organisation, query);
    }

    private ValidatableResponse promotions(UUID organisation, Object... query) {
        return answer("/statistics/promotions", organisation, query);
    }

    private ValidatableResponse answer(String path, UUID organisation, Object... query) {
        List<Object> all = new ArrayList<>(List.of(query));
        all.addAll(List.of("organisation", organisation));
        return Reporting.get(officer, path, all.toArray()).statusCode(200);
    }
}
