package org.guildhall.contest.quiz.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;

/** Codes nobody guesses: 16 letters and digits (79 bits), without those that are mistaken for others. */
@ApplicationScoped
class CouponCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code as it stands, from what a person typed: in groups, in small letters. */
    static String of(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
