package org.guildhall.contest.judging.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of an input. */
final class Digest {

    private Digest() {}

    /** SHA-256 of its JSON, in hexadecimal digits. */
    static String of(StageInput input) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(input.toJson().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
