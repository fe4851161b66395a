package org.guildhall.kit.security;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Secret keys of 256 bits, as settings bring them: in Base64, several separated by commas. */
public final class SecretKeys {

    private static final int BYTES = 32;

    private SecretKeys() {}

    /**
     * In their order.
     *
     * @param setting of which it is the value, for the refusal
     * @throws IllegalArgumentException unless each is one
     */
    public static List<byte[]> list(String setting, String value) {
        return Stream.of(value.split(",", -1)).map(key -> one(setting, key)).toList();
    }

    /** The same for a single one. */
    public static byte[] one(String setting, String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != BYTES) {
            throw new IllegalArgumentException(setting + ": a key must have 256 bits");
        }
        return key;
    }
}
