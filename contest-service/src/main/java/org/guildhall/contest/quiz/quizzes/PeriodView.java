package org.guildhall.contest.quiz.quizzes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;

@Schema(name = "QuizPeriod", description = "场次 · a period of a quiz")
record PeriodView(
        UUID id,
        UUID quizId,
        @Schema(description = "名称 · name") String title,
        @Schema(description = "开始时间 · when it begins") Instant opensAt,
        @Schema(description = "结束时间 · when it ends") Instant closesAt,
        @Schema(description = "题数 · number of questions") int questions,
        @Schema(description = "满分 · full marks") int fullMarks,

        @Schema(description = "高分线 · score that counts as high")
        int highScore,

        PeriodRulesView rules,
        List<LimitedAward> awards)
        implements Identified {

    static PeriodView of(Period period) {
        return of(period, PeriodRulesView.of(period.rules()));
    }

    static PeriodView forMembers(Period period) {
        return of(period, PeriodRulesView.forMembers(period.rules()));
    }

    private static PeriodView of(Period period, PeriodRulesView rules) {
        return new PeriodView(
                period.id(),
                period.quizId(),
                period.title(),
                period.opensAt(),
                period.closesAt(),
                period.plan().questions(),
                period.plan().fullMarks(),
                period.highScore(),
                rules,
                period.awards());
    }
}
