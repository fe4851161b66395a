package org.guildhall.contest.outcome.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.judging.scoring.OpenTie;
import org.guildhall.contest.judging.scoring.RankedEntry;

@Schema(name = "Standing", description = "阶段实时排名，只有盲码 · the present ranking of a stage, by blind codes")
record StandingView(
        UUID stageId,
        @Schema(description = "计算所依据的数据的时间 · as of when") Instant asOf,

        @Schema(description = "排名算法 · the ranking algorithm")
        String algorithm,

        @Schema(description = "规则版本 · version of the rules") int rulesVersion,
        @Schema(description = "名次在前的在前 · the better first") List<RankedEntry> entries,

        @Schema(description = "影响晋级、奖牌或奖项的未决并列 · undecided ties across a line that matters")
        List<OpenTie> openTies) {}
