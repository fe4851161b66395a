package org.guildhall.contest.quiz.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.problem.ProblemException;

/**
 * A period with how its quiz stands, neither of which changes before the transaction ends.
 *
 * @param path of the quiz's organisation in the tree
 * @param frozen whether the standing is frozen: no score is told meanwhile
 */
record HeldPeriod(Period period, QuizState state, UUID organisationId, String path, boolean frozen) {

    boolean isCancelled() {
        return state == QuizState.CANCELLED;
    }

    /** Why nobody can begin an attempt that counts now. */
    Optional<ProblemException> refusal(Instant now) {
        if (now.isBefore(period.opensAt())) {
            return Optional.of(
                    ProblemException.of(409, "period-not-open", period.opensAt().toString()));
        }
        return period.isOver(now)
                ? Optional.of(ProblemException.of(
                        409, "period-over", period.closesAt().toString()))
                : Optional.empty();
    }
}
