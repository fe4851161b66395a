package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Draws up quizzes, publishes and cancels them. */
@ApplicationScoped
class QuizService {

    private final QuizRepository quizzes;
    private final Periods periods;
    private final PeriodCheck check;
    private final QuizAccess access;
    private final Chronicle chronicle;
    private final QuizViews views;
    private final Ids ids;

    QuizService(
            QuizRepository quizzes,
            Periods periods,
            PeriodCheck check,
            QuizAccess access,
            Chronicle chronicle,
            QuizViews views,
            Ids ids) {
        this.quizzes = quizzes;
        this.periods = periods;
        this.check = check;
        this.access = access;
        this.chronicle = chronicle;
        this.views = views;
        this.ids = ids;
    }

    @Transactional
    QuizView create(NewQuiz wish) {
        access.requireHosts(wish.organisationId());
        Quiz quiz = new Quiz(ids.next(), wish);
        quizzes.persist(quiz);
        return views.forOfficers(quiz);
    }

    @Transactional
    QuizView read(UUID id) {
        Quiz quiz = access.visible(id);
        return access.isReadable(quiz) ? views.forOfficers(quiz) : views.forMembers(quiz);
    }

    @Transactional
    Page<QuizView> list(UUID organisation, PageQuery page) {
        return views.forOfficers(
                "quizzes:" + organisation,
                page,
                (before, size) -> quizzes.listNewestBelow(access.readablePath(organisation), before, size));
    }

    @Transactional
    Page<QuizView> listOpen(PageQuery page) {
        return views.forMembers("quizzes-open", page, this::open);
    }

    private List<Quiz> open(UUID before, int size) {
        return quizzes.listOpen(access.organisationsOfCaller(), chronicle.now(), before, size);
    }

    /** @throws ProblemException 409 unless it is a draft, 422 when the period can't be held so */
    @Transactional
    PeriodView addPeriod(UUID id, NewPeriod wish) {
        Quiz quiz = access.lockRun(id);
        quiz.requireDraft();
        check.require(quiz, wish);
        return PeriodView.of(periods.add(quiz.id(), wish));
    }

    @Transactional
    void removePeriod(UUID id) {
        Period period = periods.find(id).orElseThrow(ProblemException::notFound);
        access.lockRun(period.quizId()).requireDraft();
        periods.remove(id);
    }

    /** @throws ProblemException 409 unless it is a draft with a period */
    @Transactional
    QuizView publish(UUID id) {
        Quiz quiz = access.lockRun(id);
        access.requireHosts(quiz.organisationId());
        List<Period> held = periods.of(id);
        if (held.isEmpty()) {
            throw ProblemException.of(409, "quiz-without-period");
        }
        quiz.publish();
        quizzes.flush();
        chronicle.tell(QuizEvents.published(quiz, held));
        return views.forOfficers(quiz);
    }

    /** Ends it for everybody; what was won stays won. */
    @Transactional
    QuizView cancel(UUID id) {
        Quiz quiz = access.lockRun(id);
        boolean announced = quiz.state() == QuizState.PUBLISHED;
        quiz.cancel();
        quizzes.flush();
        if (announced) {
            chronicle.tell(QuizEvents.cancelled(quiz, chronicle.now()));
        }
        return views.forOfficers(quiz);
    }
}
