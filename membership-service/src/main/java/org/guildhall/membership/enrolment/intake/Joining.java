package org.guildhall.membership.enrolment.intake;

import java.util.UUID;

/**
 * One join on its way into the database: checked, encrypted, with its ids, waiting for its answer.
 *
 * @param person the person's row as it will stand, with protected fields
 * @param idempotencyKey fingerprint of join token and Idempotency-Key; null when the client sent none
 * @param fingerprint fingerprint of the request, to tell a retry from a key used twice
 */
record Joining(
        String joinToken,
        UUID applicationId,
        UUID memberId,
        UUID cardId,
        Applicant applicant,
        ProtectedPerson person,
        byte[] idempotencyKey,
        byte[] fingerprint) {

    /** A person's row: ciphers bound to the row's id, fingerprints, and the dimensions kept in clear. */
    record ProtectedPerson(
            UUID id,
            byte[] documentCipher,
            byte[] documentIndex,
            byte[] nameCipher,
            byte[] mobileCipher,
            byte[] mobileIndex) {}

    Joining onBehalfOf(ProtectedPerson known) {
        return new Joining(joinToken, applicationId, memberId, cardId, applicant, known, idempotencyKey, fingerprint);
    }
}
