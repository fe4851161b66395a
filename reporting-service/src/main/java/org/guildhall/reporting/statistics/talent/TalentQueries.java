package org.guildhall.reporting.statistics.talent;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.Subtree;

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

    private final Connection snapshot;
    private final Subtree subtree;
    private final TalentFilter filter;

    TalentQueries(Connection snapshot, Subtree subtree, TalentFilter filter) {
        this.snapshot = snapshot;
        this.subtree = subtree;
        this.filter = filter;
    }

    /** Per direct child the figures of its subtree; under the key null the organisation's own. */
    Map<UUID, TalentStatistics.TalentFigures> byChild() throws SQLException {
        Map<UUID, TalentStatistics.TalentFigures> figures = new HashMap<>();
        list("SELECT child, skill_level, count(*) FROM talent GROUP BY child, skill_level", row -> {
            UUID child = row.getObject(1, UUID.class);
            long members = row.getLong(3);
            var counted = new TalentStatistics.TalentFigures(members, new TreeMap<>(Map.of(row.getString(2), members)));
            return figures.merge(child, counted, TalentStatistics.TalentFigures::plus);
        });
        return figures;
    }

    /** The next cells after trade, level and industry, by these. */
    List<TalentStatistics.Cell> cells(List<String> after, int count) throws SQLException {
        return list(
                """
                SELECT trade, skill_level, industry, count(*) FROM talent
                WHERE (trade COLLATE "C", skill_level COLLATE "C", industry COLLATE "C") > (?, ?, ?)
                GROUP BY trade, skill_level, industry
                ORDER BY trade COLLATE "C", skill_level COLLATE "C", industry COLLATE "C" LIMIT ?""",
                row -> new TalentStatistics.Cell(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                after.get(0),
                after.get(1),
                after.get(2),
                count);
    }

    /** The next members by their ids. */
    List<TalentStatistics.Fact> facts(UUID after, int count) throws SQLException {
        return list(
                "SELECT * FROM talent WHERE member_id > ? ORDER BY member_id LIMIT ?",
                row -> new TalentStatistics.Fact(
                        row.getObject("member_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("trade"),
                        row.getString("skill_level"),
                        row.getString("industry"),
                        row.getObject("joined_on", LocalDate.class)),
                after,
                count);
    }

    private <T> List<T> list(String query, Sql.RowReader<T> mapper, Object... more) throws SQLException {
        Object[] values = new Object[3 + more.length];
        values[0] = filter.trade();
        values[1] = filter.level();
        values[2] = filter.industry();
        System.arraycopy(more, 0, values, 3, more.length);
        return Sql.list(snapshot, subtree.with(TALENT + query), mapper, subtree.and(values));
    }
}
