package org.guildhall.contest.quiz.coupon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** A coupon as it stands; who shows its code may have what it is for, once. */
record Coupon(
        UUID id,
        UUID awardId,
        UUID quizId,
        UUID quizOrganisationId,
        UUID memberId,
        UUID organisationId,
        String title,
        String code,
        Instant issuedAt,
        Instant redeemedAt) {

    static final String SELECT = """
            SELECT c.*, q.organisation_id AS quiz_organisation_id FROM coupon c JOIN quiz q ON q.id = c.quiz_id
            """;

    static Coupon read(ResultSet row) throws SQLException {
        return new Coupon(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "award_id"),
                Sql.uuid(row, "quiz_id"),
                Sql.uuid(row, "quiz_organisation_id"),
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("title"),
                row.getString("code"),
                Sql.instant(row, "issued_at"),
                Sql.instant(row, "redeemed_at"));
    }

    /** The code is as good as what it buys: not for logs. */
    @Override
    public String toString() {
        return "Coupon[" + id + "]";
    }
}
