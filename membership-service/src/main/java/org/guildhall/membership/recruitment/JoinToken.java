package org.guildhall.membership.recruitment;

import java.security.SecureRandom;
import java.util.Base64;

/** What the join code of a session carries: 128 random bits, so that nobody can guess their way into a session. */
final class JoinToken {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinToken() {}

    /** A new token of 22 URL-safe characters. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
