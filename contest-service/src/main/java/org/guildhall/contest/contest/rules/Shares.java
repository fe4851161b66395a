package org.guildhall.contest.contest.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages of a number of entries. */
final class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /** The most whole entries that don't exceed the share. */
    static int floor(BigDecimal percent, int of) {
        return percent.multiply(BigDecimal.valueOf(of))
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
