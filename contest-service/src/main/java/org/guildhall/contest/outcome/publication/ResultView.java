package org.guildhall.contest.outcome.publication;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.judging.scoring.RankedEntry;
import org.jspecify.annotations.Nullable;

@Schema(name = "Result", description = "一项报名的成绩 · the result of an entry")
record ResultView(
        UUID entryId,
        UUID projectId,

        @Schema(description = "赛项名称 · the project's title") @Nullable String project,

        UUID stageId,

        @Schema(description = "报名时会员所在工会 · the member's organisation at entry")
        UUID organisationId,

        @Schema(description = "其名称 · its name now") @Nullable String organisation,

        @Schema(description = "参加排名的报名数 · ranked entries of the project")
        int starters,

        @Schema(description = "结果版本号，复核后增加 · counts the stored rankings of the stage")
        int resultSet,

        @Schema(description = "盲码、名次、成绩、奖牌、奖项 · code, rank, marks, medal, prize")
        RankedEntry result,

        @Schema(description = "是否本人的成绩 · whether it is the caller's own")
        boolean mine) {

    /** With names, and for somebody whose entries these are. */
    ResultView told(Map<UUID, String> projects, Map<UUID, String> organisations, Set<UUID> own) {
        return new ResultView(
                entryId,
                projectId,
                projects.get(projectId),
                stageId,
                organisationId,
                organisations.get(organisationId),
                starters,
                resultSet,
                result,
                own.contains(entryId));
    }
}
