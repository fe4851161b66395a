package org.guildhall.reporting.statistics.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.kit.time.Clocks;
import org.guildhall.reporting.statistics.common.Days;
import org.jspecify.annotations.Nullable;

/**
 * When sessions opened.
 *
 * @param any all sessions, also one whose opening hasn't been heard of yet
 * @param before exclusive
 */
record Opened(boolean any, Instant since, Instant before) {

    /** On the business days given; null leaves that side open. */
    static Opened between(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        if (from == null && to == null) {
            return new Opened(true, Instant.EPOCH, Instant.EPOCH);
        }
        Days days = Days.of(from, to == null ? Days.END : to, clock);
        return new Opened(
                false,
                days.first().atStartOfDay(Clocks.BUSINESS_ZONE).toInstant(),
                days.to().plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant());
    }
}
