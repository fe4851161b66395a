package org.guildhall.contest.recognition.selection;

import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/**
 * An entry of a selection of craftsmen as nominations see it.
 *
 * @param organisationId the host of the selection
 * @param evidence JSON, or null
 */
record Nomination(
        UUID entryId,
        UUID contestId,
        UUID organisationId,
        UUID memberId,
        String kind,
        String contestState,
        String status,
        String statement,
        String evidence,
        String recognised,
        long version) {

    /** @throws ProblemException 409 unless nominations are taken now and this one stands */
    void requireOpen() {
        if (!contestState.equals("ENTRY_OPEN") || !status.equals("REGISTERED")) {
            throw ProblemException.of(409, "nomination-closed");
        }
    }
}
