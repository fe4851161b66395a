package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.time.Clocks;

/** What results and assessments brought: promotions, wage links, payments and honours, in multi-row statements. */
final class PromotionBatches {

    private final List<PromotionRows.Promotion> promotions = new ArrayList<>();
    private final List<PromotionRows.WageLink> links = new ArrayList<>();
    private final List<PromotionRows.Subsidy> subsidies = new ArrayList<>();
    private final List<PromotionRows.Payment> payments = new ArrayList<>();
    private final List<PromotionRows.Honour> honours = new ArrayList<>();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        PromotionBatches batch = new PromotionBatches();
        events.forEach(batch::take);
        PromotionRows.promote(connection, batch.promotions);
        PromotionRows.link(connection, batch.links);
        PromotionRows.owe(connection, batch.subsidies);
        PromotionRows.pay(connection, batch.payments);
        PromotionRows.honour(connection, batch.honours);
    }

    private void take(ReceivedEvent event) {
        switch (event.name()) {
            case "contest.promotion-granted.v1", "contest.assessment-promotion-granted.v1" -> promote(event);
            case "contest.wage-link-granted.v1", "contest.assessment-wage-link-granted.v1" -> link(event);
            case "contest.subsidy-granted.v1", "contest.assessment-subsidy-granted.v1" -> owe(event);
            case "contest.subsidy-paid.v1" -> pay(event);
            case "contest.honour-registered.v1" -> honour(event);
            default -> {
                // Nothing that results brought.
            }
        }
    }

    private void promote(ReceivedEvent event) {
        promotions.add(new PromotionRows.Promotion(
                event.uuid("promotionId"),
                event.optionalUuid("contestId").orElse(null),
                event.uuid("organisationId"),
                event.uuid("memberOrganisationId"),
                event.uuid("memberId"),
                event.text("level"),
                event.text("trade"),
                Fields.of(event).integer("year"),
                event.instant("grantedAt")));
    }

    private void link(ReceivedEvent event) {
        links.add(new PromotionRows.WageLink(
                event.uuid("promotionId"),
                event.uuid("memberOrganisationId"),
                event.uuid("memberId"),
                event.text("level"),
                Fields.of(event).integer("monthly"),
                Fields.of(event).integer("year"),
                event.instant("grantedAt")));
    }

    private void owe(ReceivedEvent event) {
        Instant grantedAt = event.instant("grantedAt");
        subsidies.add(new PromotionRows.Subsidy(
                event.uuid("subsidyId"),
                event.uuid("promotionId"),
                event.uuid("organisationId"),
                event.uuid("memberOrganisationId"),
                event.uuid("memberId"),
                event.text("kind"),
                event.text("dueMonth"),
                Fields.of(event).integer("amount"),
                ZonedDateTime.ofInstant(grantedAt, Clocks.BUSINESS_ZONE).getYear(),
                grantedAt));
    }

    private void pay(ReceivedEvent event) {
        payments.add(new PromotionRows.Payment(event.uuid("subsidyId"), event.instant("paidAt")));
    }

    private void honour(ReceivedEvent event) {
        honours.add(new PromotionRows.Honour(
                event.uuid("honourId"),
                event.uuid("organisationId"),
                event.optionalUuid("memberId").orElse(null),
                event.text("type"),
                event.text("title"),
                event.text("level"),
                Fields.of(event).integer("year"),
                event.instant("registeredAt")));
    }
}
