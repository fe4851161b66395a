package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Draws up quizzes, publishes and cancels them. */
@ApplicationScoped
class QuizService {

    private final QuizRepository quizzes;
    private final Periods periods;
    private final PeriodCheck check;
    private final QuizAccess access;
    private final OfficerAccess officers;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    QuizService(
            QuizRepository quizzes,
            Periods periods,
            PeriodCheck check,
            QuizAccess access,
            OfficerAccess officers,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.quizzes = quizzes;
        this.periods = periods;
        this.check = check;
        this.access = access;
        this.officers = officers;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    QuizView create(NewQuiz wish) {
        officers.requireRuns(wish.organisationId());
        Quiz quiz = new Quiz(ids.next(), wish);
        quizzes.persist(quiz);
        return QuizView.of(quiz, List.of());
    }

    @Transactional
    QuizView read(UUID id) {
        Quiz quiz = access.visible(id);
        return access.isReadable(quiz) ? view(quiz) : viewForMembers(quiz);
    }

    @Transactional
    List<QuizView> list(UUID organisation, UUID before, int size) {
        return quizzes.listBelow(officers.readablePath(organisation), before, size).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    List<QuizView> listOpen(UUID before, int size) {
        return quizzes.listOpen(access.organisationsOfCaller(), clock.instant(), before, size).stream()
                .map(this::viewForMembers)
                .toList();
    }

    /** @throws ProblemException 409 unless it is a draft, 422 when the period can't be held so */
    @Transactional
    PeriodView addPeriod(UUID id, NewPeriod wish) {
        Quiz quiz = access.lockRun(id);
        quiz.requireDraft();
        check.require(quiz, wish);
        return PeriodView.of(periods.find(periods.insert(quiz.id(), wish)).orElseThrow());
    }

    @Transactional
    void removePeriod(UUID id) {
        Period period = periods.find(id).orElseThrow(ProblemException::notFound);
        access.lockRun(period.quizId()).requireDraft();
        periods.delete(id);
    }

    /** @throws ProblemException 409 unless it is a draft with a period */
    @Transactional
    QuizView publish(UUID id) {
        Quiz quiz = access.lockRun(id);
        List<Period> held = periods.of(id);
        if (held.isEmpty()) {
            throw ProblemException.of(409, "quiz-without-period");
        }
        quiz.publish();
        quizzes.flush();
        outbox.append(QuizEvents.published(quiz, held));
        return QuizView.of(quiz, held);
    }

    /** Ends it for everybody; what was won stays won. */
    @Transactional
    QuizView cancel(UUID id) {
        Quiz quiz = access.lockRun(id);
        boolean announced = quiz.state() == QuizState.PUBLISHED;
        quiz.cancel();
        quizzes.flush();
        if (announced) {
            outbox.append(QuizEvents.cancelled(quiz, clock.instant()));
        }
        return view(quiz);
    }

    private QuizView view(Quiz quiz) {
        return QuizView.of(quiz, periods.of(quiz.id()));
    }

    private QuizView viewForMembers(Quiz quiz) {
        return QuizView.forMembers(quiz, periods.of(quiz.id()));
    }
}
