package org.guildhall.reporting.statistics.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The times of an answer, one after the other.
 *
 * @param first first day of the first one
 * @param count how many there are
 */
record TimeAxis(Granularity granularity, LocalDate first, int count) {

    LocalDate lastDay() {
        return end(count - 1).minusDays(1);
    }

    /** The first day after a time. */
    LocalDate end(int index) {
        return granularity.plus(first, index + 1);
    }

    /** How many of them are over by that day. */
    long overBy(LocalDate day) {
        return IntStream.range(0, count)
                .filter(index -> !end(index).isAfter(day))
                .count();
    }

    int index(LocalDate beginning) {
        return (int) granularity.between(first, beginning);
    }

    List<String> codes() {
        return IntStream.range(0, count)
                .mapToObj(index -> granularity.code(granularity.plus(first, index)))
                .toList();
    }

    /** The months of which these times are made; not of days. */
    TimeAxis months() {
        return new TimeAxis(Granularity.MONTH, first, (int) Granularity.MONTH.between(first, end(count - 1)));
    }

    TimeAxis yearBefore() {
        return new TimeAxis(granularity, first.minusYears(1), count);
    }

    /** As PostgreSQL calls it. */
    String unit() {
        return granularity.name().toLowerCase(Locale.ROOT);
    }
}
