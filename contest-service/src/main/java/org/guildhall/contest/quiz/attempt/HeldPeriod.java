package org.guildhall.contest.quiz.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * A period with how its quiz stands, neither of which changes before the transaction ends.
 *
 * @param path of the quiz's organisation in the tree
 * @param mergedPath of the organisation in which that one is; null unless it was merged
 * @param frozen whether the standing is frozen: no score is told meanwhile
 */
record HeldPeriod(
        Period period,
        QuizState state,
        UUID organisationId,
        String path,
        @Nullable String mergedPath,
        boolean frozen) {

    /** Whether it is for members of the organisation with this path. */
    boolean isFor(String memberPath) {
        return memberPath.startsWith(path) || mergedPath != null && memberPath.startsWith(mergedPath);
    }

    boolean isCancelled() {
        return state == QuizState.CANCELLED;
    }

    /** Why nobody can begin an attempt that counts now. */
    Optional<ProblemException> refusal(Instant now) {
        if (now.isBefore(period.opensAt())) {
            return Optional.of(ProblemException.of(409, "period-not-open", Clocks.local(period.opensAt())));
        }
        return period.isOver(now)
                ? Optional.of(ProblemException.of(409, "period-over", Clocks.local(period.closesAt())))
                : Optional.empty();
    }
}
