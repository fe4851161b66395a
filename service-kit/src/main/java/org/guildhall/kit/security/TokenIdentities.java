package org.guildhall.kit.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes identities of tokens: of one verified a moment ago at once; of any other on a thread that may wait, since verifying
 * it may have to ask the issuer for their keys.
 */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final VerifiedTokens tokens;
    private final JWTParser parser;

    TokenIdentities(VerifiedTokens tokens, JWTParser parser) {
        this.tokens = tokens;
        this.parser = parser;
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
        TokenCredential credential = request.getToken();
        Optional<? extends JsonWebToken> known = tokens.known(credential.getToken());
        return known.isPresent()
                ? Uni.createFrom().item(identity(known.get(), credential))
                : context.runBlocking(() -> identity(verify(credential), credential));
    }

    private JsonWebToken verify(TokenCredential credential) {
        try {
            return parser.parse(credential.getToken());
        } catch (ParseException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private static SecurityIdentity identity(JsonWebToken token, TokenCredential credential) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredential(credential)
                .addRoles(token.getGroups())
                .build();
    }
}
