package org.guildhall.reporting.statistics.promotion;

import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.statistics.promotion.PromotionEvents.granted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;

/** Promotions, payments and honours of a small federation. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PromotionStatisticsTest extends SmallFederation {

    private final List<UUID> workers =
            Stream.generate(UUID::randomUUID).limit(5).toList();

    @Test
    void countsPromotionsMoneyAndHonours() {
        UUID first = UUID.randomUUID();
        UUID link = UUID.randomUUID();
        Instant told = feed.tell(
                granted(city, workers.get(0), factory, "SENIOR", 2026),
                granted(city, workers.get(1), factory, "TECHNICIAN", 2026),
                granted(city, workers.get(4), west, "SENIOR", 2025),
                subsidy(first, factory, "PROMOTION", 100_000, "2026-11-20T01:00:00Z"),
                paid(first),
                subsidy(UUID.randomUUID(), factory, "ALLOWANCE", 80_000, "2026-11-20T01:00:00Z"),
                subsidy(UUID.randomUUID(), west, "ALLOWANCE", 50_000, "2026-11-20T01:00:00Z"),
                // New Year in Beijing.
                subsidy(UUID.randomUUID(), west, "ALLOWANCE", 7, "2026-12-31T16:00:00Z"),
                event(
                        "contest",
                        "wage-link-granted",
                        link,
                        2,
                        "promotionId",
                        link,
                        "contestId",
                        UUID.randomUUID(),
                        "organisationId",
                        city,
                        "memberId",
                        workers.get(0),
                        "memberOrganisationId",
                        factory,
                        "level",
                        "SENIOR",
                        "trade",
                        "电工",
                        "monthly",
                        10_000,
                        "year",
                        2026,
                        "grantedAt",
                        "2026-11-20T01:00:00Z"),
                honour(factory, "GOLD_MEDAL_WORKER", 2026),
                honour(city, "GOLD_MEDAL_WORKER", 2026),
                honour(city, "CITY_CRAFTSMAN", 2025));
        Reporting.awaitApplied(officer, city, told);
        promotions(city, "year", 2026)
                .body("total.promotions", equalTo(2))
                .body("total.levels", equalTo(Map.of("SENIOR", 1, "TECHNICIAN", 1)))
                .body("total.wageLinks", equalTo(1))
                .body("total.subsidies.PROMOTION.payments", equalTo(1))
                .body("total.subsidies.PROMOTION.amount", equalTo(100_000))
                .body("total.subsidies.ALLOWANCE.payments", equalTo(2))
                .body("total.subsidies.ALLOWANCE.amount", equalTo(130_000))
                .body("total.paid.payments", equalTo(1))
                .body("total.paid.amount", equalTo(100_000))
                .body("total.honours.GOLD_MEDAL_WORKER", equalTo(2))
                .body("total.honours", not(hasKey("CITY_CRAFTSMAN")))
                .body("own.honours.GOLD_MEDAL_WORKER", equalTo(1))
                .body("own.promotions", equalTo(0))
                .body("children.total.promotions", contains(2, 0))
                .body("children.total.subsidies[1].ALLOWANCE.amount", equalTo(50_000));
        promotions(city)
                .body("total.promotions", equalTo(3))
                .body("total.subsidies.ALLOWANCE.amount", equalTo(130_007))
                .body("total.honours.CITY_CRAFTSMAN", equalTo(1));
        promotions(city, "year", 2027).body("total.subsidies.ALLOWANCE.amount", equalTo(7));
    }

    @Test
    void countsWhatAssessmentsBringAsWhatContestsDo() {
        UUID promotion = UUID.randomUUID();
        UUID link = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        Instant told = feed.tell(
                assessed("promotion-granted", promotion, "promotionId", "levelRank", 5, "policyId", UUID.randomUUID()),
                assessed("wage-link-granted", link, "promotionId", "monthly", 10_000, "source", "x"),
                assessed("subsidy-granted", payment, "subsidyId", "promotionId", promotion, "amount", 100_000),
                paid(payment));
        Reporting.awaitApplied(officer, city, told);
        promotions(city, "year", 2026)
                .body("total.promotions", equalTo(1))
                .body("total.levels", equalTo(Map.of("TECHNICIAN", 1)))
                .body("total.wageLinks", equalTo(1))
                .body("total.subsidies.PROMOTION.amount", equalTo(100_000))
                .body("total.paid.amount", equalTo(100_000));
    }

    private ProducerRecord<String, byte[]> assessed(
            String name, UUID id, String idField, String field, Object value, String other, Object otherValue) {
        return event(
                "contest",
                "assessment-" + name,
                id,
                1,
                idField,
                id,
                "organisationId",
                city,
                "memberId",
                workers.get(0),
                "memberOrganisationId",
                factory,
                "level",
                "TECHNICIAN",
                "trade",
                "电工",
                "kind",
                "PROMOTION",
                "dueMonth",
                "2026-11",
                "year",
                2026,
                "grantedAt",
                "2026-11-20T01:00:00Z",
                field,
                value,
                other,
                otherValue);
    }

    private ProducerRecord<String, byte[]> subsidy(
            UUID id, UUID organisation, String kind, long fen, String grantedAt) {
        return event(
                "contest",
                "subsidy-granted",
                id,
                1,
                "subsidyId",
                id,
                "promotionId",
                UUID.randomUUID(),
                "contestId",
                UUID.randomUUID(),
                "organisationId",
                city,
                "memberId",
                workers.get(0),
                "memberOrganisationId",
                organisation,
                "kind",
                kind,
                "trade",
                "电工",
                "dueMonth",
                "2026-12",
                "amount",
                fen,
                "grantedAt",
                grantedAt);
    }

    private static ProducerRecord<String, byte[]> paid(UUID id) {
        return event("contest", "subsidy-paid", id, 2, "subsidyId", id, "amount", 1, "paidAt", "2026-12-01T01:00:00Z");
    }

    private ProducerRecord<String, byte[]> honour(UUID organisation, String type, int year) {
        UUID id = UUID.randomUUID();
        return event(
                "contest",
                "honour-registered",
                id,
                1,
                "honourId",
                id,
                "organisationId",
                organisation,
                "memberId",
                workers.get(0),
                "type",
                type,
                "title",
                "金牌工人",
                "level",
                "COUNTY",
                "year",
                year,
                "registeredAt",
                "2026-12-01T01:00:00Z");
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
