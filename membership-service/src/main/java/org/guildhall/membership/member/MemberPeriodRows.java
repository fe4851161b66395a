package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of members' histories, a batch at a time (part of the measured join path, hence set-based SQL). Only ever added. */
@ApplicationScoped
public class MemberPeriodRows {

    private static final String INSERT = """
            INSERT INTO member_period (id, member_id, version, organisation_id, status, valid_from, reason, decision_number,
                                       undoes, transfer_id, recorded_at, recorded_by)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[],
                                 ?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[])""";
    /** An instance of before made members without a history. */
    private static final String COMPLETE = """
            INSERT INTO member_period (id, member_id, version, organisation_id, status, valid_from, reason, recorded_at)
            SELECT gen_random_uuid(), m.id, 1, m.organisation_id,
                   CASE m.status WHEN 'TRANSFERRING' THEN 'ACTIVE' ELSE m.status END, m.joined_on, 'JOINED', m.recorded_at
            FROM member m
            WHERE m.id = ANY (?) AND NOT EXISTS (SELECT FROM member_period p WHERE p.member_id = m.id)""";

    private static final String BEFORE = """
            SELECT p.id, p.member_id, p.version, p.organisation_id, p.status, p.valid_from, p.reason, p.decision_number,
                   p.undoes, p.transfer_id, p.recorded_at, p.recorded_by
            FROM member_period p JOIN member_period last ON last.member_id = p.member_id AND p.version < last.version
            WHERE last.id = ? ORDER BY p.version DESC LIMIT 1""";

    private final Database database;

    MemberPeriodRows(Database database) {
        this.database = database;
    }

    void insert(Collection<MemberPeriod> periods) {
        database.send(
                INSERT,
                Column.of("uuid", periods, MemberPeriod::id),
                Column.of("uuid", periods, MemberPeriod::memberId),
                Column.of("bigint", periods, MemberPeriod::version),
                Column.of("uuid", periods, MemberPeriod::organisationId),
                Column.of("text", periods, MemberPeriod::status),
                Column.of("date", periods, MemberPeriod::validFrom),
                Column.of("text", periods, MemberPeriod::reason),
                Column.of("text", periods, MemberPeriod::decisionNumber),
                Column.of("uuid", periods, MemberPeriod::undoes),
                Column.of("uuid", periods, MemberPeriod::transferId),
                Column.of("timestamptz", periods, MemberPeriod::recordedAt),
                Column.of("text", periods, MemberPeriod::recordedBy));
    }

    /** The period before another one. */
    Optional<MemberPeriod> before(UUID periodId) {
        return database.find(BEFORE, MemberPeriodRows::period, periodId);
    }

    /** A row with all columns of the table. */
    public static MemberPeriod period(ResultSet row) throws SQLException {
        return new MemberPeriod(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "member_id"),
                row.getLong("version"),
                Sql.uuid(row, "organisation_id"),
                MemberStatus.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                PeriodReason.valueOf(row.getString("reason")),
                row.getString("decision_number"),
                Sql.uuid(row, "undoes"),
                Sql.uuid(row, "transfer_id"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    /** Takes back the histories of members who were imported and to whom nothing else happened; others refuse it. */
    void delete(Collection<UUID> members) {
        database.update("DELETE FROM member_period WHERE member_id = ANY (?)", Column.uuids(members));
    }

    /** Begins the histories of those members, locked, who have none. */
    void complete(Column members) {
        database.update(COMPLETE, members);
    }
}
