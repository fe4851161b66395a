package org.guildhall.local.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Issues the bearer tokens (RS256) of the local suite; a real installation has its own identity provider. */
public final class TokenIssuer {
    /** Who joins with this number can activate the membership with the member token. */
    private static final String MEMBER_PHONE = "+8613800138000";

    private static final String AUDIENCE = "guildhall";
    private static final Duration VALIDITY = Duration.ofDays(30);

    private final String issuer;
    private final RsaJsonWebKey key;

    public TokenIssuer(String issuer, RsaJsonWebKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    public Tokens issue() {
        return new Tokens(
                token(Tokens.ADMINISTRATOR, Map.of()),
                token(Tokens.OFFICER, Map.of()),
                token(Tokens.ORGANISER, Map.of()),
                tokenOfPhone(Tokens.MEMBER, MEMBER_PHONE));
    }

    /** Returns a token that says the phone, as {@code +8613800138000}, was verified to be the subject's. */
    String tokenOfPhone(String subject, String phone) {
        return token(subject, Map.of("phone_number", phone, "phone_number_verified", true));
    }

    /** Returns whom this issuer gave the token to; empty if it isn't one of its own, or has expired. */
    Optional<String> subjectOf(String token) {
        try {
            return Optional.of(new JwtConsumerBuilder()
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(AUDIENCE)
                    .setRequireExpirationTime()
                    .setVerificationKey(key.getKey())
                    .build()
                    .processToClaims(token)
                    .getSubject());
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    /** Returns the public key as a JSON Web Key Set. */
    public String keySet() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public String token(String subject, Map<String, Object> furtherClaims) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(VALIDITY.toMinutes());
        claims.setGeneratedJwtId();
        furtherClaims.forEach(claims::setClaim);
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }
}
