package org.guildhall.contest.recognition.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestClass;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** A contest as promotions see it; {@code finalAt} is null as long as its results can change. */
record FinalContest(UUID id, UUID organisationId, ContestClass contestClass, Instant finalAt) {

    /** The business day on which the results became final. */
    LocalDate finalOn() {
        return LocalDate.ofInstant(finalAt, Clocks.BUSINESS_ZONE);
    }

    /** @throws ProblemException 409 before the results are final */
    void requireFinal() {
        if (finalAt == null) {
            throw ProblemException.of(409, "contest-not-final");
        }
    }
}
