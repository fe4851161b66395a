package org.guildhall.reporting.statistics.member;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.Subtree;

/** Adds up member counters along the tree. */
final class MemberQueries {

    private static final String SUMS = """
            coalesce(sum(c.joined) FILTER (WHERE c.day >= ?), 0) AS joined,
            coalesce(sum(c.departed) FILTER (WHERE c.day >= ?), 0) AS departed,
            coalesce(sum(c.joined - c.departed), 0) AS members
            FROM subtree s JOIN member_counter c ON c.organisation_id = s.id
            """;

    private MemberQueries() {}

    /** Per direct child the figures of its subtree; under the key null the organisation's own. */
    static Map<UUID, Figures> byChild(Connection snapshot, Subtree subtree, Days days, MemberFilter filter)
            throws SQLException {
        Map<UUID, Figures> figures = new HashMap<>();
        Sql.list(
                snapshot,
                subtree.with("SELECT s.child, " + SUMS
                        + "WHERE c.dimension = ? AND c.code = ? AND c.day <= ? GROUP BY s.child"),
                row -> figures.put(row.getObject("child", UUID.class), figures(row)),
                subtree.and(days.first(), days.first(), filter.dimension().name(), filter.code(), days.to()));
        return figures;
    }

    /** Per dimension and code the figures of the whole subtree. */
    static Map<Dimension, Map<String, Figures>> byDimension(Connection snapshot, Subtree subtree, Days days)
            throws SQLException {
        Map<Dimension, Map<String, Figures>> figures = new EnumMap<>(Dimension.class);
        LocalDate first = days.first();
        Sql.list(
                snapshot,
                subtree.with("SELECT c.dimension, c.code, " + SUMS
                        + "WHERE c.dimension <> 'ALL' AND c.day <= ? GROUP BY c.dimension, c.code"),
                row -> figures.computeIfAbsent(Dimension.valueOf(row.getString("dimension")), d -> new TreeMap<>())
                        .put(row.getString("code"), figures(row)),
                subtree.and(first, first, days.to()));
        return figures;
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(row.getLong("joined"), row.getLong("departed"), row.getLong("members"));
    }
}
