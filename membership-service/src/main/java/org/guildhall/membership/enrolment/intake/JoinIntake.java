package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.guildhall.kit.events.batch.BatchSize;
import org.guildhall.kit.events.batch.BatchWork;
import org.guildhall.kit.events.batch.GroupCommit;
import org.guildhall.kit.events.batch.GroupCommits;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;

/** Where joins queue to be written, a batch in one transaction. */
@ApplicationScoped
class JoinIntake implements BatchWork<Joining, ApplicationProgress> {

    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final JoinSteps steps;
    private final Clock clock;
    private final GroupCommit<Joining, ApplicationProgress> intake;

    JoinIntake(EnrolmentSettings settings, GroupCommits commits, JoinSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
        BatchSize size = new BatchSize(settings.queueCapacity(), settings.batchSize(), settings.writers());
        ProblemException busy = ProblemException.of(503, "enrolment-busy").retryAfter(COME_BACK);
        this.intake = commits.open("join-writer", size, busy, this);
    }

    /** The answer comes after the commit; a {@link ProblemException} 503 at once when too many are waiting. */
    CompletionStage<ApplicationProgress> submit(Joining joining) {
        return intake.submit(joining);
    }

    @Override
    public List<Outcome<ApplicationProgress>> write(Connection connection, List<Joining> joinings) throws SQLException {
        JoinBatch batch = new JoinBatch(joinings, clock.instant());
        steps.take(connection, batch);
        return joinings.stream().map(batch::outcomeOf).toList();
    }

    @Override
    public Optional<ProblemException> refusal(SqlFault fault) {
        if (fault.violates("application_idempotency_uq")) {
            return Optional.of(ProblemException.of(422, "idempotency-key-reused"));
        }
        return fault.isUniqueViolation()
                ? Optional.of(ProblemException.of(409, "request-in-progress").retryAfter(COME_BACK))
                : Optional.empty();
    }
}
