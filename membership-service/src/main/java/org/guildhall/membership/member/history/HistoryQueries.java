package org.guildhall.membership.member.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.membership.member.MemberPeriod;
import org.guildhall.membership.member.MemberPeriodRows;

/** Reads what was recorded of a member and of the same person's memberships before. */
@ApplicationScoped
class HistoryQueries {

    /** An instance of before made members without a history: they have been what they are since they joined. */
    private static final String SELECT = """
            SELECT m.id AS member_id, m.joined_on, coalesce(p.id, m.id) AS id, coalesce(p.version, 1) AS version,
                   coalesce(p.organisation_id, m.organisation_id) AS organisation_id,
                   coalesce(p.status, 'ACTIVE') AS status, coalesce(p.valid_from, m.joined_on) AS valid_from,
                   coalesce(p.reason, 'JOINED') AS reason, p.decision_number, p.undoes, p.transfer_id,
                   coalesce(p.recorded_at, m.recorded_at) AS recorded_at, p.recorded_by
            FROM member shown
            JOIN member m ON m.person_id = shown.person_id
                AND (m.joined_on, m.id) <= (shown.joined_on, shown.id)
            LEFT JOIN member_period p ON p.member_id = m.id
            WHERE shown.id = ? ORDER BY m.joined_on DESC, m.id DESC, p.version""";

    private final Database database;

    HistoryQueries(Database database) {
        this.database = database;
    }

    /** A period, and the day on which its membership began. */
    record Recorded(LocalDate joinedOn, MemberPeriod period) {}

    /** The member's periods in the order in which they were recorded, then those of each membership before. */
    List<Recorded> of(UUID memberId) {
        return database.list(SELECT, HistoryQueries::recorded, memberId);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(row.getObject("joined_on", LocalDate.class), MemberPeriodRows.period(row));
    }
}
