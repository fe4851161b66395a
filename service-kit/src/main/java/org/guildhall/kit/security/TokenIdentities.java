package org.guildhall.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.quarkus.smallrye.jwt.runtime.auth.SmallRyeJwtConfig;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes identities of tokens: of one verified a moment ago at once; of any other on a thread that may wait, since verifying
 * it may have to ask the issuer for his keys.
 */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private record Settings(boolean blockingAuthentication, boolean silent) implements SmallRyeJwtConfig {}

    private final VerifiedTokens tokens;
    private final MpJwtValidator atOnce;
    private final MpJwtValidator waiting;

    TokenIdentities(VerifiedTokens tokens, JWTParser parser) {
        this.tokens = tokens;
        this.atOnce = new MpJwtValidator(parser, new Settings(false, false));
        this.waiting = new MpJwtValidator(parser, new Settings(true, false));
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the provider that Quarkus brings along. */
    @Override
    public int priority() {
        return SYSTEM_FIRST;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        boolean known = tokens.remembers(request.getToken().getToken());
        return (known ? atOnce : waiting).authenticate(request, context);
    }
}
