package org.guildhall.reporting.statistics.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Adds up member counters along the tree: for days with which no totals begin and end. */
final class MemberQueries {

    private static final String SUMS = """
            c.flow, coalesce(sum(c.counted) FILTER (WHERE c.day >= ?), 0) AS counted,
            coalesce(sum(c.retained), 0) AS retained, coalesce(sum(c.members), 0) AS members
            FROM subtree s JOIN member_counter c ON c.organisation_id = s.id
            """;

    private static final String TOLD = "SELECT 1 FROM member_counter WHERE dimension = ? AND code = ? LIMIT 1";

    private MemberQueries() {}

    /** @throws ProblemException 400 {@code unknown-code} when nobody could have the code of the filter */
    static void requireKnown(SubtreeQueries subtree, MemberFilter filter) throws SQLException {
        if (filter.dimension() != Dimension.ALL) {
            KnownCodes.require(
                    filter.pointer(),
                    filter.dimension().name(),
                    filter.code(),
                    () -> subtree.finds(TOLD, filter.dimension(), filter.code()));
        }
    }

    /** Per direct child the figures of its subtree; under the key null the organisation's own. */
    static Map<@Nullable UUID, Figures> byChild(SubtreeQueries subtree, Days days, MemberFilter filter)
            throws SQLException {
        return subtree.byChild(
                "SELECT s.child, " + SUMS
                        + "WHERE c.dimension = ? AND c.code = ? AND c.day <= ? GROUP BY s.child, c.flow",
                MemberQueries::figures,
                Figures::plus,
                days.first(),
                filter.dimension(),
                filter.code(),
                days.to());
    }

    /** Per dimension and code the figures of the whole subtree. */
    static Map<Dimension, Map<String, Figures>> byDimension(SubtreeQueries subtree, Days days) throws SQLException {
        Map<Dimension, Map<String, Figures>> figures = new EnumMap<>(Dimension.class);
        subtree.each(
                "SELECT c.dimension, c.code, " + SUMS
                        + "WHERE c.dimension <> 'ALL' AND c.day <= ? GROUP BY c.dimension, c.code, c.flow",
                row -> figures.computeIfAbsent(Dimension.valueOf(row.getString("dimension")), d -> new TreeMap<>())
                        .merge(row.getString("code"), figures(row), Figures::plus),
                days.first(),
                days.to());
        return figures;
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return Figures.of(
                row.getString("flow"), row.getLong("counted"), row.getLong("retained"), row.getLong("members"));
    }
}
