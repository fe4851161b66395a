package org.guildhall.contest.quiz.attempt;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** Ends the attempts whose time is up, as if their papers were taken away. */
@ApplicationScoped
class ExpiredAttempts {

    private static final int AT_ONCE = 500;

    private final AttemptRows attempts;
    private final Intake intake;
    private final Clock clock;

    ExpiredAttempts(AttemptRows attempts, Intake intake, Clock clock) {
        this.attempts = attempts;
        this.intake = intake;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void end() {
        List<UUID> expired = attempts.expired(clock.instant(), AT_ONCE);
        try {
            expired.forEach(attempt -> intake.submit(new FinishRequest(attempt, null)));
        } catch (ProblemException busy) {
            // The queue is full of those who finish themselves; the next look takes the rest.
        }
    }
}
