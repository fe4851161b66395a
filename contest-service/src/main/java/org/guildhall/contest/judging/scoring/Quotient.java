package org.guildhall.contest.judging.scoring;

import org.apache.commons.numbers.fraction.BigFraction;

/** A fraction of thousandths that stays within 64 bits, which the limits of the rules see to; beyond them it fails loudly. */
record Quotient(long numerator, long denominator) {

    static final Quotient ZERO = new Quotient(0, 1);

    Quotient times(long factor, long divisor) {
        return new Quotient(Math.multiplyExact(numerator, factor), Math.multiplyExact(denominator, divisor));
    }

    /** In units, not thousandths. */
    BigFraction toFraction() {
        return BigFraction.of(numerator, Math.multiplyExact(denominator, 1000));
    }
}
