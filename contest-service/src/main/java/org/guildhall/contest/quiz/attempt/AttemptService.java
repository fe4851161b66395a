package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.guildhall.contest.quiz.quizzes.KeySecrecy;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Attempts for those who make them, and for those who may look at them. */
@ApplicationScoped
class AttemptService {

    private final Intake intake;
    private final AttemptRows attempts;
    private final Periods periods;
    private final KeySecrecy secrecy;
    private final QuizAccess access;
    private final Clock clock;

    AttemptService(
            Intake intake, AttemptRows attempts, Periods periods, KeySecrecy secrecy, QuizAccess access, Clock clock) {
        this.intake = intake;
        this.attempts = attempts;
        this.periods = periods;
        this.secrecy = secrecy;
        this.access = access;
        this.clock = clock;
    }

    /** Begins an attempt that counts, or goes on with the open one. */
    CompletionStage<AttemptView> start(UUID period, @Nullable String device) {
        return start(period, device, false);
    }

    CompletionStage<AttemptView> practise(UUID period, @Nullable String device) {
        return start(period, device, true);
    }

    private CompletionStage<AttemptView> start(UUID period, @Nullable String device, boolean practice) {
        StartRequest start = new StartRequest(period, access.subject(), Devices.fingerprint(period, device), practice);
        return intake.submit(start).thenApply(this::begun);
    }

    /** Runs on a writer's thread or, if the answer was quicker, on one that must not wait. */
    private AttemptView begun(Attempt attempt) {
        return AttemptView.of(attempt, periods.running(attempt.periodId()), clock.instant());
    }

    CompletionStage<SavedAnswers> save(UUID id, Answers answers) {
        return intake.submit(new AnswerSteps.Saving(id, access.subject(), answers));
    }

    CompletionStage<AttemptResult> finish(UUID id) {
        return intake.submit(new FinishRequest(id, access.subject()));
    }

    /** The caller's own attempt, to go on with. */
    @Transactional
    AttemptView read(UUID id) {
        Attempt attempt = attempts.find(id).filter(this::isOwn).orElseThrow(ProblemException::notFound);
        return AttemptView.of(attempt, access.published(attempt.periodId()), clock.instant());
    }

    /** The caller's own or, for an officer, anybody's of a quiz of theirs; once the key may be told. */
    @Transactional
    ReviewView review(UUID id) {
        Attempt attempt = attempts.find(id).orElseThrow(ProblemException::notFound);
        Period period = access.published(attempt.periodId());
        if (!isOwn(attempt)) {
            access.readable(period.quizId());
        }
        secrecy.refusal(period, clock.instant()).ifPresent(refusal -> {
            throw refusal;
        });
        if (!attempt.isFinished()) {
            throw ProblemException.of(409, "attempt-open");
        }
        return ReviewView.of(attempt, period);
    }

    private boolean isOwn(Attempt attempt) {
        return attempt.subject().equals(access.subject());
    }
}
