package org.guildhall.membership.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a side has to answer.
 *
 * @param organisationId which organisation set it; null for what holds where nobody did
 * @param days in which a side may answer, counted from the day after its turn came
 * @param remindDaysBefore how many days before the last it is reminded
 * @param version 0 where nobody set one
 */
record TransferPolicy(@Nullable UUID organisationId, int days, int remindDaysBefore, long version) {

    /** What holds where no province has set one. */
    static final TransferPolicy USUAL = new TransferPolicy(null, 15, 5, 0);

    TransferTerm termFrom(LocalDate today) {
        LocalDate dueOn = today.plusDays(days);
        return new TransferTerm(dueOn, dueOn.minusDays(remindDaysBefore), null);
    }
}
