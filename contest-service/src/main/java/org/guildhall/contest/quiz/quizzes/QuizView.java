package org.guildhall.contest.quiz.quizzes;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Quiz", description = "答题活动 · a quiz with its periods")
record QuizView(
        UUID id,
        @Schema(description = "主办工会 · union that holds it") UUID organisationId,

        @Schema(description = "主办工会名称；不详为 null · its name now") @Nullable String organisation,

        @Schema(description = "名称 · name") String title,
        QuizState state,

        @Schema(description = "各场次，先开始的在前 · the earlier first")
        List<PeriodView> periods)
        implements Identified {

    static QuizView of(Quiz quiz, @Nullable String organisation, List<PeriodView> periods) {
        return new QuizView(quiz.id(), quiz.organisationId(), organisation, quiz.title(), quiz.state(), periods);
    }
}
