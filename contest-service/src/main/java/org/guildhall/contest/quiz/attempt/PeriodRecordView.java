package org.guildhall.contest.quiz.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.limitedaward.AwardDecision;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuizParticipation", description = "本人在一个场次中的情况 · how one stands in a period")
record PeriodRecordView(
        UUID periodId,
        @Schema(description = "已用次数") int attempts,
        @Schema(description = "剩余次数") int attemptsLeft,
        @Schema(description = "今日剩余次数") int attemptsLeftToday,
        @Schema(description = "进行中的答题；没有为 null") @Nullable UUID openAttemptId,
        @Schema(description = "最好成绩；没有为 null") @Nullable BigDecimal bestScore,
        @Schema(description = "最好成绩的答题") @Nullable UUID bestAttemptId,
        @Schema(description = "满分") int fullMarks,
        @Schema(description = "讲座进度") List<LectureProgress> lectures,
        @Schema(description = "各限量奖的结果；尚无成绩时为空") List<AwardDecision> awards) {}
