package org.guildhall.contest.survey;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;

/**
 * RSA blind signatures (RFC 9474, RSABSSA-SHA384-PSS-Deterministic): the server's side of them, by the JDK's own RSA. The
 * client blinds a random number, has it signed and unblinds the signature; whoever signed can't tell which of the
 * signatures that they verify later was which, not even with their key.
 */
final class BlindSignatures {

    static final String NAME = "RSABSSA-SHA384-PSS-Deterministic";
    static final int KEY_BYTES = 256;
    private static final int SALT_BYTES = 48;

    private BlindSignatures() {}

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BYTES * 8);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK must know RSA", e);
        }
    }

    /** BlindSign of §4.3; empty when the message doesn't fit the key. */
    static Optional<byte[]> sign(byte[] privateKey, byte[] blindedMessage) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            // The raw operation; the JDK blinds it against timing and checks its own result.
            Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
            raw.init(Cipher.ENCRYPT_MODE, key);
            return Optional.of(raw.doFinal(blindedMessage));
        } catch (BadPaddingException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ballot can't be signed", e);
        }
    }

    /** Whether the unblinded signature is one of this key for the message. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT_BYTES, 1));
            pss.initVerify(publicKey(publicKey));
            pss.update(message);
            return pss.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ballot can't be verified", e);
        }
    }

    static RSAPublicKey publicKey(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a survey can't be read", e);
        }
    }
}
