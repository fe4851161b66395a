package org.guildhall.reporting.statistics.organisation;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.organisation.OrganisationStatistics.OrganisationFigures;
import org.jspecify.annotations.Nullable;

/** Counts organisations along the tree. */
final class OrganisationCountQueries {

    private static final String COUNTS = """
            SELECT s.child, f.level, f.kind,
                   count(*) FILTER (WHERE f.founded_on <= ? AND coalesce(f.closed_on, 'infinity') > ?) AS organisations,
                   count(*) FILTER (WHERE f.founded_on BETWEEN ? AND ?) AS founded,
                   count(*) FILTER (WHERE f.closed_on BETWEEN ? AND ?) AS closed
            FROM subtree s JOIN organisation_fact f ON f.organisation_id = s.id
            WHERE f.level = coalesce(?, f.level) AND f.kind = coalesce(?, f.kind)
            GROUP BY s.child, f.level, f.kind""";

    private static final String TOLD_LEVEL = "SELECT 1 FROM organisation_fact WHERE level = ? LIMIT 1";
    private static final String TOLD_KIND = "SELECT 1 FROM organisation_fact WHERE kind = ? LIMIT 1";

    private OrganisationCountQueries() {}

    /** @throws ProblemException 400 {@code unknown-code} for a level or a kind that no organisation could have */
    static void requireKnown(SubtreeQueries subtree, @Nullable String level, @Nullable String kind)
            throws SQLException {
        if (level != null) {
            KnownCodes.require("/level", "LEVEL", level, () -> subtree.finds(TOLD_LEVEL, level));
        }
        if (kind != null) {
            KnownCodes.require("/kind", "KIND", kind, () -> subtree.finds(TOLD_KIND, kind));
        }
    }

    /** Per direct child the figures of its subtree; under the key null the organisation's own. */
    static Map<@Nullable UUID, OrganisationFigures> byChild(
            SubtreeQueries subtree, Days days, @Nullable String level, @Nullable String kind) throws SQLException {
        return subtree.byChild(
                COUNTS,
                row -> OrganisationFigures.of(
                        row.getString("level"),
                        row.getString("kind"),
                        row.getLong("organisations"),
                        row.getLong("founded"),
                        row.getLong("closed")),
                OrganisationFigures::plus,
                days.to(),
                days.to(),
                days.first(),
                days.to(),
                days.first(),
                days.to(),
                level,
                kind);
    }
}
