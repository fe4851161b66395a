package org.guildhall.reporting.statistics.talent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.OrganisationName;

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
        String next,
        Instant asOf,
        Lag lag) {

    @Schema(name = "TalentFigures", description = "人数与各等级人数 · members, and members per level")
    record TalentFigures(long members, Map<String, Long> levels) {

        static final TalentFigures NONE = new TalentFigures(0, Map.of());

        TalentFigures plus(TalentFigures other) {
            Map<String, Long> sums = new TreeMap<>(levels);
            other.levels.forEach((level, count) -> sums.merge(level, count, Long::sum));
            return new TalentFigures(members + other.members, sums);
        }
    }

    @Schema(name = "TalentChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
    record Child(OrganisationName organisation, TalentFigures total) {}

    @Schema(name = "TalentCell", description = "某工种、等级、行业的人数 · members of a trade, level and industry")
    record Cell(
            String trade,
            String level,

            @Schema(description = "行业门类字母，未知为 UNKNOWN · industry section")
            String industry,

            long members) {}

    /** A member whom the figures count. */
    @Schema(name = "TalentFact", description = "人才库的一名会员：仅编号与代码 · a member as counted: ids and codes")
    record Fact(UUID memberId, UUID organisationId, String trade, String level, String industry, LocalDate joinedOn) {}

    @Schema(name = "TalentFactPage", description = "一页人才明细；末页 next 为 null · one page of the members counted")
    record FactPage(List<Fact> items, String next, Instant asOf, Lag lag) {}
}
