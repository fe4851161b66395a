package org.guildhall.reporting.statistics.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Reads the figures of contests. They are counted from the facts: contests are few and entries are thousands. */
final class ContestQueries {

    /** Contests of the subtree; the parameter is the year, or null for all years. */
    private static final String CHOSEN = """
            , chosen AS (
                SELECT c.* FROM subtree JOIN contest c ON c.organisation_id = subtree.id
                WHERE c.year = coalesce(?, c.year)
            )
            """;

    private ContestQueries() {}

    static ContestStatistics.Totals totals(SubtreeQueries subtree, @Nullable Integer year) throws SQLException {
        String query = """
                , live AS (SELECT * FROM chosen WHERE status <> 'CANCELLED')
                SELECT (SELECT count(*) FROM live) AS contests,
                       (SELECT count(*) FROM chosen WHERE status = 'CANCELLED') AS cancelled,
                       (SELECT count(*) FROM project JOIN live USING (contest_id)) AS projects,
                       (SELECT count(DISTINCT trade) FROM project JOIN live USING (contest_id)) AS trades,
                       (SELECT count(*) FROM entry_fact e JOIN live USING (contest_id)
                        WHERE e.withdrawn_at IS NULL) AS entries,
                       (SELECT count(DISTINCT member_id) FROM entry_fact e JOIN live USING (contest_id)
                        WHERE e.withdrawn_at IS NULL) AS entrants""";
        return subtree.list(
                        CHOSEN + query,
                        row -> new ContestStatistics.Totals(
                                row.getLong("contests"), row.getLong("cancelled"), figures(row)),
                        year)
                .get(0);
    }

    /** The next {@code count} contests by id, which is the order in which they were created. */
    static List<ContestStatistics.Contest> after(SubtreeQueries subtree, @Nullable Integer year, UUID after, int count)
            throws SQLException {
        String query = """
                SELECT c.*,
                       (SELECT count(*) FROM project p WHERE p.contest_id = c.contest_id) AS projects,
                       (SELECT count(DISTINCT trade) FROM project p WHERE p.contest_id = c.contest_id) AS trades,
                       (SELECT count(*) FROM entry_fact e
                        WHERE e.contest_id = c.contest_id AND e.withdrawn_at IS NULL) AS entries,
                       (SELECT count(DISTINCT member_id) FROM entry_fact e
                        WHERE e.contest_id = c.contest_id AND e.withdrawn_at IS NULL) AS entrants
                FROM chosen c WHERE contest_id > ? ORDER BY contest_id LIMIT ?""";
        return subtree.list(CHOSEN + query, ContestQueries::contest, year, after, count);
    }

    private static ContestStatistics.Contest contest(ResultSet row) throws SQLException {
        return new ContestStatistics.Contest(
                Sql.uuid(row, "contest_id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("title"),
                row.getString("contest_class"),
                row.getInt("year"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"),
                row.getString("status"),
                figures(row));
    }

    private static ContestStatistics.ContestFigures figures(ResultSet row) throws SQLException {
        return new ContestStatistics.ContestFigures(
                row.getLong("projects"), row.getLong("trades"), row.getLong("entries"), row.getLong("entrants"));
    }
}
