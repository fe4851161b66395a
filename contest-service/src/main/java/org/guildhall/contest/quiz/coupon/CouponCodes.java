package org.guildhall.contest.quiz.coupon;

import java.text.Normalizer;
import java.util.Locale;
import org.guildhall.kit.security.RandomCodes;

/** Codes nobody guesses: 16 letters and digits (79 bits), without those that are mistaken for others. */
final class CouponCodes {

    private static final RandomCodes CODES = new RandomCodes("23456789ABCDEFGHJKLMNPQRSTVWXYZ", 16);

    private CouponCodes() {}

    static String next() {
        return CODES.next();
    }

    /** The code as it stands, from what a person typed: in groups, in small letters, full-width, with any dash or space. */
    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212_.]", "")
                .toUpperCase(Locale.ROOT);
    }
}
