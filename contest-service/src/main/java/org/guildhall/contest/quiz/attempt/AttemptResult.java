package org.guildhall.contest.quiz.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.limitedaward.AwardDecision;
import org.jspecify.annotations.Nullable;

@Schema(description = "交卷结果 · what a finished attempt earned")
record AttemptResult(
        UUID attemptId,

        @Schema(description = "是否练习 · whether it is practice")
        boolean practice,

        @Schema(description = "得分 · score", examples = "115.00")
        BigDecimal score,

        @Schema(description = "满分 · full marks") int fullMarks,
        @Schema(description = "已答题数 · questions answered") int answered,
        @Schema(description = "题数 · number of questions") int questions,
        @Schema(description = "用时（秒） · time taken, seconds") long seconds,

        @Schema(description = "交卷时间；到时未交的为截止时间 · when it ended")
        Instant finishedAt,

        @Schema(description = "本人本场次最好成绩；练习为 null · one's best score in this period; null for practice") @Nullable BigDecimal best,

        @Schema(description = "各限量奖的结果，没有获奖也说明原因 · what became of each limited award, and why")
        List<AwardDecision> awards) {}
