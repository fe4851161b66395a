package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.kit.problem.ProblemException;

/** Attempts as those see them who may. */
@ApplicationScoped
class AttemptReading {

    private final AttemptRows attempts;
    private final QuizAccess access;
    private final Clock clock;

    AttemptReading(AttemptRows attempts, QuizAccess access, Clock clock) {
        this.attempts = attempts;
        this.access = access;
        this.clock = clock;
    }

    /** The caller's own attempt, to go on with. */
    @Transactional
    AttemptView read(UUID id) {
        Attempt attempt = attempts.find(id).filter(this::isOwn).orElseThrow(ProblemException::notFound);
        return AttemptView.of(attempt, access.published(attempt.periodId()), clock.instant());
    }

    /** The caller's own or, for an officer, anybody's of his quiz; once the key may be told. */
    @Transactional
    ReviewView review(UUID id) {
        Attempt attempt = attempts.find(id).orElseThrow(ProblemException::notFound);
        Period period = access.published(attempt.periodId());
        if (!isOwn(attempt)) {
            access.readable(period.quizId());
        }
        if (!period.isRevealed(clock.instant())) {
            throw ProblemException.of(
                    409, "period-not-over", period.secretUntil().toString());
        }
        if (!attempt.isFinished()) {
            throw ProblemException.of(409, "attempt-open");
        }
        return ReviewView.of(attempt, period);
    }

    private boolean isOwn(Attempt attempt) {
        return attempt.subject().equals(access.subject());
    }
}
