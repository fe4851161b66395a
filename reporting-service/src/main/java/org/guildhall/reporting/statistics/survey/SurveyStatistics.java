package org.guildhall.reporting.statistics.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;
import org.guildhall.reporting.statistics.common.OrganisationName;

/**
 * How many members of an organisation and below took part in surveys that are closed. What they answered isn't known here.
 *
 * @param own of the organisation alone
 * @param total own plus the totals of all children
 */
@Schema(
        name = "SurveyStatistics",
        description = "问卷参加统计（结束后计入，不含答案） · who took part in closed surveys, in numbers; no answers")
record SurveyStatistics(
        OrganisationName organisation,
        @Schema(description = "只看这一份问卷；null 为全部") UUID surveyId,
        long own,
        @Schema(description = "参加人次 · participations") long total,
        List<Child> children,
        List<Survey> items,
        String next,
        Instant asOf,
        Lag lag) {

    @Schema(name = "SurveyChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
    record Child(OrganisationName organisation, long total) {}

    @Schema(name = "SurveyRow", description = "一份问卷 · a survey")
    record Survey(
            UUID id,
            UUID organisationId,
            String title,
            Instant opensAt,
            Instant closesAt,
            @Schema(description = "结束时间；未结束为 null") Instant closedAt,
            @Schema(description = "范围内的参加人数；未结束为 null") Long participants) {}
}
