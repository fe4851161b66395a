package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.guildhall.kit.events.batch.BatchWork;
import org.guildhall.kit.events.batch.GroupCommit;
import org.guildhall.kit.events.batch.GroupCommits;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.jspecify.annotations.Nullable;

/** Where joins queue to be written, a batch in one transaction: thousands come at once when a code is shown. */
@ApplicationScoped
public class JoinIntake {

    private static final Duration COME_BACK = Duration.ofSeconds(1);
    private static final ProblemException BUSY =
            ProblemException.of(503, "enrolment-busy").retryAfter(COME_BACK);

    private final JoinPreparation preparation;
    private final GroupCommit<Joining, ApplicationProgress> joins;

    JoinIntake(
            EnrolmentSettings settings,
            GroupCommits commits,
            JoinPreparation preparation,
            JoinSteps steps,
            Clock clock) {
        this.preparation = preparation;
        this.joins = commits.open("join-writer", settings.size(), BUSY, new Writing(steps, clock));
    }

    /**
     * What no writer is needed for.
     *
     * @return the mobile number in normal form, as the person is asked whether it is right
     * @throws ProblemException 422 that names every field that makes no sense
     */
    public String check(JoinRequest request) {
        return preparation.check(request).mobile().e164();
    }

    /**
     * The answer comes after the commit.
     *
     * @throws ProblemException 422 when fields make no sense, 400 when the key doesn't, 503 when too many are waiting: at once
     */
    public CompletionStage<ApplicationProgress> submit(
            String joinToken, @Nullable String idempotencyKey, JoinRequest request) {
        return joins.submit(preparation.prepare(joinToken, idempotencyKey, request));
    }

    /** What the writers do to a batch, and what they tell those whom the database refuses. */
    private record Writing(JoinSteps steps, Clock clock) implements BatchWork<Joining, ApplicationProgress> {

        @Override
        public List<Outcome<ApplicationProgress>> write(List<Joining> joinings) {
            JoinBatch batch = new JoinBatch(joinings, clock.instant());
            steps.take(batch);
            return joinings.stream().map(batch::outcomeOf).toList();
        }

        @Override
        public Optional<ProblemException> refusal(SqlFault fault) {
            if (fault.violates("application_idempotency_uq")) {
                return Optional.of(ProblemException.of(422, "idempotency-key-reused"));
            }
            return fault.isUniqueViolation()
                    ? Optional.of(
                            ProblemException.of(409, "request-in-progress").retryAfter(COME_BACK))
                    : Optional.empty();
        }
    }
}
