package org.guildhall.reporting.statistics.quiz;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.reading.ProjectionReader;
import org.guildhall.reporting.statistics.common.OrganisationQueries;
import org.guildhall.reporting.statistics.common.Scope;
import org.guildhall.reporting.statistics.common.Subtree;
import org.guildhall.reporting.statistics.quiz.QuizStatistics.QuizFigures;

/** Quizzes, from one moment of the projection and within the caller's scope. */
@Singleton
class QuizStatisticsService {

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;

    QuizStatisticsService(ProjectionReader reader, Caller caller, Cursors cursors) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** @param quiz null for all */
    QuizStatistics quizzes(UUID organisation, UUID quiz, PageQuery asked) {
        boolean one = quiz != null;
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            Map<UUID, QuizFigures> figures = QuizQueries.byChild(snapshot, subtree, quiz);
            List<QuizStatistics.Child> children = OrganisationQueries.children(snapshot, subtree).stream()
                    .map(child -> new QuizStatistics.Child(
                            child,
                            figures.getOrDefault(child.id(), QuizFigures.NONE).ofOneQuiz(one)))
                    .toList();
            Page<QuizStatistics.Period> page = cursors.rising(
                    "quiz-periods " + organisation + ' ' + quiz,
                    asked,
                    (after, size) -> QuizQueries.periods(snapshot, subtree, quiz, after, size),
                    QuizStatistics.Period::id);
            return new QuizStatistics(
                    scope.organisation(),
                    quiz,
                    figures.getOrDefault(null, QuizFigures.NONE).ofOneQuiz(one),
                    figures.values().stream()
                            .reduce(QuizFigures.NONE, QuizFigures::plus)
                            .ofOneQuiz(one),
                    children,
                    page.items(),
                    page.next(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }

    /** @param quiz null for all */
    QuizEntrantFact.FactPage entrants(UUID organisation, UUID quiz, PageQuery asked) {
        return reader.read((snapshot, freshness) -> {
            Subtree subtree = Subtree.asIs(Scope.of(snapshot, organisation, caller));
            Page<QuizEntrantFact> page = cursors.page(
                    "quiz-entrant-facts " + organisation + ' ' + quiz,
                    asked,
                    QuizEntrantFactQueries.Position.START,
                    QuizEntrantFactQueries.Position::of,
                    (after, size) -> QuizEntrantFactQueries.after(snapshot, subtree, quiz, after, size),
                    fact -> List.of(fact.quizId(), fact.memberId(), fact.periodId(), fact.organisationId()));
            return new QuizEntrantFact.FactPage(page.items(), page.next(), freshness.asOf(), freshness.lag());
        });
    }
}
