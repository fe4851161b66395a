package org.guildhall.contest.judging.marking;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MarkingProgress", description = "评分进展，只计仍在参赛的报名 · how far marking is")
record ProgressView(
        @Schema(description = "参赛报名数 · entries that compete")
        int entries,

        @Schema(description = "须有的评分表数 · sheets there must be")
        int wanted,

        @Schema(description = "已分派而未动笔 · assigned, not begun")
        int assigned,

        @Schema(description = "草稿 · drafts") int drafts,
        @Schema(description = "已定稿 · finalised") int finals,

        @Schema(description = "未决仲裁 · unsettled moderations")
        int openModerations,

        @Schema(description = "各裁判 · by judge") List<OfJudge> judges) {

    @Schema(name = "JudgeProgress", description = "一位裁判的进展 · how far a judge is")
    record OfJudge(
            @Schema(description = "裁判编号 · number of the judge", examples = "J1")
            String judge,

            @Schema(description = "未定稿 · not finalised") int open,
            @Schema(description = "已定稿 · finalised") int finals) {}
}
