package org.guildhall.contest.quiz.attempt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.limitedaward.AwardDecision;
import org.guildhall.contest.quiz.quizzes.AttemptLimits;
import org.guildhall.contest.quiz.quizzes.Period;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuizParticipation", description = "本人在一个场次中的情况 · how one stands in a period")
record PeriodRecordView(
        UUID periodId,
        @Schema(description = "已用次数 · attempts used") int attempts,
        @Schema(description = "剩余次数 · attempts left") int attemptsLeft,

        @Schema(description = "今日剩余次数 · attempts left today")
        int attemptsLeftToday,

        @Schema(description = "进行中的答题；没有为 null · the attempt under way; null for none") @Nullable UUID openAttemptId,

        @Schema(description = "最好成绩；没有为 null · best score; null for none") @Nullable BigDecimal bestScore,

        @Schema(description = "最好成绩的答题 · the attempt with the best score") @Nullable UUID bestAttemptId,

        @Schema(description = "满分 · full marks") int fullMarks,

        @Schema(description = "讲座进度 · lectures, and how far one is")
        List<LectureProgress> lectures,

        @Schema(description = "各限量奖的结果；尚无成绩时为空 · what became of each limited award; empty without a score")
        List<AwardDecision> awards) {

    /** @param found none before the first attempt or lecture */
    static PeriodRecordView of(
            Period period,
            Optional<PeriodRecord> found,
            LocalDate today,
            List<LectureProgress> lectures,
            List<AwardDecision> awards) {
        AttemptLimits limits = period.rules().attempts();
        int used = found.map(PeriodRecord::attempts).orElse(0);
        int left = Math.max(0, limits.total() - used);
        int leftToday =
                limits.perDay() - found.map(record -> record.usedOn(today)).orElse(0);
        return new PeriodRecordView(
                period.id(),
                used,
                left,
                Math.min(left, Math.max(0, leftToday)),
                found.map(PeriodRecord::openAttemptId).orElse(null),
                found.map(PeriodRecord::bestScore).orElse(null),
                found.map(PeriodRecord::bestAttemptId).orElse(null),
                period.plan().fullMarks(),
                lectures,
                awards);
    }
}
