package org.guildhall.kit.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Makes identities of tokens: of one verified a moment ago at once; of any other on a worker thread, as verifying takes a while.
 * If the issuer has to be asked for a key first, no thread waits for that.
 */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private static final String REFUSED = "guildhall.tokens.refused";

    private final VerifiedTokens tokens;
    private final JWTAuthContextInfo rules;
    private final IssuerKeys keys;
    private final Counter expired;
    private final Counter invalid;

    TokenIdentities(VerifiedTokens tokens, JWTAuthContextInfo rules, IssuerKeys keys, MeterRegistry metrics) {
        this.tokens = tokens;
        this.keys = keys;
        this.rules = rules;
        this.expired = metrics.counter(REFUSED, "reason", "expired");
        this.invalid = metrics.counter(REFUSED, "reason", "invalid");
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the provider that Quarkus brings along, which keeps the default; the highest is asked first. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        Optional<VerifiedToken> known = tokens.known(token);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get().identity());
        }
        CompletableFuture<Void> ready = keys.ready(token).toCompletableFuture();
        Uni<SecurityIdentity> verified = context.runBlocking(() -> verify(token).identity());
        return ready.isDone() ? verified : afterwards(ready).chain(() -> verified);
    }

    /** Goes on where the request is served, not on the thread that heard from the issuer. */
    private static Uni<Void> afterwards(CompletableFuture<Void> ready) {
        Context serving = Vertx.currentContext();
        Uni<Void> waiting = Uni.createFrom().completionStage(ready);
        return serving == null ? waiting : waiting.emitOn(task -> serving.runOnContext(nothing -> task.run()));
    }

    private VerifiedToken verify(String token) {
        keys.requireAnswered(token);
        try {
            return tokens.parse(token, rules);
        } catch (ParseException e) {
            boolean isLate = e.getCause() instanceof InvalidJwtException fault && fault.hasExpired();
            (isLate ? expired : invalid).increment();
            throw new AuthenticationFailedException(e);
        }
    }
}
