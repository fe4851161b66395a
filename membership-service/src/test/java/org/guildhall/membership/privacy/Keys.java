package org.guildhall.membership.privacy;

import java.util.Base64;

/** Settings with keys made of one byte repeated. */
record Keys(String personalDataKeys, String blindIndexKey) implements PrivacySettings {

    static String key(int filling) {
        return Base64.getEncoder().encodeToString(repeated(filling, 32));
    }

    static Keys ofFields(String personalDataKeys) {
        return new Keys(personalDataKeys, key(9));
    }

    static byte[] repeated(int filling, int length) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) filling);
        return bytes;
    }
}
