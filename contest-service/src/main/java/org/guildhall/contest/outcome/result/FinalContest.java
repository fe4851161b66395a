package org.guildhall.contest.outcome.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestClass;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/**
 * A contest as those see it who award something for its results.
 *
 * @param organisationId the host
 * @param finalAt none as long as its results can change
 */
public record FinalContest(UUID id, UUID organisationId, ContestClass contestClass, Optional<Instant> finalAt) {

    static FinalContest of(Contest contest) {
        return new FinalContest(
                contest.id(),
                contest.organisationId(),
                contest.contestClass(),
                contest.state() == ContestState.FINAL ? contest.finalAt() : Optional.empty());
    }

    /** The business day on which the results became final. */
    public LocalDate finalOn() {
        return Clocks.day(finalAt.orElseThrow());
    }

    /** @throws ProblemException 409 before the results are final */
    public void requireFinal() {
        if (finalAt.isEmpty()) {
            throw ProblemException.of(409, "contest-not-final");
        }
    }
}
