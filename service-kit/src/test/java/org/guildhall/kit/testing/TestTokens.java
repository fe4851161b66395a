package org.guildhall.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens a service under test accepts, and forgeries it must not. Configure the service with {@link #configuration()}. They
 * are signed by ES256: without the second compiler RS256, which the suite's own issuer has, takes twenty times as long.
 */
public final class TestTokens {

    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "guildhall";

    /** Tests and the service under test live in different class loaders; a system property is what they share. */
    private static final String SHARED_KEY = "guildhall.test-token-key";

    /** Longer than tests move the clock on: what their clock calls expired would be verified again with each request. */
    private static final long VALID_SECONDS = Duration.ofDays(800).toSeconds();

    private static final long HOUR = 3600;

    /** Bytes of each coordinate and of each half of a signature. */
    private static final int P256_BYTES = 32;

    private static final KeyPair KEYS = sharedKeys();

    /** A signature takes longer than most requests. */
    private static final Map<String, String> ISSUED = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** The settings that make a service trust these tokens. */
    public static Map<String, String> configuration() {
        try {
            Path file = Files.createTempFile("guildhall-test-keys", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, jwks());
            return Map.of(
                    "TOKEN_ISSUER",
                    ISSUER,
                    "TOKEN_AUDIENCE",
                    AUDIENCE,
                    "TOKEN_KEYS_URL",
                    file.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A valid token of this subject, the same one for some minutes, as from a real issuer. */
    public static String of(String subject) {
        long minutes = Instant.now().getEpochSecond() / 600;
        return ISSUED.computeIfAbsent(
                minutes + " " + subject, key -> signed(claims(subject, ISSUER, AUDIENCE, VALID_SECONDS, "")));
    }

    public static String ofAnHour(String subject) {
        return signed(claims(subject, ISSUER, AUDIENCE, HOUR, ""));
    }

    /** A valid token of this subject, whose issuer verified the phone number. */
    public static String ofPhone(String subject, String phone) {
        return signed(claims(
                subject,
                ISSUER,
                AUDIENCE,
                VALID_SECONDS,
                ",\"phone_number\":\"" + phone + "\",\"phone_number_verified\":true"));
    }

    public static String expired(String subject) {
        return signed(claims(subject, ISSUER, AUDIENCE, -HOUR, ""));
    }

    public static String withoutExpiry(String subject) {
        return signed(claims(subject, ISSUER, AUDIENCE, HOUR, "").replaceFirst("\"exp\":\\d+", "\"ignored\":0"));
    }

    /** An ID token, by a claim that such a one has. */
    public static String identifying(String subject, String claim, String value) {
        return signed(claims(subject, ISSUER, AUDIENCE, HOUR, ",\"%s\":\"%s\"".formatted(claim, value)));
    }

    public static String wrongAudience(String subject) {
        return signed(claims(subject, ISSUER, "somebody-else", HOUR, ""));
    }

    public static String wrongIssuer(String subject) {
        return signed(claims(subject, "https://evil.test", AUDIENCE, HOUR, ""));
    }

    /** Signed by a key the issuer doesn't publish, as the header says. */
    public static String ofUnknownKey(String subject) {
        String content = unsigned("ES256", "unknown-" + subject, claims(subject, ISSUER, AUDIENCE, HOUR, ""));
        return content + "." + base64(new byte[2 * P256_BYTES]);
    }

    /** Unsigned, header {@code alg} none. */
    public static String algNone(String subject) {
        return unsigned("none", claims(subject, ISSUER, AUDIENCE, HOUR, "")) + ".";
    }

    /** Signed by HMAC with the public key as the secret. */
    public static String hs256(String subject) {
        try {
            String content = unsigned("HS256", claims(subject, ISSUER, AUDIENCE, HOUR, ""));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String claims(String subject, String issuer, String audience, long validSeconds, String more) {
        long now = Instant.now().getEpochSecond();
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d%s}"
                .formatted(issuer, audience, subject, now - 7200, now + validSeconds, more);
    }

    private static String signed(String claims) {
        try {
            String content = unsigned("ES256", claims);
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KEYS.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String algorithm, String claims) {
        return unsigned(algorithm, "test", claims);
    }

    private static String unsigned(String algorithm, String key, String claims) {
        String header = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(algorithm, key);
        return base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
    }

    private static String jwks() {
        ECPoint point = ((ECPublicKey) KEYS.getPublic()).getW();
        return "{\"keys\":[{\"kty\":\"EC\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"test\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private static synchronized KeyPair sharedKeys() {
        try {
            String known = System.getProperty(SHARED_KEY);
            if (known == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair created = generator.generateKeyPair();
                System.setProperty(
                        SHARED_KEY,
                        base64(created.getPrivate().getEncoded()) + " "
                                + base64(created.getPublic().getEncoded()));
                return created;
            }
            String[] halves = known.split(" ");
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getUrlDecoder().decode(halves[1]))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(halves[0]))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[P256_BYTES];
        int length = Math.min(bytes.length, P256_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, P256_BYTES - length, length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
