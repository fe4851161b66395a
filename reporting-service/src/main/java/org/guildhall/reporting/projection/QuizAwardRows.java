package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes limited awards and their coupons in multi-row statements. */
final class QuizAwardRows {

    private static final String DECIDE = """
            INSERT INTO limited_award_fact (entry_id, award_id, period_id, quiz_id, member_id, organisation_id, outcome,
                decided_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                ?::timestamptz[])
            ON CONFLICT (entry_id) DO UPDATE SET outcome = excluded.outcome""";
    private static final String ISSUE = """
            INSERT INTO coupon_fact (coupon_id, award_id, quiz_id, member_id, organisation_id, issued_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
            ON CONFLICT (coupon_id) DO UPDATE SET issued_at = excluded.issued_at""";
    private static final String REDEEM = """
            INSERT INTO coupon_fact (coupon_id, award_id, quiz_id, member_id, organisation_id, redeemed_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
            ON CONFLICT (coupon_id) DO UPDATE SET redeemed_at = excluded.redeemed_at""";

    private QuizAwardRows() {}

    /** A place in an award's log. */
    record Decision(
            UUID entry,
            UUID award,
            UUID period,
            UUID quiz,
            UUID member,
            UUID organisation,
            String outcome,
            Instant decidedAt) {}

    /** @param at when it was issued or redeemed */
    record Coupon(UUID id, UUID award, UUID quiz, UUID member, UUID organisation, Instant at) {}

    /** @param decisions of each place once */
    static void decide(Connection connection, Collection<Decision> decisions) throws SQLException {
        if (!decisions.isEmpty()) {
            Sql.run(
                    connection,
                    DECIDE,
                    Sql.Column.of("uuid", decisions, Decision::entry),
                    Sql.Column.of("uuid", decisions, Decision::award),
                    Sql.Column.of("uuid", decisions, Decision::period),
                    Sql.Column.of("uuid", decisions, Decision::quiz),
                    Sql.Column.of("uuid", decisions, Decision::member),
                    Sql.Column.of("uuid", decisions, Decision::organisation),
                    Sql.Column.of("text", decisions, Decision::outcome),
                    Sql.Column.of("timestamptz", decisions, Decision::decidedAt));
        }
    }

    static void issue(Connection connection, List<Coupon> coupons) throws SQLException {
        write(connection, ISSUE, coupons);
    }

    static void redeem(Connection connection, List<Coupon> coupons) throws SQLException {
        write(connection, REDEEM, coupons);
    }

    private static void write(Connection connection, String sql, List<Coupon> coupons) throws SQLException {
        if (!coupons.isEmpty()) {
            Sql.run(
                    connection,
                    sql,
                    Sql.Column.of("uuid", coupons, Coupon::id),
                    Sql.Column.of("uuid", coupons, Coupon::award),
                    Sql.Column.of("uuid", coupons, Coupon::quiz),
                    Sql.Column.of("uuid", coupons, Coupon::member),
                    Sql.Column.of("uuid", coupons, Coupon::organisation),
                    Sql.Column.of("timestamptz", coupons, Coupon::at));
        }
    }
}
