package org.guildhall.contest.quiz.quizzes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;

@Schema(name = "Quiz", description = "答题活动 · a quiz with its periods")
record QuizView(
        UUID id,
        @Schema(description = "主办工会") UUID organisationId,
        @Schema(description = "名称") String title,
        QuizState state,

        @Schema(description = "各场次，先开始的在前 · the earlier first")
        List<PeriodView> periods)
        implements Identified {

    static QuizView of(Quiz quiz, List<Period> periods) {
        return of(quiz, periods.stream().map(PeriodView::of));
    }

    static QuizView forMembers(Quiz quiz, List<Period> periods) {
        return of(quiz, periods.stream().map(PeriodView::forMembers));
    }

    private static QuizView of(Quiz quiz, Stream<PeriodView> periods) {
        return new QuizView(quiz.id(), quiz.organisationId(), quiz.title(), quiz.state(), periods.toList());
    }
}
