package org.guildhall.contest.quiz.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fingerprints of devices: equal within a period, unrelated between periods, so nobody is followed from one to the next. */
final class Devices {

    private static final int BYTES = 16;

    private Devices() {}

    /** Null for none. */
    static @Nullable String fingerprint(UUID period, @Nullable String device) {
        if (device == null || device.isBlank()) {
            return null;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((period + "|" + device.strip()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
