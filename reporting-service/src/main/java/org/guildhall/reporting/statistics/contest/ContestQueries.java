package org.guildhall.reporting.statistics.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** The entries of the contests counted that stand; started have those that were there once the contest began. */
    private static final String ENTERED = """
            , entered AS (
                SELECT c.contest_id, e.entry_id, e.member_id, coalesce(p.team_size, 1) > 1 AS team,
                       c.status IN ('RUNNING', 'MARKED', 'PUBLICITY', 'FINAL')
                           AND e.status NOT IN ('ABSENT', 'DISQUALIFIED') AS started
                FROM counted c JOIN entry_fact e ON e.contest_id = c.contest_id AND e.withdrawn_at IS NULL
                LEFT JOIN project p ON p.project_id = e.project_id
            )
            """;

    private static final String FIGURES = """
            count(*) AS entries, count(*) FILTER (WHERE team) AS teams, count(*) FILTER (WHERE started) AS starters,
            count(DISTINCT CASE WHEN team THEN entry_id ELSE member_id END) AS entrants
            """;

    private ContestQueries() {}

    static ContestStatistics.Totals totals(SubtreeQueries subtree, @Nullable Integer year) throws SQLException {
        Map<String, Long> states = states(subtree, year);
        String query =
                ", counted AS (SELECT * FROM chosen WHERE status <> 'CANCELLED')" + ENTERED + "SELECT " + FIGURES + """
                , (SELECT count(*) FROM project JOIN counted USING (contest_id)) AS projects,
                (SELECT count(DISTINCT trade) FROM project JOIN counted USING (contest_id)) AS trades,
                (SELECT count(DISTINCT b.member_id) FROM entered JOIN entrant_fact b USING (entry_id)) AS persons
                FROM entered""";
        return subtree.list(CHOSEN + query, row -> ContestStatistics.Totals.of(states, figures(row)), year)
                .get(0);
    }

    /** How many contests are in each state. */
    private static Map<String, Long> states(SubtreeQueries subtree, @Nullable Integer year) throws SQLException {
        Map<String, Long> states = new TreeMap<>();
        subtree.each(
                CHOSEN + "SELECT status, count(*) AS contests FROM chosen GROUP BY status",
                row -> states.put(row.getString("status"), row.getLong("contests")),
                year);
        return states;
    }

    /** The next {@code count} contests by id, which is the order in which they were created. */
    static List<ContestStatistics.Contest> after(SubtreeQueries subtree, @Nullable Integer year, UUID after, int count)
            throws SQLException {
        String page = ", counted AS (SELECT * FROM chosen WHERE contest_id > ? ORDER BY contest_id LIMIT ?)";
        String query = page + ENTERED + ", figure AS (SELECT contest_id, " + FIGURES
                + "FROM entered GROUP BY contest_id)" + """
                SELECT c.*, (SELECT count(*) FROM project p WHERE p.contest_id = c.contest_id) AS projects,
                       (SELECT count(DISTINCT trade) FROM project p WHERE p.contest_id = c.contest_id) AS trades,
                       (SELECT count(DISTINCT b.member_id) FROM entered e JOIN entrant_fact b USING (entry_id)
                        WHERE e.contest_id = c.contest_id) AS persons,
                       f.entries, f.teams, f.starters, f.entrants
                FROM counted c LEFT JOIN figure f ON f.contest_id = c.contest_id ORDER BY c.contest_id""";
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
                row.getLong("projects"),
                row.getLong("trades"),
                row.getLong("entries"),
                row.getLong("teams"),
                row.getLong("entrants"),
                row.getLong("persons"),
                row.getLong("starters"));
    }
}
