package org.guildhall.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.guildhall.kit.security.SecretKeys;

/**
 * Encrypts single fields: AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D). The additional data names table, column
 * and row, so a value copied into another place doesn't decrypt there. Layout: length of the key id (1 byte), key id,
 * nonce (12), ciphertext with its 128-bit tag.
 */
@ApplicationScoped
public class FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String activeKey;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(FieldCipher::newCipher);

    FieldCipher(PrivacySettings settings) {
        for (String pair : settings.personalDataKeys().split(",")) {
            String[] idAndKey = pair.trim().split(":", 2);
            if (idAndKey.length != 2) {
                throw new IllegalArgumentException("guildhall.privacy.personal-data-keys: expected id:base64 pairs");
            }
            keys.put(
                    idAndKey[0],
                    new SecretKeySpec(SecretKeys.one("guildhall.privacy.personal-data-keys", idAndKey[1]), "AES"));
        }
        activeKey = keys.keySet().iterator().next();
    }

    /** The id of the key that encrypts. */
    public String activeKey() {
        return activeKey;
    }

    /** How every value begins that is encrypted under that key, and no other. */
    public byte[] activeKeyMark() {
        byte[] keyId = activeKey.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + keyId.length)
                .put((byte) keyId.length)
                .put(keyId)
                .array();
    }

    public byte[] encrypt(String plain, String column, UUID row) {
        return encrypt(plain.getBytes(StandardCharsets.UTF_8), column, row);
    }

    /** The same for what is no text. */
    public byte[] encrypt(byte[] plain, String column, UUID row) {
        byte[] keyMark = activeKeyMark();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, activeKey, nonce, column, row, plain);
        return ByteBuffer.allocate(keyMark.length + NONCE_BYTES + sealed.length)
                .put(keyMark)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the value was tampered with, belongs elsewhere, or its key is gone */
    public String decrypt(byte[] stored, String column, UUID row) {
        return new String(decryptBytes(stored, column, row), StandardCharsets.UTF_8);
    }

    /** As {@link #decrypt}, for what is no text. */
    public byte[] decryptBytes(byte[] stored, String column, UUID row) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        try {
            byte[] keyId = take(buffer, buffer.get());
            byte[] nonce = take(buffer, NONCE_BYTES);
            byte[] sealed = take(buffer, buffer.remaining());
            String key = new String(keyId, StandardCharsets.US_ASCII);
            return apply(Cipher.DECRYPT_MODE, key, nonce, column, row, sealed);
        } catch (BufferUnderflowException | NegativeArraySizeException | ProviderException e) {
            // The JDK's GCM throws the last one when not even the tag is whole.
            throw unusable(column, e);
        }
    }

    private static byte[] take(ByteBuffer buffer, int length) {
        byte[] taken = new byte[length];
        buffer.get(taken);
        return taken;
    }

    private byte[] apply(int mode, String keyId, byte[] nonce, String column, UUID row, byte[] input) {
        try {
            Cipher cipher = ciphers.get();
            cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((column + "|" + row).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw unusable(column, e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private static IllegalStateException unusable(String column, Exception cause) {
        return new IllegalStateException("a protected field of " + column + " can't be read or written", cause);
    }
}
