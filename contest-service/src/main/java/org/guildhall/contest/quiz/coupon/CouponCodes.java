package org.guildhall.contest.quiz.coupon;

import org.guildhall.kit.security.RandomCodes;

/** Codes nobody guesses: 16 letters and digits (79 bits), without those that are mistaken for others. */
final class CouponCodes {

    private static final RandomCodes CODES = new RandomCodes("23456789ABCDEFGHJKLMNPQRSTVWXYZ", 16);

    private CouponCodes() {}

    static String next() {
        return CODES.next();
    }
}
