package org.guildhall.contest.survey;

import java.util.Optional;
import java.util.UUID;

/**
 * What signs the ballots of one unit in one survey: by the key it is known which unit a ballot comes from, and nothing more.
 *
 * @param signing the private key; empty once the survey is closed
 */
record BallotKey(UUID id, UUID surveyId, UUID unitId, byte[] verifying, Optional<byte[]> signing) {

    @Override
    public String toString() {
        return "BallotKey[" + id + "]";
    }
}
