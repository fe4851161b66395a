package org.guildhall.contest.quiz.limitedaward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log of an award.
 *
 * @param place from 1, without gaps, in the order of commits
 * @param version rises with each change of the outcome
 */
record LogEntry(
        UUID id,
        UUID awardId,
        long place,
        UUID memberId,
        UUID organisationId,
        UUID attemptId,
        BigDecimal score,
        List<Signal> signals,
        Instant decidedAt,
        AwardOutcome outcome,
        @Nullable String reason,
        @Nullable Instant reviewedAt,
        long version) {

    LogEntry with(AwardOutcome changed) {
        return new LogEntry(
                id,
                awardId,
                place,
                memberId,
                organisationId,
                attemptId,
                score,
                signals,
                decidedAt,
                changed,
                reason,
                reviewedAt,
                version + 1);
    }

    /** What somebody gets when it is their turn: the award, unless there is something to look into. */
    AwardOutcome outcomeInTurn() {
        return signals.isEmpty() ? AwardOutcome.AWARDED : AwardOutcome.HELD;
    }
}
