package org.guildhall.contest.outcome.publication;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.judging.scoring.RankedEntry;

@Schema(name = "Result", description = "一项报名的成绩 · the result of an entry")
record ResultView(
        UUID entryId,
        UUID projectId,
        UUID stageId,

        @Schema(description = "报名时会员所在工会 · the member's organisation at entry")
        UUID organisationId,

        @Schema(description = "参加排名的报名数 · ranked entries of the project")
        int starters,

        @Schema(description = "结果版本号，复核后增加 · counts the stored rankings of the stage")
        int resultSet,

        @Schema(description = "盲码、名次、成绩、奖牌、奖项 · code, rank, marks, medal, prize")
        RankedEntry result) {}
