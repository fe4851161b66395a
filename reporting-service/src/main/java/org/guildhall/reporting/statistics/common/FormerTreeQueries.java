package org.guildhall.reporting.statistics.common;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.rollup.FormerTree;
import org.guildhall.reporting.rollup.LineQueries;
import org.jspecify.annotations.Nullable;

/** Finds what stood elsewhere on a day. */
final class FormerTreeQueries {

    private static final String ELSEWHERE = """
            SELECT h.organisation_id, h.parent_id FROM organisation_history h
            JOIN organisation_copy o ON o.id = h.organisation_id
            WHERE h.valid_from <= ? AND h.valid_to > ? AND (o.path IS NULL OR h.parent_id IS DISTINCT FROM o.parent_id)""";

    private FormerTreeQueries() {}

    /** @param asked the organisations whose totals will be asked for */
    static FormerTree of(Connection snapshot, LocalDate day, Collection<UUID> asked) throws SQLException {
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        Sql.each(
                snapshot,
                ELSEWHERE,
                row -> parents.put(Sql.uuid(row, "organisation_id"), Sql.uuid(row, "parent_id")),
                day,
                day);
        return new FormerTree(parents, lines(snapshot, asked, parents));
    }

    /** Of those asked for, of what moved and of where it stood. */
    private static Map<UUID, List<UUID>> lines(
            Connection snapshot, Collection<UUID> asked, Map<UUID, @Nullable UUID> parents) throws SQLException {
        Set<UUID> needed = new HashSet<>(asked);
        needed.addAll(parents.keySet());
        parents.values().stream().filter(Objects::nonNull).forEach(needed::add);
        return LineQueries.of(snapshot, needed);
    }
}
