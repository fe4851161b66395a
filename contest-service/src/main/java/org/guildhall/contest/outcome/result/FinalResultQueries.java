package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Reads ranked results in the order of projects and ranks. Joins the owners' projects and rules: pages follow the order of
 * projects, and the honour of a prize class stands in the rules by which the ranking was made. Guests have no rank.
 */
@ApplicationScoped
class FinalResultQueries {

    private static final String RESULTS = """
            SELECT r.*, p.title AS project, p.trade, h.title AS honour
            FROM result r JOIN project p ON p.id = r.project_id
            LEFT JOIN result_set s ON s.id = r.result_set_id LEFT JOIN stage g ON g.id = s.stage_id
            LEFT JOIN project_rules u ON u.project_id = g.project_id AND u.version = g.rules_version
            LEFT JOIN LATERAL (
                SELECT class ->> 'honour' AS title
                FROM jsonb_array_elements(coalesce(u.document -> 'prizes', '[]')) AS class
                WHERE class ->> 'title' = r.prize LIMIT 1
            ) AS h ON true
            WHERE r.rank IS NOT NULL AND\s""";
    private static final String IN_ORDER = " ORDER BY p.added_at, p.id, r.rank, r.entry_id";
    private static final String RANKED = RESULTS + "r.contest_id = ?" + IN_ORDER;
    private static final String RANKED_OF = RESULTS + "r.project_id = ANY (?)" + IN_ORDER;
    private static final String AWARDED = RESULTS + """
            r.contest_id = ? AND (r.prize IS NOT NULL OR r.medal IS NOT NULL) AND (p.id, r.rank, r.entry_id) > (?, ?, ?)
            ORDER BY p.id, r.rank, r.entry_id LIMIT ?""";

    private final Database database;

    FinalResultQueries(Database database) {
        this.database = database;
    }

    List<FinalResult> ranked(UUID contest) {
        return database.list(RANKED, FinalResultQueries::result, contest);
    }

    List<FinalResult> rankedOf(Collection<UUID> projects) {
        return database.list(RANKED_OF, FinalResultQueries::result, Sql.Column.uuids(projects));
    }

    /** The next results with a prize or a medal after project, rank and entry, by these. */
    List<FinalResult> awarded(UUID contest, UUID project, int rank, UUID entry, int size) {
        return database.list(AWARDED, FinalResultQueries::result, contest, project, rank, entry, size);
    }

    private static FinalResult result(ResultSet row) throws SQLException {
        return new FinalResult(
                Sql.uuid(row, "entry_id"),
                Sql.uuid(row, "project_id"),
                row.getString("project"),
                row.getString("trade"),
                Sql.uuid(row, "result_set_id"),
                row.getInt("rank"),
                row.getInt("starters"),
                row.getBigDecimal("total"),
                row.getString("medal"),
                row.getString("prize"),
                row.getObject("prize_amount", Long.class),
                row.getString("honour"),
                List.of());
    }
}
