package org.guildhall.reporting.statistics.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.SubtreeQueries;

/** Reads the figures of recruitment sessions. */
final class SessionQueries {

    private static final String SUMS = """
            SELECT count(*) AS sessions, coalesce(sum(joined), 0) AS joined, coalesce(sum(pending), 0) AS pending,
                coalesce(sum(rejected), 0) AS rejected, coalesce(sum(withdrawn), 0) AS withdrawn,
                coalesce(sum(cards), 0) AS cards, coalesce(sum(gifts_handed_out), 0) AS gifts_handed_out,
                coalesce(sum(gifts_returned), 0) AS gifts_returned
            """;
    /** Those that were held: nobody tells of the opening of a standing code, at which people join as well. */
    private static final String CHOSEN = """
            FROM subtree JOIN session ON session.organisation_id = subtree.id
            WHERE opens_at IS NOT NULL AND (? OR (opens_at >= ? AND opens_at < ?))
            """;

    private SessionQueries() {}

    static SessionStatistics.Totals totals(SubtreeQueries subtree, Opened opened) throws SQLException {
        return subtree.list(
                        SUMS + CHOSEN,
                        row -> new SessionStatistics.Totals(row.getLong("sessions"), figures(row)),
                        opened.any(),
                        opened.since(),
                        opened.before())
                .get(0);
    }

    /** The next {@code count} sessions by id, which is the order in which they were created. */
    static List<SessionStatistics.Session> after(SubtreeQueries subtree, Opened opened, UUID after, int count)
            throws SQLException {
        return subtree.list(
                "SELECT session.* " + CHOSEN + "AND session_id > ? ORDER BY session_id LIMIT ?",
                SessionQueries::session,
                opened.any(),
                opened.since(),
                opened.before(),
                after,
                count);
    }

    private static SessionStatistics.Session session(ResultSet row) throws SQLException {
        return new SessionStatistics.Session(
                Sql.uuid(row, "session_id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("title"),
                row.getString("venue"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"),
                Sql.instant(row, "closed_at"),
                row.getString("confirmation"),
                row.getObject("gift_stock", Integer.class),
                figures(row));
    }

    private static SessionStatistics.SessionFigures figures(ResultSet row) throws SQLException {
        return new SessionStatistics.SessionFigures(
                row.getLong("joined"),
                row.getLong("pending"),
                row.getLong("rejected"),
                row.getLong("withdrawn"),
                row.getLong("cards"),
                row.getLong("gifts_handed_out"),
                row.getLong("gifts_returned"));
    }
}
