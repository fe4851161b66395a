package org.guildhall.kit.ticket;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a ticket is called in its row, and the token sealed by it: AES-256-GCM with a key that only the ticket gives. */
final class TicketSeal {

    private static final int TAG_BITS = 128;

    /** Each key seals one token, so the nonce needn't differ. */
    private static final byte[] NONCE = new byte[12];

    private TicketSeal() {}

    static byte[] nameOf(String ticket) {
        return digest("name " + ticket);
    }

    static byte[] seal(String ticket, String token) {
        return apply(Cipher.ENCRYPT_MODE, ticket, token.getBytes(StandardCharsets.UTF_8));
    }

    static String open(String ticket, byte[] sealedToken) {
        return new String(apply(Cipher.DECRYPT_MODE, ticket, sealedToken), StandardCharsets.UTF_8);
    }

    private static byte[] apply(int mode, String ticket, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(digest("key " + ticket), "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ticket's seal failed", e);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
