package org.guildhall.contest.recognition.award;

import java.util.UUID;

/**
 * What one member is awarded for a result, himself or with his team.
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
        String medal,
        String prize,
        String honour) {}
