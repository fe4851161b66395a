package org.guildhall.reporting.document.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a report is about: a year, a quarter or a month.
 *
 * @param granularity of queries that have one time for all of it
 */
public record Period(String granularity, LocalDate from, LocalDate to) {

    private static final Pattern WRITTEN = Pattern.compile("((?:19|20|21)\\d{2})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?");
    private static final int MONTHS_OF_QUARTER = 3;

    /** Of {@code 2026}, {@code 2026-Q4} or {@code 2026-11}; none of anything else. */
    public static Optional<Period> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(of("MONTH", YearMonth.of(year, Integer.parseInt(parts.group(2))), 1));
        }
        if (parts.group(3) != null) {
            int first = (Integer.parseInt(parts.group(3)) - 1) * MONTHS_OF_QUARTER + 1;
            return Optional.of(of("QUARTER", YearMonth.of(year, first), MONTHS_OF_QUARTER));
        }
        return Optional.of(of("YEAR", YearMonth.of(year, 1), 12));
    }

    private static Period of(String granularity, YearMonth first, int months) {
        return new Period(
                granularity, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
}
