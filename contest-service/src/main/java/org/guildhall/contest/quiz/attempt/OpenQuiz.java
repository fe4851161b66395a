package org.guildhall.contest.quiz.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.quizzes.AttemptLimits;
import org.guildhall.contest.quiz.quizzes.LimitedAward;
import org.guildhall.contest.quiz.quizzes.Period;
import org.jspecify.annotations.Nullable;

@Schema(description = "会员可参加的答题活动及本人的情况 · a quiz one may take part in, and how one stands in it")
public record OpenQuiz(
        UUID id,
        @Schema(description = "名称 · title") String title,
        @Schema(description = "主办工会 · who holds it") UUID organisationId,
        @Schema(description = "主办工会名称 · its name") String organisation,

        @Schema(description = "各场次，先开始的在前 · the earlier first")
        List<OpenPeriod> periods) {

    @Schema(description = "场次的阶段：未开始、进行中、已结束 · not begun, under way, over")
    public enum PeriodPhase {
        UPCOMING,
        OPEN,
        OVER;

        static PeriodPhase of(Period period, Instant now) {
            if (now.isBefore(period.opensAt())) {
                return UPCOMING;
            }
            return period.isOver(now) ? OVER : OPEN;
        }
    }

    @Schema(description = "一个场次及本人的情况 · a period and how one stands in it")
    public record OpenPeriod(
            UUID id,
            @Schema(description = "名称 · title") String title,
            @Schema(description = "开始时间 · begins") Instant opensAt,
            @Schema(description = "结束时间 · ends") Instant closesAt,

            @Schema(description = "题数 · questions of a paper")
            int questions,

            @Schema(description = "满分 · full marks") int fullMarks,
            PeriodPhase state,

            @Schema(description = "现在可以开始新的一次 · whether another attempt can begin now")
            boolean canBegin,

            @Schema(description = "已用次数 · attempts used") int attempts,
            @Schema(description = "剩余次数 · attempts left") int attemptsLeft,

            @Schema(description = "今日剩余次数 · attempts left today")
            int attemptsLeftToday,

            @Schema(description = "进行中的答题，可继续；没有为 null · the one under way, to go on with") @Nullable UUID openAttemptId,

            @Schema(description = "讲座是否已看完 · whether its lectures were watched")
            boolean lecturesDone,

            @Schema(description = "本人最好成绩；没有为 null · one's best score") @Nullable BigDecimal bestScore,

            @Schema(description = "最好成绩的答题 · which earned it") @Nullable UUID bestAttemptId,

            @Schema(description = "限量奖 · limited awards") List<OpenAward> awards) {

        /** @param found null before the first attempt or lecture */
        static OpenPeriod of(Period period, @Nullable PeriodRecord found, boolean watched, Instant now) {
            AttemptLimits limits = period.rules().attempts();
            int used = found == null ? 0 : found.attempts();
            int today = found == null ? 0 : found.usedOn(PeriodRecord.dayOf(now));
            int left = Math.max(0, limits.total() - used);
            int leftToday = Math.min(left, Math.max(0, limits.perDay() - today));
            UUID open = found == null ? null : found.openAttemptId();
            PeriodPhase phase = PeriodPhase.of(period, now);
            return new OpenPeriod(
                    period.id(),
                    period.title(),
                    period.opensAt(),
                    period.closesAt(),
                    period.plan().questions(),
                    period.plan().fullMarks(),
                    phase,
                    phase == PeriodPhase.OPEN && watched && open == null && leftToday > 0,
                    used,
                    left,
                    leftToday,
                    open,
                    watched,
                    found == null ? null : found.bestScore(),
                    found == null ? null : found.bestAttemptId(),
                    period.awards().stream().map(OpenAward::of).toList());
        }
    }

    @Schema(description = "限量奖及余量 · a limited award and what is left of it")
    public record OpenAward(
            UUID id,
            @Schema(description = "奖品 · what it is") String title,
            @Schema(description = "名额 · places") int stock,
            @Schema(description = "余量 · places left") int left) {

        static OpenAward of(LimitedAward award) {
            return new OpenAward(
                    award.id(), award.title(), award.stock(), Math.max(0, award.stock() - award.granted()));
        }
    }
}
