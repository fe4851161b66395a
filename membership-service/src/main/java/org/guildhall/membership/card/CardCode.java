package org.guildhall.membership.card;

import java.time.Instant;
import java.util.UUID;

/**
 * A code to show, and what it says.
 *
 * @param until when it ends; this instant is no longer within
 */
record CardCode(String text, UUID cardId, Instant from, Instant until) {

    boolean isWithin(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "CardCode[" + cardId + "]";
    }
}
