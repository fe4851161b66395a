package org.guildhall.contest.quiz.quizzes;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.paper.Section;
import org.jspecify.annotations.Nullable;

/** Whoever knows what makes an attempt suspicious can avoid it, so officers alone see that; neither do members see the bank. */
@Schema(name = "QuizPeriodRules", description = "场次规则 · what holds in a period")
record PeriodRulesView(
        @Schema(description = "题库；只给组织者和审计，会员为 null · the bank, for officers") @Nullable UUID bankId,

        @Schema(description = "题库版本；会员为 null · its version, for officers") @Nullable Integer bankVersion,

        @Schema(description = "试卷的各部分 · what papers are drawn from")
        List<Section> sections,

        @Schema(description = "是否打乱选项 · whether options are shuffled")
        boolean shuffleOptions,

        AttemptLimits attempts,

        @Schema(description = "答题前须看完的讲座 · lectures to be watched first")
        List<Lecture> lectures,

        @Schema(description = "单位排行中的高分线；null 为满分的八成 · counts as a high score; null for four fifths") @Nullable Integer highScore,

        @Schema(description = "异常信号；会员为 null · for officers") @Nullable Suspicion suspicion) {

    static PeriodRulesView of(PeriodRules rules) {
        return new PeriodRulesView(
                rules.bankId(),
                rules.bankVersion(),
                rules.sections(),
                rules.shuffleOptions(),
                rules.attempts(),
                rules.lectures(),
                rules.highScore(),
                rules.suspicion());
    }

    static PeriodRulesView forMembers(PeriodRules rules) {
        return new PeriodRulesView(
                null,
                null,
                rules.sections(),
                rules.shuffleOptions(),
                rules.attempts(),
                rules.lectures(),
                rules.highScore(),
                null);
    }
}
