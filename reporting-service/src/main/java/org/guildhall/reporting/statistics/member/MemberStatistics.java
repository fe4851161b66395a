package org.guildhall.reporting.statistics.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/**
 * Members of an organisation and below.
 *
 * @param from first business day, or null for the beginning
 * @param to last business day
 * @param own figures of the organisation alone
 * @param total own plus the totals of all children
 * @param categories members per category code in the whole subtree; a member counts in each of theirs. Never filtered.
 * @param dimensions figures per dimension and code in the whole subtree. Never filtered.
 * @param asOf up to when the answer is complete
 */
@Schema(
        name = "MemberStatistics",
        description =
                "会员统计：own 为本级，total 为本级加各下级合计；categories 与 dimensions 不受筛选影响 · own figures, totals with everything below, and per child; categories and dimensions are never filtered")
record MemberStatistics(
        OrganisationName organisation,
        @Nullable LocalDate from,
        LocalDate to,
        String basis,
        Figures own,
        Figures total,
        Map<String, Long> categories,
        Map<Dimension, Map<String, Figures>> dimensions,
        List<Child> children,
        @Nullable Instant asOf,
        Lag lag) {

    static MemberStatistics of(
            SubtreeQueries subtree,
            Days days,
            Basis basis,
            Breakdown<Figures> figures,
            Map<Dimension, Map<String, Figures>> dimensions) {
        return new MemberStatistics(
                subtree.organisation(),
                days.from(),
                days.to(),
                basis.toString(),
                figures.own(),
                figures.total(),
                membersOf(dimensions.getOrDefault(Dimension.CATEGORY, Map.of())),
                dimensions,
                figures.children(Child::new),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    /** A direct child with the figures of its whole subtree. */
    @Schema(
            name = "ChildFigures",
            description = "一个直接下级及其全部下级的合计 · a direct child with the figures of its whole subtree")
    record Child(OrganisationName organisation, Figures total) {}

    private static Map<String, Long> membersOf(Map<String, Figures> categories) {
        Map<String, Long> members = new TreeMap<>();
        categories.forEach((code, counted) -> members.put(code, counted.members()));
        return members;
    }
}
