package org.guildhall.contest.judging.scoring;

import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds quotients exactly. Those of one denominator, and a stage has few, are added as whole numbers; fractions are made once
 * at the end.
 */
final class FractionSum {

    private long[] denominators = new long[4];
    private long[] numerators = new long[4];
    private int size;

    void add(Quotient quotient) {
        if (quotient.numerator() == 0) {
            return;
        }
        int place = 0;
        while (place < size && denominators[place] != quotient.denominator()) {
            place++;
        }
        if (place == size) {
            append(quotient.denominator());
        }
        numerators[place] = Math.addExact(numerators[place], quotient.numerator());
    }

    private void append(long denominator) {
        if (size == denominators.length) {
            denominators = Arrays.copyOf(denominators, 2 * size);
            numerators = Arrays.copyOf(numerators, 2 * size);
        }
        denominators[size] = denominator;
        numerators[size] = 0;
        size++;
    }

    /** The sum in units. */
    BigFraction total() {
        BigFraction total = BigFraction.ZERO;
        for (int i = 0; i < size; i++) {
            total = total.add(new Quotient(numerators[i], denominators[i]).toFraction());
        }
        return total;
    }
}
