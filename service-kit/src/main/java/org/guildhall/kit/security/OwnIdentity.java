package org.guildhall.kit.security;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * Whom a service is when it calls itself to warm up: somebody signed in whom nobody else can be, and who may nothing. The token is
 * no token but 256 random bits that are taken for a verified one until they are given back; they leave this process by loopback
 * alone, and are of no use at any other instance. Its subject is as random, so no member and no position is theirs.
 */
@ApplicationScoped
public class OwnIdentity {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VerifiedTokens tokens;
    private final IssuerKeys keys;
    private final JWTAuthContextInfo rules;
    private final Clock clock;

    OwnIdentity(VerifiedTokens tokens, IssuerKeys keys, JWTAuthContextInfo rules, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.rules = rules;
        this.clock = clock;
    }

    /** A token for the time being. */
    public final class Loan implements AutoCloseable {
        private final String token;

        private Loan(String token) {
            this.token = token;
        }

        public String token() {
            return token;
        }

        @Override
        public void close() {
            tokens.forget(token);
        }
    }

    public Loan borrow() {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("warm-up-" + random(BYTES));
        claims.setExpirationTime(
                NumericDate.fromSeconds(clock.instant().plus(AT_MOST).getEpochSecond()));
        // In three parts, as whoever reads the header of a request expects of a token.
        String token = text("{}") + "." + text("{}") + "." + random(BYTES);
        tokens.remember(token, new VerifiedToken("JWT", claims));
        return new Loan(token);
    }

    /** Verifies a signature that is none, in the name of a key of the issuer's, if one is known. */
    public void refuseForgery() {
        Optional<IssuerKeys.Signature> form = keys.signature();
        if (form.isEmpty()) {
            return;
        }
        String header = "{\"alg\":\"%s\",\"kid\":\"%s\"}"
                .formatted(form.get().algorithm(), form.get().keyId());
        String forged = text(header) + "." + text("{\"sub\":\"" + random(BYTES) + "\"}") + "."
                + random(form.get().bytes());
        try {
            tokens.parse(forged, rules);
            throw new IllegalStateException("a forged token was found good");
        } catch (ParseException e) {
            // As it should be.
        }
    }

    private static String text(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins with a zero, so that it is a number below any modulus of that length. */
    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        random[0] = 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
