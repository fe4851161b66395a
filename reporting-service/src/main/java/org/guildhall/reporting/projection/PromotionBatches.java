package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.time.Clocks;

/** What results brought: promotions, wage links, payments and honours, in multi-row statements. */
final class PromotionBatches {

    private static final String PROMOTE = """
            INSERT INTO promotion_fact (promotion_id, contest_id, organisation_id, member_organisation_id, member_id,
                level, trade, year, granted_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[],
                ?::timestamptz[])""";
    private static final String LINK = """
            INSERT INTO wage_link_fact (promotion_id, member_organisation_id, member_id, level, monthly, year, granted_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::int[], ?::timestamptz[])""";
    private static final String OWE = """
            INSERT INTO subsidy_fact (subsidy_id, promotion_id, organisation_id, member_organisation_id, member_id, kind,
                due_month, amount, year, granted_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                ?::bigint[], ?::int[], ?::timestamptz[])""";
    private static final String PAY = """
            UPDATE subsidy_fact s SET paid_at = p.paid_at
            FROM unnest(?::uuid[], ?::timestamptz[]) AS p (subsidy_id, paid_at) WHERE s.subsidy_id = p.subsidy_id""";
    private static final String HONOUR = """
            INSERT INTO honour_fact (honour_id, organisation_id, member_id, type, title, level, year, registered_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[],
                ?::timestamptz[])""";

    private final Rows promotions =
            new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "text", "text", "int", "timestamptz");
    private final Rows links = new Rows("uuid", "uuid", "uuid", "text", "bigint", "int", "timestamptz");
    private final Rows subsidies =
            new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "text", "text", "bigint", "int", "timestamptz");
    private final Rows payments = new Rows("uuid", "timestamptz");
    private final Rows honours = new Rows("uuid", "uuid", "uuid", "text", "text", "text", "int", "timestamptz");

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        PromotionBatches batch = new PromotionBatches();
        events.forEach(batch::take);
        batch.promotions.write(connection, PROMOTE);
        batch.links.write(connection, LINK);
        batch.subsidies.write(connection, OWE);
        batch.payments.write(connection, PAY);
        batch.honours.write(connection, HONOUR);
    }

    private void take(ReceivedEvent event) {
        switch (event.name()) {
            case "contest.promotion-granted.v1" -> promote(event);
            case "contest.wage-link-granted.v1" -> link(event);
            case "contest.subsidy-granted.v1" -> owe(event);
            case "contest.subsidy-paid.v1" -> payments.add(event.uuid("subsidyId"), event.instant("paidAt"));
            case "contest.honour-registered.v1" -> honour(event);
            default -> {
                // Nothing that results brought.
            }
        }
    }

    private void promote(ReceivedEvent event) {
        promotions.add(
                event.uuid("promotionId"),
                event.uuid("contestId"),
                event.uuid("organisationId"),
                event.uuid("memberOrganisationId"),
                event.uuid("memberId"),
                event.text("level"),
                event.text("trade"),
                Fields.integer(event, "year"),
                event.instant("grantedAt"));
    }

    private void link(ReceivedEvent event) {
        links.add(
                event.uuid("promotionId"),
                event.uuid("memberOrganisationId"),
                event.uuid("memberId"),
                event.text("level"),
                (long) Fields.integer(event, "monthly"),
                Fields.integer(event, "year"),
                event.instant("grantedAt"));
    }

    private void owe(ReceivedEvent event) {
        Instant grantedAt = event.instant("grantedAt");
        subsidies.add(
                event.uuid("subsidyId"),
                event.uuid("promotionId"),
                event.uuid("organisationId"),
                event.uuid("memberOrganisationId"),
                event.uuid("memberId"),
                event.text("kind"),
                event.text("dueMonth"),
                (long) Fields.integer(event, "amount"),
                ZonedDateTime.ofInstant(grantedAt, Clocks.BUSINESS_ZONE).getYear(),
                grantedAt);
    }

    private void honour(ReceivedEvent event) {
        honours.add(
                event.uuid("honourId"),
                event.uuid("organisationId"),
                event.optionalUuid("memberId").orElse(null),
                event.text("type"),
                event.text("title"),
                event.text("level"),
                Fields.integer(event, "year"),
                event.instant("registeredAt"));
    }
}
