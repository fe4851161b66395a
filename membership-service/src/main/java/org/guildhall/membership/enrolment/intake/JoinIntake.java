package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /** What a join is refused with whose fingerprints were made with a key that isn't in use any more. */
    private static final ProblemException OVERTAKEN =
            ProblemException.of(503, "temporarily-unavailable").retryAfter(COME_BACK);

    private static final int TRIES = 3;

    private final JoinPreparation preparation;
    private final GroupCommit<Joining, ApplicationProgress> joins;

    JoinIntake(
            EnrolmentSettings settings,
            GroupCommits commits,
            JoinPreparation preparation,
            JoinSteps steps,
            Clock clock) {
        this.preparation = preparation;
        this.joins = commits.open("join-writer", settings.size(), BUSY, new Writing(preparation, steps, clock));
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
        return submit(() -> preparation.prepare(joinToken, idempotencyKey, request), TRIES);
    }

    /** What was overtaken is prepared anew. */
    private CompletionStage<ApplicationProgress> submit(Supplier<Joining> prepared, int tries) {
        CompletionStage<ApplicationProgress> answer = joins.submit(prepared.get());
        return answer.exceptionallyCompose(fault ->
                fault == OVERTAKEN && tries > 1 ? submit(prepared, tries - 1) : CompletableFuture.failedStage(fault));
    }

    /** What the writers do to a batch, and what they tell those whom the database refuses. */
    private record Writing(JoinPreparation preparation, JoinSteps steps, Clock clock)
            implements BatchWork<Joining, ApplicationProgress> {

        @Override
        public List<Outcome<ApplicationProgress>> write(List<Joining> joinings) {
            JoinBatch batch = new JoinBatch(joinings, clock.instant());
            joinings.stream().filter(preparation::isOvertaken).forEach(joining -> batch.refuse(joining, OVERTAKEN));
            steps.take(batch);
            return joinings.stream().map(batch::outcomeOf).toList();
        }

        @Override
        public List<UUID> subjectsOf(Joining joining) {
            return Stream.of(joining.applicationId(), joining.memberId(), joining.cardId())
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Override
        public Optional<ProblemException> refusal(SqlFault fault) {
            if (fault.isOfSomethingPast()) {
                preparation.refresh();
                return Optional.of(OVERTAKEN);
            }
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
