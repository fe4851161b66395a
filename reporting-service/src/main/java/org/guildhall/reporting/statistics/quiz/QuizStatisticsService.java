package org.guildhall.reporting.statistics.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.PageOfFacts;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.guildhall.reporting.statistics.quiz.QuizStatistics.QuizFigures;
import org.jspecify.annotations.Nullable;

/** Quizzes as the members of a subtree took part in them, in figures and fact by fact. */
@ApplicationScoped
class QuizStatisticsService {

    private final SubtreeReader reader;
    private final Cursors cursors;

    QuizStatisticsService(SubtreeReader reader, Cursors cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    /** @param quiz null for all */
    QuizStatistics quizzes(UUID organisation, @Nullable UUID quiz, PageQuery asked) {
        boolean one = quiz != null;
        return reader.read(organisation, subtree -> {
            QuizQueries.requireKnown(subtree, quiz);
            Map<@Nullable UUID, QuizFigures> byChild = QuizQueries.byChild(subtree, quiz);
            Page<QuizStatistics.Period> periods = cursors.rising(
                    "quiz-periods " + organisation + ' ' + quiz,
                    asked,
                    (after, size) -> QuizQueries.periods(subtree, quiz, after, size),
                    QuizStatistics.Period::id);
            return QuizStatistics.of(
                    subtree,
                    quiz,
                    Breakdown.of(subtree, byChild, QuizFigures.NONE, QuizFigures::plus)
                            .map(figures -> figures.ofOneQuiz(one)),
                    periods);
        });
    }

    /** @param quiz null for all */
    PageOfFacts<QuizEntrantFact> entrants(UUID organisation, @Nullable UUID quiz, PageQuery asked) {
        return reader.read(organisation, subtree -> {
            QuizQueries.requireKnown(subtree, quiz);
            Page<QuizEntrantFact> facts = cursors.page(
                    "quiz-entrant-facts " + organisation + ' ' + quiz,
                    asked,
                    QuizEntrantFactQueries.Position.START,
                    QuizEntrantFactQueries.Position::of,
                    (after, size) -> QuizEntrantFactQueries.after(subtree, quiz, after, size),
                    fact -> List.of(fact.quizId(), fact.memberId(), fact.periodId(), fact.organisationId()));
            return PageOfFacts.of(facts, subtree.freshness());
        });
    }
}
