package org.guildhall.kit.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** What the current request has to do with an {@code Idempotency-Key}: the reservation it holds, until it is settled. */
@RequestScoped
class IdempotentRequest {

    private UUID reservation;

    void holds(UUID reserved) {
        reservation = reserved;
    }

    /** The answer is stored: nobody else has to see to it. */
    void settled() {
        reservation = null;
    }

    /** Nothing when there is no key, or its answer is stored. */
    Optional<UUID> reservation() {
        return Optional.ofNullable(reservation);
    }
}
