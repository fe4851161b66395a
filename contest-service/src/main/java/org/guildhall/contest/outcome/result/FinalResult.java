package org.guildhall.contest.outcome.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.jspecify.annotations.Nullable;

/**
 * What a ranked entry came to.
 *
 * @param project title of the project
 * @param resultSetId the stored ranking that proves it
 * @param starters ranked entries of the project
 * @param medal null for none
 * @param prize title of the prize class, null for none
 * @param prizeAmount fen, null for none
 * @param honour title conferred with the prize, null for none
 * @param members those who stand behind the entry now, by id
 */
public record FinalResult(
        UUID entryId,
        UUID projectId,
        String project,
        String trade,
        UUID resultSetId,
        int rank,
        int starters,
        BigDecimal total,
        @Nullable String medal,
        @Nullable String prize,
        @Nullable Long prizeAmount,
        @Nullable String honour,
        List<Behind> members) {

    /** Whether there is a prize or a medal. */
    public boolean isAwarded() {
        return prize != null || medal != null;
    }

    FinalResult with(List<Behind> entrants) {
        return new FinalResult(
                entryId,
                projectId,
                project,
                trade,
                resultSetId,
                rank,
                starters,
                total,
                medal,
                prize,
                prizeAmount,
                honour,
                entrants.stream().filter(Behind::isActive).toList());
    }
}
