package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Where members stand, and where they go: set-based, because a merger moves all members of a union at once. */
@ApplicationScoped
class MemberStandingRows {

    private static final String LOCK = "SELECT 1 FROM member WHERE id = ANY (?) ORDER BY id FOR UPDATE";
    private static final String SELECT = """
            SELECT m.id, m.person_id, m.organisation_id, m.status, m.version, p.id AS period_id, p.status AS settled,
                   p.reason, p.valid_from
            FROM member m CROSS JOIN LATERAL (
                SELECT id, status, reason, valid_from FROM member_period
                WHERE member_id = m.id ORDER BY version DESC LIMIT 1) AS p
            WHERE m.id = ANY (?) ORDER BY m.id""";
    private static final String UPDATE = """
            UPDATE member m SET organisation_id = c.organisation_id, status = c.status, version = m.version + 1
            FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS c (id, organisation_id, status) WHERE m.id = c.id""";

    private final Database database;
    private final MemberPeriodRows periods;

    MemberStandingRows(Database database, MemberPeriodRows periods) {
        this.database = database;
        this.periods = periods;
    }

    /** What a member becomes. */
    record Change(UUID id, UUID organisationId, MemberStatus status) {}

    /**
     * Locks these members in one order, so that whoever changes them waits and nobody in a circle, and then reads where they
     * stand: what is read beside a lock may be older than what the lock waited for. Nobody who doesn't exist is among them.
     */
    List<MemberStanding> lock(Collection<UUID> ids) {
        Column members = Column.uuids(ids);
        lockRows(members);
        periods.complete(members);
        return database.list(SELECT, MemberStandingRows::standing, members);
    }

    /** Where a member is or was last; none when there is no such member. */
    Optional<UUID> organisationOf(UUID member) {
        return database.find(
                "SELECT organisation_id FROM member WHERE id = ?", row -> Sql.uuid(row, "organisation_id"), member);
    }

    /** Whoever locks members does it in this order. */
    void lockRows(Column members) {
        database.each(LOCK, row -> {}, members);
    }

    void update(Collection<Change> changes) {
        database.update(
                UPDATE,
                Column.of("uuid", changes, Change::id),
                Column.of("uuid", changes, Change::organisationId),
                Column.of("text", changes, Change::status));
    }

    private static MemberStanding standing(ResultSet row) throws SQLException {
        return new MemberStanding(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "person_id"),
                Sql.uuid(row, "organisation_id"),
                MemberStatus.valueOf(row.getString("status")),
                MemberStatus.valueOf(row.getString("settled")),
                row.getLong("version"),
                Sql.uuid(row, "period_id"),
                PeriodReason.valueOf(row.getString("reason")),
                row.getObject("valid_from", LocalDate.class));
    }
}
