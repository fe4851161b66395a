package org.guildhall.contest.outcome.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.judging.scoring.RankedEntry;
import org.guildhall.contest.judging.scoring.Ranking;

/** A line of a ranking with the entry it is about. */
public record EntryResult(RankedEntry ranked, CodeHolder holder) {

    /** Each ranked entry with who stands behind its code. */
    public static List<EntryResult> of(Ranking ranking, Map<String, CodeHolder> holders) {
        return ranking.entries().stream()
                .map(ranked -> new EntryResult(ranked, holders.get(ranked.code())))
                .toList();
    }

    public UUID entryId() {
        return holder.entryId();
    }
}
