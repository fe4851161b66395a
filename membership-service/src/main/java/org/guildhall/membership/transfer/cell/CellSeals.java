package org.guildhall.membership.transfer.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs what this cell says to another one (JWS, EdDSA, RFC 8037), and encrypts letters for it (JWE, ECDH-ES on X25519 with
 * AES-256-GCM). The header names the cell that says it and what it is, so neither a receipt passes for a letter nor a letter from one
 * cell for another's; no other algorithm is read.
 */
@ApplicationScoped
class CellSeals {

    static final String LETTER = "guildhall-cell-letter";
    static final String RECEIPT = "guildhall-cell-receipt";

    private static final AlgorithmConstraints SIGNED = only(AlgorithmIdentifiers.EDDSA);
    private static final AlgorithmConstraints SEALED = only(KeyManagementAlgorithmIdentifiers.ECDH_ES);
    private static final AlgorithmConstraints CONTENT = only(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    /** Not that of the HTTP routes: what cells say to each other has a form of its own, and a newer one may say more. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final CellKeys keys;

    CellSeals(CellKeys keys) {
        this.keys = keys;
    }

    private static AlgorithmConstraints only(String algorithm) {
        return new AlgorithmConstraints(ConstraintType.PERMIT, algorithm);
    }

    /** @param kind {@link #LETTER} or {@link #RECEIPT} */
    String sign(String kind, Object content) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            signature.setKeyIdHeaderValue(keys.cell());
            signature.setHeader("typ", kind);
            signature.setKey(keys.own().signing().get(0));
            signature.setPayload(JSON.writeValueAsString(content));
            return signature.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("what a cell says to another can't be signed", e);
        }
    }

    /** What only that cell can read. */
    String seal(String cell, String signed) {
        try {
            JsonWebEncryption encryption = new JsonWebEncryption();
            encryption.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
            encryption.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            encryption.setKey(keys.of(cell).orElseThrow().sealing().get(0));
            encryption.setPayload(signed);
            return encryption.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a letter to another cell can't be encrypted", e);
        }
    }

    /** What was sealed for this cell; empty when it wasn't, or isn't whole. */
    Optional<String> unseal(String sealed) {
        for (PrivateKey key : keys.own().sealing()) {
            try {
                JsonWebEncryption encryption = new JsonWebEncryption();
                encryption.setAlgorithmConstraints(SEALED);
                encryption.setContentEncryptionAlgorithmConstraints(CONTENT);
                encryption.setCompactSerialization(sealed.strip());
                encryption.setKey(key);
                return Optional.of(encryption.getPayload());
            } catch (JoseException | RuntimeException e) {
                // Nonsense, or for another key.
            }
        }
        return Optional.empty();
    }

    /** What another cell said, with its name; empty when none of the cells known did, or something else of that kind. */
    <T> Optional<Said<T>> read(String kind, String signed, Class<T> content) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(SIGNED);
            signature.setCompactSerialization(signed.strip());
            String by = signature.getKeyIdHeaderValue();
            if (by == null || !kind.equals(signature.getHeader("typ"))) {
                return Optional.empty();
            }
            for (Key key : keys.of(by).map(CellKeys.Pair::signing).orElse(List.of())) {
                signature.setKey(key);
                if (signature.verifySignature()) {
                    return Optional.of(new Said<>(by, JSON.readValue(signature.getPayload(), content)));
                }
            }
            return Optional.empty();
        } catch (JoseException | JsonProcessingException | RuntimeException e) {
            // Nonsense.
            return Optional.empty();
        }
    }

    record Said<T>(String by, T content) {}
}
