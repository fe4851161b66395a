package org.guildhall.contest.recognition.certificate;

import java.util.Optional;
import org.guildhall.kit.security.RandomCodes;

/** What proves a certificate genuine. */
final class CertificateCode {

    private CertificateCode() {}

    static String random() {
        return RandomCodes.PROOF.next();
    }

    /** The code a person typed; none where it can't be one, which is not looked for. */
    static Optional<String> typed(String text) {
        return Optional.of(RandomCodes.asTyped(text)).filter(RandomCodes.PROOF::fits);
    }
}
