package org.guildhall.reporting.statistics.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.Counts;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/**
 * How many organisations there are, an organisation itself among them.
 *
 * @param from first business day, or null for the beginning
 * @param to last business day
 * @param own figures of the organisation alone
 * @param total own plus the totals of all children
 * @param asOf up to when the answer is complete
 */
@Schema(
        name = "OrganisationStatistics",
        description =
                "工会组织统计：own 为本级自身，total 为本级加各下级合计 · organisations of a subtree: own counts the organisation itself, total all below it, too")
record OrganisationStatistics(
        OrganisationName organisation,
        @Nullable LocalDate from,
        LocalDate to,
        String basis,
        OrganisationFigures own,
        OrganisationFigures total,
        List<Child> children,
        @Nullable Instant asOf,
        Lag lag) {

    static OrganisationStatistics of(
            SubtreeQueries subtree, Days days, Basis basis, Breakdown<OrganisationFigures> figures) {
        return new OrganisationStatistics(
                subtree.organisation(),
                days.from(),
                days.to(),
                basis.toString(),
                figures.own(),
                figures.total(),
                figures.children(Child::new),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    /** A direct child with the figures of its whole subtree. */
    @Schema(name = "OrganisationChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
    record Child(OrganisationName organisation, OrganisationFigures total) {}

    /**
     * Counts.
     *
     * @param organisations founded by the end of the last day, and not closed
     * @param founded on one of the days asked for
     * @param closed on one of the days asked for, mergers into others among them
     * @param levels organisations per level
     * @param kinds organisations per kind
     */
    @Schema(
            name = "OrganisationFigures",
            description =
                    "截止日存续的工会 organisations（levels 按层级、kinds 按类型），区间内成立 founded、撤销或并入他会 closed"
                            + " · organisations existing at the end, by level and by kind; founded, and closed or merged into others, on the days asked for")
    record OrganisationFigures(
            long organisations, long founded, long closed, Map<String, Long> levels, Map<String, Long> kinds) {

        static final OrganisationFigures NONE = new OrganisationFigures(0, 0, 0, Map.of(), Map.of());

        /** What organisations of one level and kind mean for the figures. */
        static OrganisationFigures of(String level, String kind, long organisations, long founded, long closed) {
            boolean none = organisations == 0;
            return new OrganisationFigures(
                    organisations,
                    founded,
                    closed,
                    none ? Map.of() : Map.of(level, organisations),
                    none ? Map.of() : Map.of(kind, organisations));
        }

        OrganisationFigures plus(OrganisationFigures other) {
            return new OrganisationFigures(
                    organisations + other.organisations,
                    founded + other.founded,
                    closed + other.closed,
                    Counts.plus(levels, other.levels),
                    Counts.plus(kinds, other.kinds));
        }
    }
}
