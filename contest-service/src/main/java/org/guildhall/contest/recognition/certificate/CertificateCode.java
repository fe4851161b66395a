package org.guildhall.contest.recognition.certificate;

import java.util.Optional;
import org.guildhall.kit.security.RandomCodes;

/** What proves a certificate genuine: 130 random bits, in characters nobody confuses (Crockford's base 32). */
final class CertificateCode {

    private static final RandomCodes CODES = new RandomCodes("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26);

    private CertificateCode() {}

    static String random() {
        return CODES.next();
    }

    /** The code a person typed; none where it can't be one, which is not looked for. */
    static Optional<String> typed(String text) {
        return Optional.of(RandomCodes.asTyped(text)).filter(CODES::fits);
    }
}
