package org.guildhall.membership.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.guildhall.kit.security.KeyedHash;

/** A key that signs codes of cards (Ed25519) and seals them, both from one secret of 256 bits. */
final class CardKey {

    static final int ID_BYTES = 3;
    private static final int SECRET_BYTES = 32;

    private final PrivateKey signing;
    private final KeyedHash sealing;
    private final String publicKey;
    private final byte[] id;

    /** @param secret of 256 bits, as {@link org.guildhall.kit.security.SecretKeys} reads it */
    CardKey(byte[] secret) {
        KeyPair pair = pairOf(secret);
        signing = pair.getPrivate();
        publicKey = base64(encoded((EdECPublicKey) pair.getPublic()));
        sealing = new KeyedHash(new KeyedHash(secret).of("card seal".getBytes(StandardCharsets.US_ASCII)));
        id = Arrays.copyOf(thumbprint(publicKey), ID_BYTES);
    }

    /** The first bytes of its thumbprint, {@code kid} in base64url. */
    byte[] id() {
        return id.clone();
    }

    boolean isNamed(byte[] name) {
        return Arrays.equals(id, name);
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK", e);
        }
    }

    byte[] mac(byte[] content) {
        return sealing.of(content);
    }

    /** As published (RFC 8037). */
    CardKeySet.PublishedKey published() {
        return new CardKeySet.PublishedKey("OKP", "Ed25519", "sig", "EdDSA", base64(id), publicKey);
    }

    /** The pair of RFC 8032 that belongs to the secret: the JDK makes it of whatever its source of chance gives. */
    private static KeyPair pairOf(byte[] secret) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(
                    secret, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElse(null))) {
                // Another instance would have another key.
                throw new IllegalStateException("this JDK makes keys of more than the chance it is given");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK", e);
        }
    }

    /** The point as RFC 8032 writes it: 255 bits of y, little end first, and the sign of x. */
    private static byte[] encoded(EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] point = new byte[SECRET_BYTES];
        for (int i = 0; i < Math.min(bigEndian.length, SECRET_BYTES); i++) {
            point[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            point[SECRET_BYTES - 1] |= (byte) 0x80;
        }
        return point;
    }

    /** RFC 7638, of the members that RFC 8037 requires. */
    private static byte[] thumbprint(String publicKey) {
        String required = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(publicKey);
        try {
            return MessageDigest.getInstance("SHA-256").digest(required.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** No chance at all. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
