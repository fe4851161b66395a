package org.guildhall.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed fingerprint (HMAC-SHA256, 32 bytes) of a protected value, so that it can be unique and looked up without being
 * readable.
 */
@ApplicationScoped
public class BlindIndex {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    BlindIndex(PrivacySettings settings) {
        byte[] bytes = Base64.getDecoder().decode(settings.blindIndexKey());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("guildhall.privacy.blind-index-key must have 256 bits");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Random bytes where a fingerprint stood: no value has them, and no two rows the same. */
    public static byte[] ofNothing() {
        byte[] nothing = new byte[BYTES];
        RANDOM.nextBytes(nothing);
        return nothing;
    }

    /** The fingerprint of a value for one purpose; the same value has another one for another purpose. */
    public byte[] of(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + "|" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
