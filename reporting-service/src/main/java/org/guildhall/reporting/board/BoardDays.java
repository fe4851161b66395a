package org.guildhall.reporting.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The days a board is about. Months are told by their first day. */
record BoardDays(LocalDate today) {

    private static final int MONTHS = 12;

    LocalDate month() {
        return today.withDayOfMonth(1);
    }

    LocalDate year() {
        return today.withDayOfYear(1);
    }

    /** The month with which present figures are compared. */
    LocalDate monthBefore() {
        return month().minusYears(1);
    }

    LocalDate yearBefore() {
        return year().minusYears(1);
    }

    /** The months of the trend, this one last. */
    List<LocalDate> trend() {
        LocalDate first = month().minusMonths(MONTHS - 1);
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }

    /** The earliest month that is told apart: what was before counts in stocks only. */
    LocalDate first() {
        return trend().get(0).minusYears(1);
    }
}
