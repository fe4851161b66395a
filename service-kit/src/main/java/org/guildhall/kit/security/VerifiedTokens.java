package org.guildhall.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Verifies tokens and remembers for some minutes those it found good: verifying a signature costs more than everything else a
 * short call does, and somebody who answers a quiz sends the same token again and again, if only every half a minute. Refusals
 * aren't remembered, and an expired token is verified again, and so refused. A key the issuer withdraws is trusted for those
 * minutes longer, on top of the hour until {@link IssuerKeys} hears of it; a restart forgets it.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int AT_MOST = 25_000;

    private final TokenVerifier verifier;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    @Inject
    VerifiedTokens(IssuerKeys keys, Clock clock) {
        this(new TokenVerifier(keys), clock);
    }

    VerifiedTokens(TokenVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public VerifiedToken parse(String token, JWTAuthContextInfo context) throws ParseException {
        Optional<VerifiedToken> known = known(token);
        if (known.isPresent()) {
            return known.get();
        }
        VerifiedToken good = verifier.parse(token, context);
        verified.put(token, good);
        return good;
    }

    void remember(String token, VerifiedToken good) {
        verified.put(token, good);
    }

    void forget(String token) {
        verified.invalidate(token);
    }

    /** What {@link #parse} would answer from memory. */
    Optional<VerifiedToken> known(String token) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(known -> known.getExpirationTime() > clock.instant().getEpochSecond());
    }
}
