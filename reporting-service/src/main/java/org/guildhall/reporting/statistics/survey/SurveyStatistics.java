package org.guildhall.reporting.statistics.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.paging.Page;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/**
 * How many members of an organisation and below took part in surveys that are closed. What they answered isn't known here.
 *
 * @param own figures of the organisation alone
 * @param total own plus the totals of all children
 * @param next cursor of the next page of items, null on the last one
 */
@Schema(
        name = "SurveyStatistics",
        description = "问卷参加统计（结束后计入，不含答案） · who took part in closed surveys, in numbers; no answers")
record SurveyStatistics(
        OrganisationName organisation,

        @Schema(description = "只看这一份问卷；null 为全部 · only this survey; null for all") @Nullable UUID surveyId,

        long own,
        @Schema(description = "参加人次 · participations") long total,
        List<Child> children,
        List<Survey> items,
        @Nullable String next,
        @Nullable Instant asOf,
        Lag lag) {

    static SurveyStatistics of(
            SubtreeQueries subtree, @Nullable UUID survey, Breakdown<Long> participants, Page<Survey> page) {
        return new SurveyStatistics(
                subtree.organisation(),
                survey,
                participants.own(),
                participants.total(),
                participants.children(Child::new),
                page.items(),
                page.next(),
                subtree.freshness().asOf(),
                subtree.freshness().lag());
    }

    @Schema(name = "SurveyChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
    record Child(OrganisationName organisation, long total) {}

    @Schema(name = "SurveyRow", description = "一份问卷 · a survey")
    record Survey(
            UUID id,
            UUID organisationId,
            String title,
            Instant opensAt,
            Instant closesAt,

            @Schema(description = "结束时间；未结束为 null · when it ended; null before") @Nullable Instant closedAt,

            @Schema(description = "范围内的参加人数；未结束为 null · who took part within the scope; null before it ended") @Nullable Long participants) {}
}
