package org.guildhall.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Between which days, both included, a time or day that comes in must lie. Far beyond them PostgreSQL refuses a value or keeps
 * another one, and nobody means it: it is a year mistyped, or milliseconds taken for seconds.
 */
public record DayRange(LocalDate first, LocalDate last) {

    static final String EARLIEST = "2000-01-01";
    static final String LATEST = "2200-01-01";

    /** What holds where nothing else is said. */
    public static final DayRange USUAL = new DayRange(LocalDate.parse(EARLIEST), LocalDate.parse(LATEST));

    /** The range a field asks for; {@link #USUAL} if it asks for none. */
    public static DayRange of(@Nullable Within own) {
        return own == null ? USUAL : new DayRange(LocalDate.parse(own.from()), LocalDate.parse(own.to()));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean contains(Instant time) {
        return !time.isBefore(beginning(first)) && !time.isAfter(beginning(last));
    }

    /** When the day begins in UTC. */
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
