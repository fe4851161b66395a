package org.guildhall.reporting.statistics.talent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.talent.TalentStatistics.TalentFigures;
import org.jspecify.annotations.Nullable;

/** Counts talents from the facts of members: an index over events, so nobody keeps a list. */
final class TalentQueries {

    private static final String TALENT = """
            , talent AS (
                SELECT s.child, m.member_id, m.organisation_id, m.trade, m.skill_level,
                       coalesce(i.industry, 'UNKNOWN') AS industry, m.joined_on
                FROM subtree s JOIN member_fact m ON m.organisation_id = s.id
                LEFT JOIN organisation_industry i ON i.organisation_id = m.organisation_id
                WHERE m.skill_level <> 'UNKNOWN' AND m.left_on IS NULL
                  AND m.trade = coalesce(?, m.trade) AND m.skill_level = coalesce(?, m.skill_level)
                  AND coalesce(i.industry, 'UNKNOWN') = coalesce(?, i.industry, 'UNKNOWN')
            )
            """;
    private static final String CELLS = """
            SELECT trade, skill_level, industry, count(*) AS members FROM talent
            WHERE (trade COLLATE "C", skill_level COLLATE "C", industry COLLATE "C") > (?, ?, ?)
            GROUP BY trade, skill_level, industry
            ORDER BY trade COLLATE "C", skill_level COLLATE "C", industry COLLATE "C" LIMIT ?""";

    private static final String TOLD_LEVEL = "SELECT 1 FROM member_fact WHERE skill_level = ? LIMIT 1";
    private static final String TOLD_INDUSTRY = "SELECT 1 FROM organisation_industry WHERE industry = ? LIMIT 1";

    private TalentQueries() {}

    /**
     * Trades are free text, so none is unknown.
     *
     * @throws ProblemException 400 {@code unknown-code} for a level or an industry that no talent could have
     */
    static void requireKnown(SubtreeQueries subtree, TalentFilter filter) throws SQLException {
        String level = filter.level();
        if (level != null) {
            KnownCodes.require("/level", "SKILL_LEVEL", level, () -> subtree.finds(TOLD_LEVEL, level));
        }
        String industry = filter.industry();
        if (industry != null) {
            KnownCodes.require("/industry", "INDUSTRY", industry, () -> subtree.finds(TOLD_INDUSTRY, industry));
        }
    }

    /** Per direct child the figures of its subtree; under the key null the organisation's own. */
    static Map<@Nullable UUID, TalentFigures> byChild(SubtreeQueries subtree, TalentFilter filter) throws SQLException {
        return subtree.byChild(
                TALENT + "SELECT child, skill_level, count(*) AS members FROM talent GROUP BY child, skill_level",
                row -> TalentFigures.of(row.getString("skill_level"), row.getLong("members")),
                TalentFigures::plus,
                filter.trade(),
                filter.level(),
                filter.industry());
    }

    /** The next cells after trade, level and industry, by these. */
    static List<TalentStatistics.Cell> cells(SubtreeQueries subtree, TalentFilter filter, List<String> after, int count)
            throws SQLException {
        return subtree.list(
                TALENT + CELLS,
                TalentQueries::cell,
                filter.trade(),
                filter.level(),
                filter.industry(),
                after.get(0),
                after.get(1),
                after.get(2),
                count);
    }

    /** The next members by their ids. */
    static List<TalentFact> facts(SubtreeQueries subtree, TalentFilter filter, UUID after, int count)
            throws SQLException {
        return subtree.list(
                TALENT + "SELECT * FROM talent WHERE member_id > ? ORDER BY member_id LIMIT ?",
                TalentQueries::fact,
                filter.trade(),
                filter.level(),
                filter.industry(),
                after,
                count);
    }

    private static TalentStatistics.Cell cell(ResultSet row) throws SQLException {
        return new TalentStatistics.Cell(
                row.getString("trade"),
                row.getString("skill_level"),
                row.getString("industry"),
                row.getLong("members"));
    }

    private static TalentFact fact(ResultSet row) throws SQLException {
        return new TalentFact(
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("trade"),
                row.getString("skill_level"),
                row.getString("industry"),
                row.getObject("joined_on", LocalDate.class));
    }
}
