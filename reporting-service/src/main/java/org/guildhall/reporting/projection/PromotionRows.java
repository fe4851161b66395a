package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes what results brought in multi-row statements. */
final class PromotionRows {

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

    private PromotionRows() {}

    /** @param contest null for a level attained by assessment */
    record Promotion(
            UUID id,
            @Nullable UUID contest,
            UUID organisation,
            UUID memberOrganisation,
            UUID member,
            String level,
            String trade,
            int year,
            Instant grantedAt) {}

    /** @param monthly in fen */
    record WageLink(
            UUID promotion,
            UUID memberOrganisation,
            UUID member,
            String level,
            long monthly,
            int year,
            Instant grantedAt) {}

    /** @param amount in fen */
    record Subsidy(
            UUID id,
            UUID promotion,
            UUID organisation,
            UUID memberOrganisation,
            UUID member,
            String kind,
            String dueMonth,
            long amount,
            int year,
            Instant grantedAt) {}

    record Payment(UUID subsidy, Instant paidAt) {}

    /** @param member null for an honour of the organisation itself */
    record Honour(
            UUID id,
            UUID organisation,
            @Nullable UUID member,
            String type,
            String title,
            String level,
            int year,
            Instant registeredAt) {}

    static void promote(Connection connection, List<Promotion> promotions) throws SQLException {
        if (!promotions.isEmpty()) {
            Sql.run(
                    connection,
                    PROMOTE,
                    Sql.Column.of("uuid", promotions, Promotion::id),
                    Sql.Column.of("uuid", promotions, Promotion::contest),
                    Sql.Column.of("uuid", promotions, Promotion::organisation),
                    Sql.Column.of("uuid", promotions, Promotion::memberOrganisation),
                    Sql.Column.of("uuid", promotions, Promotion::member),
                    Sql.Column.of("text", promotions, Promotion::level),
                    Sql.Column.of("text", promotions, Promotion::trade),
                    Sql.Column.of("int", promotions, Promotion::year),
                    Sql.Column.of("timestamptz", promotions, Promotion::grantedAt));
        }
    }

    static void link(Connection connection, List<WageLink> links) throws SQLException {
        if (!links.isEmpty()) {
            Sql.run(
                    connection,
                    LINK,
                    Sql.Column.of("uuid", links, WageLink::promotion),
                    Sql.Column.of("uuid", links, WageLink::memberOrganisation),
                    Sql.Column.of("uuid", links, WageLink::member),
                    Sql.Column.of("text", links, WageLink::level),
                    Sql.Column.of("bigint", links, WageLink::monthly),
                    Sql.Column.of("int", links, WageLink::year),
                    Sql.Column.of("timestamptz", links, WageLink::grantedAt));
        }
    }

    static void owe(Connection connection, List<Subsidy> subsidies) throws SQLException {
        if (!subsidies.isEmpty()) {
            Sql.run(
                    connection,
                    OWE,
                    Sql.Column.of("uuid", subsidies, Subsidy::id),
                    Sql.Column.of("uuid", subsidies, Subsidy::promotion),
                    Sql.Column.of("uuid", subsidies, Subsidy::organisation),
                    Sql.Column.of("uuid", subsidies, Subsidy::memberOrganisation),
                    Sql.Column.of("uuid", subsidies, Subsidy::member),
                    Sql.Column.of("text", subsidies, Subsidy::kind),
                    Sql.Column.of("text", subsidies, Subsidy::dueMonth),
                    Sql.Column.of("bigint", subsidies, Subsidy::amount),
                    Sql.Column.of("int", subsidies, Subsidy::year),
                    Sql.Column.of("timestamptz", subsidies, Subsidy::grantedAt));
        }
    }

    static void pay(Connection connection, List<Payment> payments) throws SQLException {
        if (!payments.isEmpty()) {
            Sql.run(
                    connection,
                    PAY,
                    Sql.Column.of("uuid", payments, Payment::subsidy),
                    Sql.Column.of("timestamptz", payments, Payment::paidAt));
        }
    }

    static void honour(Connection connection, List<Honour> honours) throws SQLException {
        if (!honours.isEmpty()) {
            Sql.run(
                    connection,
                    HONOUR,
                    Sql.Column.of("uuid", honours, Honour::id),
                    Sql.Column.of("uuid", honours, Honour::organisation),
                    Sql.Column.of("uuid", honours, Honour::member),
                    Sql.Column.of("text", honours, Honour::type),
                    Sql.Column.of("text", honours, Honour::title),
                    Sql.Column.of("text", honours, Honour::level),
                    Sql.Column.of("int", honours, Honour::year),
                    Sql.Column.of("timestamptz", honours, Honour::registeredAt));
        }
    }
}
