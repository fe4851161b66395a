package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;

/** Quizzes as officers or members see them, with periods, awards and the host's name: a query a sort, not a row. */
@ApplicationScoped
class QuizViews {

    private final Periods periods;
    private final OrganisationQueries organisations;
    private final Cursors cursors;

    QuizViews(Periods periods, OrganisationQueries organisations, Cursors cursors) {
        this.periods = periods;
        this.organisations = organisations;
        this.cursors = cursors;
    }

    QuizView forOfficers(Quiz quiz) {
        return views(List.of(quiz), PeriodView::of).get(quiz.id());
    }

    QuizView forMembers(Quiz quiz) {
        return views(List.of(quiz), PeriodView::forMembers).get(quiz.id());
    }

    /** A page for officers, the newest first. */
    Page<QuizView> forOfficers(String route, PageQuery asked, Cursors.Portion<UUID, Quiz, RuntimeException> list) {
        return page(cursors.falling(route, asked, list, Quiz::id), PeriodView::of);
    }

    /** A page for members, the newest first. */
    Page<QuizView> forMembers(String route, PageQuery asked, Cursors.Portion<UUID, Quiz, RuntimeException> list) {
        return page(cursors.falling(route, asked, list, Quiz::id), PeriodView::forMembers);
    }

    private Page<QuizView> page(Page<Quiz> page, Function<Period, PeriodView> view) {
        Map<UUID, QuizView> views = views(page.items(), view);
        return page.map(quiz -> views.get(quiz.id()));
    }

    private Map<UUID, QuizView> views(List<Quiz> quizzes, Function<Period, PeriodView> view) {
        Map<UUID, List<Period>> held =
                periods.ofAll(quizzes.stream().map(Quiz::id).toList());
        Map<UUID, String> names = organisations.names(
                quizzes.stream().map(Quiz::organisationId).distinct().toList());
        return quizzes.stream()
                .collect(Collectors.toMap(
                        Quiz::id,
                        quiz -> QuizView.of(
                                quiz,
                                names.get(quiz.organisationId()),
                                held.getOrDefault(quiz.id(), List.of()).stream()
                                        .map(view)
                                        .toList())));
    }
}
