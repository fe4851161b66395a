package org.guildhall.reporting.statistics.query;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** How long the times of an answer are. */
enum Granularity {
    DAY(Period.ofDays(1)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    YEAR(Period.ofMonths(12));

    private final Period length;

    Granularity(Period length) {
        this.length = length;
    }

    /** The first day of the time in which the day lies. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate plus(LocalDate first, int times) {
        return first.plus(length.multipliedBy(times));
    }

    /** How many lie between the beginnings of two. */
    long between(LocalDate first, LocalDate other) {
        return this == DAY
                ? ChronoUnit.DAYS.between(first, other)
                : ChronoUnit.MONTHS.between(first, other) / length.toTotalMonths();
    }

    /** Such as 2026-11-29, 2026-11, 2026-Q4 or 2026. */
    String code(LocalDate first) {
        return switch (this) {
            case DAY -> first.toString();
            case MONTH -> first.toString().substring(0, 7);
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case YEAR -> Integer.toString(first.getYear());
        };
    }
}
