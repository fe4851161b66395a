package org.guildhall.membership.transfer.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a cell decided about a letter, said to the one that wrote it; with what that one needs if it has forgotten the letter, its
 * database having been restored from before.
 *
 * @param from the cell that decided
 * @param to the cell that wrote the letter
 * @param formerMemberId whom the letter is about, in the cell that wrote it
 * @param releasedAt when it was written
 * @param arrivedOn from when on they are a member there; null when they aren't
 */
record CellReceipt(
        UUID letterId,
        String from,
        String to,
        CellDecision decision,
        UUID formerMemberId,
        Instant releasedAt,
        @Nullable LocalDate arrivedOn,
        Instant decidedAt) {

    /** Whether that cell has taken in a member of here. */
    boolean isTaken(UUID memberId) {
        return decision == CellDecision.TAKEN && formerMemberId.equals(memberId);
    }

    /** Whether everything stands in it: whoever signs may have written anything. */
    boolean isWhole() {
        return Stream.of(letterId, from, to, decision, formerMemberId, releasedAt, decidedAt)
                        .allMatch(Objects::nonNull)
                && (decision == CellDecision.TAKEN) == (arrivedOn != null);
    }
}
