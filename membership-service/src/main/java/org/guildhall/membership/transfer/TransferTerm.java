package org.guildhall.membership.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the side whose turn it is may answer.
 *
 * @param dueOn the last day for it
 * @param remindOn the day on which the side is reminded
 * @param remindedAt null until it was
 */
record TransferTerm(
        LocalDate dueOn, LocalDate remindOn, @Nullable Instant remindedAt) {

    /** The reminder was sent; one that comes late leaves as many days as one in time, for nobody agrees without it. */
    TransferTerm reminded(LocalDate today, Instant now) {
        LocalDate atLeast = today.plusDays(dueOn.toEpochDay() - remindOn.toEpochDay());
        return new TransferTerm(atLeast.isAfter(dueOn) ? atLeast : dueOn, remindOn, now);
    }

    /** Whether the side has let the days pass. */
    boolean isOver(LocalDate today) {
        return remindedAt != null && today.isAfter(dueOn);
    }
}
