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
 * @param person the person's row as it will stand, with protected fields; what was typed, when held
 * @param recorded the person on record whose document it is; null unless the application is held
 * @param work where the applicant works, encrypted
 * @param idempotencyKey fingerprint of join token and Idempotency-Key; null when the client sent none
 * @param fingerprint fingerprint of the request, to tell a retry from a key used twice, and to know a second tap
 */
record Joining(
        String joinToken,
        UUID applicationId,
        UUID memberId,
        @Nullable UUID cardId,
        Applicant applicant,
        ProtectedPerson person,
        @Nullable UUID recorded,
        Work work,
        byte @Nullable [] idempotencyKey,
        byte[] fingerprint) {

    /** Encrypted fields, null where nothing was said. */
    record Work(byte @Nullable [] employer, byte @Nullable [] employerCreditCode, byte @Nullable [] jobTitle) {}

    boolean isHeld() {
        return recorded != null;
    }

    /** The person the application is of. */
    UUID personId() {
        return recorded == null ? person.id() : recorded;
    }

    /** The idempotency key, to be compared with others. */
    Optional<ByteBuffer> key() {
        return Optional.ofNullable(idempotencyKey).map(ByteBuffer::wrap);
    }

    ByteBuffer document() {
        return ByteBuffer.wrap(person.documentIndex());
    }

    ByteBuffer mobile() {
        return ByteBuffer.wrap(person.mobileIndex());
    }

    Joining onBehalfOf(ProtectedPerson known) {
        return with(known, null);
    }

    Joining heldBecauseOf(UUID known, ProtectedPerson typed) {
        return with(typed, known);
    }

    private Joining with(ProtectedPerson row, @Nullable UUID known) {
        return new Joining(
                joinToken, applicationId, memberId, cardId, applicant, row, known, work, idempotencyKey, fingerprint);
    }
}
