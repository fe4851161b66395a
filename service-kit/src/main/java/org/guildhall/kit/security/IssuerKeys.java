package org.guildhall.kit.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Key;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys. Anybody may send a token that names a key nobody knows, so asking the issuer is rationed: one
 * question at a time, bounded, on which nobody's thread waits; after an answer none for a minute, after a failure none for some
 * seconds. The known keys outlive an issuer that is away, for a day.
 */
@ApplicationScoped
class IssuerKeys implements VerificationKeyResolver {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final int P256 = 64;
    private static final Duration ASKED_ANEW = Duration.ofHours(1);
    private static final Duration TRUSTED = Duration.ofDays(1);
    private static final Duration PAUSE_AFTER_ANSWER = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final KeyDocument document;
    private final Clock clock;
    private final AtomicReference<CompletableFuture<Void>> asking = new AtomicReference<>();
    private volatile Known known = new Known(List.of(), Instant.EPOCH);
    private volatile Instant failed = Instant.EPOCH;

    IssuerKeys(KeyDocument document, Clock clock) {
        this.document = document;
        this.clock = clock;
    }

    /** What the issuer said, and when. */
    private record Known(List<JsonWebKey> keys, Instant since) {

        /** A token that names no key may be signed with any. */
        boolean holds(@Nullable String kid) {
            return kid == null ? !keys.isEmpty() : keys.stream().anyMatch(key -> kid.equals(key.getKeyId()));
        }
    }

    void start(@Observes StartupEvent event) {
        ask();
    }

    /** Whether the issuer has been asked since the start, and answered or didn't in time. */
    boolean isAsked() {
        return known.since().isAfter(Instant.EPOCH) || failed.isAfter(Instant.EPOCH);
    }

    /** Whether any key is known. */
    boolean isKnown() {
        return !known.keys().isEmpty();
    }

    /**
     * What a signature by one of the keys looks like.
     *
     * @param bytes its length
     */
    record Signature(String keyId, String algorithm, int bytes) {}

    /** Of the first key that has an id; empty while none is known. */
    Optional<Signature> signature() {
        return known.keys().stream()
                .filter(key -> key.getKeyId() != null)
                .findFirst()
                .map(key -> key.getKey() instanceof RSAKey rsa
                        ? new Signature(
                                key.getKeyId(), "RS256", (rsa.getModulus().bitLength() + 7) / 8)
                        : new Signature(key.getKeyId(), "ES256", P256));
    }

    /** Completes, never by a failure, as soon as all is known that can be about the key a token names. */
    CompletionStage<Void> ready(String token) {
        boolean held = holds(kid(token));
        if (held || isPause()) {
            if (held && isOver(known.since(), ASKED_ANEW) && !isPause()) {
                ask();
            }
            return CompletableFuture.completedStage(null);
        }
        return ask();
    }

    /** @throws ProblemException 503 when the key a token names is unknown, and the issuer did not answer */
    void requireAnswered(String token) {
        if (failed.isAfter(known.since()) && !holds(kid(token))) {
            throw ProblemException.of(503, "temporarily-unavailable").retryAfter(PAUSE_AFTER_FAILURE);
        }
    }

    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return new JwksVerificationKeyResolver(known.keys()).resolveKey(signature, nesting);
    }

    private boolean holds(@Nullable String kid) {
        return known.holds(kid) && !isOver(known.since(), TRUSTED);
    }

    private boolean isPause() {
        return !isOver(known.since(), PAUSE_AFTER_ANSWER) || !isOver(failed, PAUSE_AFTER_FAILURE);
    }

    private boolean isOver(Instant since, Duration time) {
        return !Clocks.isWithin(time, since, clock);
    }

    /** Asks the issuer, unless somebody is asking. */
    private CompletableFuture<Void> ask() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> others = asking.compareAndExchange(null, mine);
        if (others != null) {
            return others;
        }
        document.read().whenComplete((text, fault) -> {
            take(text, fault);
            asking.set(null);
            mine.complete(null);
        });
        return mine;
    }

    private void take(@Nullable String text, @Nullable Throwable fault) {
        try {
            if (fault == null) {
                known = new Known(new JsonWebKeySet(text).getJsonWebKeys(), clock.instant());
                return;
            }
            LOG.warnf("The issuer's keys can't be fetched: %s", fault);
        } catch (JoseException e) {
            LOG.warnf("The issuer's keys can't be read: %s", e.getMessage());
        }
        failed = clock.instant();
    }

    /** The key that a token names; null when it names none, or is no token. */
    private static @Nullable String kid(String token) {
        try {
            return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        } catch (JoseException e) {
            return null;
        }
    }
}
