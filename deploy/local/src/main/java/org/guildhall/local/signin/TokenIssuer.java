package org.guildhall.local.signin;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Issues the bearer tokens (RS256) of the local suite; a real installation has its own identity provider. */
public final class TokenIssuer {
    static final String ID = "sign-in";
    static final String AUDIENCE = "guildhall";
    private static final Duration VALIDITY = Duration.ofDays(1);

    private final String issuer;
    private final OAuth2TokenProvider provider;

    /** @param issuer who the tokens say they are from: the address of the {@link SignInServer} outside */
    public TokenIssuer(String issuer, JWK key) {
        this.issuer = issuer;
        this.provider = new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256"));
        // The library gives its first key to the first issuer that is asked for; no other shall have ours.
        provider.publicJwkSet(ID);
    }

    OAuth2TokenProvider provider() {
        return provider;
    }

    /** Returns tokens to paste, for a day. */
    public Tokens issue() {
        return new Tokens(of(Tokens.ADMINISTRATOR), of(Tokens.OFFICER), of(Tokens.ORGANISER), of(Tokens.MEMBER));
    }

    private String of(String name) {
        Person person = Person.called(name).orElseThrow();
        return token(person.subject(), person.claims());
    }

    public String token(String subject, Map<String, Object> furtherClaims) {
        Map<String, Object> claims = new HashMap<>(furtherClaims);
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("aud", AUDIENCE);
        claims.put("jti", UUID.randomUUID().toString());
        return provider.jwt(claims, VALIDITY, ID).serialize();
    }
}
