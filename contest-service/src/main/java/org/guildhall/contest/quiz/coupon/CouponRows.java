package org.guildhall.contest.quiz.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The rows of coupons. */
@ApplicationScoped
class CouponRows {

    private static final String INSERT = """
            INSERT INTO coupon (id, award_id, award_log_id, quiz_id, member_id, organisation_id, title, code, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;

    CouponRows(Database database) {
        this.database = database;
    }

    void insert(UUID id, NewCoupon coupon, String code, Instant now) {
        database.update(
                INSERT,
                id,
                coupon.awardId(),
                coupon.entryId(),
                coupon.quizId(),
                coupon.memberId(),
                coupon.organisationId(),
                coupon.title(),
                code,
                now);
    }

    /** A member's coupons, the newest first. */
    List<Coupon> ofMember(UUID member, UUID before, int size) {
        return database.list(
                "SELECT * FROM coupon WHERE member_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
                CouponRows::read,
                member,
                before,
                size);
    }

    /** The coupon with this code, kept for this transaction alone. */
    Optional<Coupon> lock(String code) {
        return database.find("SELECT * FROM coupon WHERE code = ? FOR UPDATE", CouponRows::read, code);
    }

    void redeem(UUID id, Instant at, String by) {
        database.update("UPDATE coupon SET redeemed_at = ?, redeemed_by = ? WHERE id = ?", at, by, id);
    }

    long countOf(UUID award) {
        return database.find(
                        "SELECT count(*) AS issued FROM coupon WHERE award_id = ?", row -> row.getLong("issued"), award)
                .orElseThrow();
    }

    private static Coupon read(ResultSet row) throws SQLException {
        return new Coupon(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "award_id"),
                Sql.uuid(row, "quiz_id"),
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("title"),
                row.getString("code"),
                Sql.instant(row, "issued_at"),
                Optional.ofNullable(Sql.instant(row, "redeemed_at")));
    }
}
