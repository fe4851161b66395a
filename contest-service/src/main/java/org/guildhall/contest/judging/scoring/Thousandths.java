package org.guildhall.contest.judging.scoring;

import java.math.BigDecimal;

/** Decimals with at most three places as whole thousandths: exact, and as lean as a number gets. */
final class Thousandths {

    private Thousandths() {}

    /** @throws NumberFormatException for what isn't a plain, non-negative decimal with at most three places */
    static long parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    static long parse(char[] text, int offset, int length) {
        long value = 0;
        int places = -1;
        for (int i = offset; i < offset + length; i++) {
            char character = text[i];
            if (character == '.' && places < 0 && i > offset) {
                places = 0;
            } else if (character >= '0' && character <= '9' && places < 3) {
                value = value * 10 + (character - '0');
                places += places < 0 ? 0 : 1;
            } else {
                throw refused();
            }
        }
        if (length == 0 || length > 14 || places == 0) {
            throw refused();
        }
        for (int i = Math.max(places, 0); i < 3; i++) {
            value *= 10;
        }
        return value;
    }

    private static NumberFormatException refused() {
        return new NumberFormatException("no decimal of at most three places");
    }

    static long of(BigDecimal decimal) {
        return decimal.movePointRight(3).longValueExact();
    }

    static BigDecimal toDecimal(long thousandths) {
        BigDecimal exact = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
