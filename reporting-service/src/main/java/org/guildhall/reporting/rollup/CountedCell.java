package org.guildhall.reporting.rollup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where something is counted.
 *
 * @param flow such as {@code JOINED} or {@code cards.issued}
 * @param dimension by what it is counted; {@code ALL} has one code
 * @param day the day it counts for, or of a roll-up by months the first of the month
 */
public record CountedCell(UUID organisation, String flow, String dimension, String code, LocalDate day) {

    /** In which counters are written everywhere, so that two instances never wait for each other in a circle. */
    static final Comparator<CountedCell> ORDER = Comparator.comparing(CountedCell::organisation)
            .thenComparing(CountedCell::flow)
            .thenComparing(CountedCell::dimension)
            .thenComparing(CountedCell::code)
            .thenComparing(CountedCell::day);

    CountedCell of(UUID other) {
        return new CountedCell(other, flow, dimension, code, day);
    }

    CountedCell inMonth() {
        return new CountedCell(organisation, flow, dimension, code, day.withDayOfMonth(1));
    }
}
