package org.guildhall.bench.enrolment;

import java.util.UUID;
import org.guildhall.local.scenario.SyntheticPerson;
import org.jspecify.annotations.Nullable;

/**
 * All values of the rows of one enrolment in the baseline, made before the clock starts.
 *
 * @param cipherDocument random bytes of the size the service's cipher has, like all binary values here
 * @param cardId null if no card is wanted
 * @param memberJoined the event's payload
 * @param cardIssued the event's payload, or null
 */
record Enrolment(
        BaselineSession session,
        UUID personId,
        UUID applicationId,
        UUID memberId,
        UUID periodId,
        @Nullable UUID cardId,
        UUID memberJoinedId,
        UUID cardIssuedId,
        SyntheticPerson person,
        byte[] cipherDocument,
        byte[] documentIndex,
        byte[] cipherName,
        byte[] nameIndex,
        byte[] cipherMobile,
        byte[] mobileIndex,
        byte[] idempotencyKey,
        byte[] fingerprint,
        String cardNumber,
        String memberJoined,
        @Nullable String cardIssued) {

    /** A recruitment session of the baseline's database. */
    record BaselineSession(UUID id, UUID organisationId, String joinToken) {}
}
