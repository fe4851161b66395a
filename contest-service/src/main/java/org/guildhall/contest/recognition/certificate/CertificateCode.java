package org.guildhall.contest.recognition.certificate;

import org.guildhall.kit.security.RandomCodes;

/** What proves a certificate genuine: 130 random bits, in characters nobody confuses (Crockford's base 32). */
final class CertificateCode {

    private static final RandomCodes CODES = new RandomCodes("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26);

    private CertificateCode() {}

    static String random() {
        return CODES.next();
    }

    /** Whether the text could be one: what can't is not looked for. */
    static boolean isOne(String text) {
        return CODES.fits(text);
    }
}
