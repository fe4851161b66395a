package org.guildhall.contest.attempt;

import java.time.Duration;
import org.guildhall.kit.problem.ProblemException;

/** What is said when too many wait for a writer. */
final class Busy {

    static final ProblemException PROBLEM =
            ProblemException.of(503, "quiz-busy").retryAfter(Duration.ofSeconds(1));

    private Busy() {}
}
