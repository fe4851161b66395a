package org.guildhall.contest.recognition.award;

import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.outcome.result.FinalContest;
import org.guildhall.contest.outcome.result.FinalResult;
import org.jspecify.annotations.Nullable;

/**
 * What one member is awarded for a result, alone or with a team.
 *
 * @param medal null for none
 * @param prize title of the prize class, null for none
 * @param honour title conferred with it, null for none
 */
public record AwardedPrize(
        UUID contestId,
        UUID organisationId,
        UUID projectId,
        UUID entryId,
        UUID memberId,
        int rank,
        @Nullable String medal,
        @Nullable String prize,
        @Nullable String honour) {

    static Stream<AwardedPrize> of(FinalContest contest, FinalResult result) {
        return result.members().stream()
                .map(behind -> new AwardedPrize(
                        contest.id(),
                        contest.organisationId(),
                        result.projectId(),
                        result.entryId(),
                        behind.memberId(),
                        result.rank(),
                        result.medal(),
                        result.prize(),
                        result.honour()));
    }
}
