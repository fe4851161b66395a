package org.guildhall.membership.enrolment.intake;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.membership.person.ProtectedPerson;
import org.jspecify.annotations.Nullable;

/**
 * One join on its way into the database: checked, encrypted, with its ids, waiting for its answer.
 *
 * @param cardId the card to issue; null when none was asked for
 * @param person the person's row as it will stand, with protected fields
 * @param idempotencyKey fingerprint of join token and Idempotency-Key; null when the client sent none
 * @param fingerprint fingerprint of the request, to tell a retry from a key used twice; null with the key
 */
record Joining(
        String joinToken,
        UUID applicationId,
        UUID memberId,
        @Nullable UUID cardId,
        Applicant applicant,
        ProtectedPerson person,
        byte @Nullable [] idempotencyKey,
        byte @Nullable [] fingerprint) {

    /** The idempotency key, to be compared with others. */
    Optional<ByteBuffer> key() {
        return Optional.ofNullable(idempotencyKey).map(ByteBuffer::wrap);
    }

    ByteBuffer document() {
        return ByteBuffer.wrap(person.documentIndex());
    }

    /** Whether this is the earlier request once more: to the same session, with the same key if any, and not a word changed. */
    boolean repeats(Joining earlier) {
        return joinToken.equals(earlier.joinToken)
                && key().equals(earlier.key())
                && applicant.request().equals(earlier.applicant.request());
    }

    Joining onBehalfOf(ProtectedPerson known) {
        return new Joining(joinToken, applicationId, memberId, cardId, applicant, known, idempotencyKey, fingerprint);
    }
}
