package org.guildhall.reporting.statistics.talent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.paging.Page;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.Counts;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/**
 * Members with a skill level, of an organisation and below.
 *
 * @param own figures of the organisation alone
 * @param total own plus the totals of all children
 * @param items the total by trade, level and industry
 */
@Schema(
        name = "TalentStatistics",
        description =
                "人才库：有技能等级的会员，按工种、等级、行业、组织 · members with a skill level by trade, level, industry and organisation")
record TalentStatistics(
        OrganisationName organisation,
        TalentFigures own,
        TalentFigures total,
        List<Child> children,
        List<Cell> items,
        @Nullable String next,
        @Nullable Instant asOf,
        Lag lag) {

    static TalentStatistics of(SubtreeQueries subtree, Breakdown<TalentFigures> figures, Page<Cell> cells) {
        return new TalentStatistics(
                subtree.organisation(),
                figures.own(),
                figures.total(),
                figures.children(Child::new),
                cells.items(),
                cells.next(),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    @Schema(name = "TalentChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
    record Child(OrganisationName organisation, TalentFigures total) {}

    @Schema(name = "TalentFigures", description = "人数与各等级人数 · members, and members per level")
    record TalentFigures(long members, Map<String, Long> levels) {

        static final TalentFigures NONE = new TalentFigures(0, Map.of());

        static TalentFigures of(String level, long members) {
            return new TalentFigures(members, Map.of(level, members));
        }

        TalentFigures plus(TalentFigures other) {
            return new TalentFigures(members + other.members, Counts.plus(levels, other.levels));
        }
    }

    @Schema(name = "TalentCell", description = "某工种、等级、行业的人数 · members of a trade, level and industry")
    record Cell(
            String trade,
            String level,

            @Schema(description = "行业门类字母，未知为 UNKNOWN · industry section")
            String industry,

            long members) {}
}
