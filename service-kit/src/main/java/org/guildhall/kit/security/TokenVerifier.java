package org.guildhall.kit.security;

import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.guildhall.kit.problem.PrintableStrings;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Verifies a token by the issuer's keys, that it is one for APIs, and that its subject is a name that can be kept. */
class TokenVerifier extends JWTCallerPrincipalFactory {

    /** As long as OpenID Connect Core 1.0, section 2, lets a subject be. */
    private static final int LONGEST_SUBJECT = 255;

    private final DefaultJWTTokenParser parser;

    TokenVerifier(VerificationKeyResolver keys) {
        parser = new DefaultJWTTokenParser() {
            @Override
            protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo context) {
                return keys;
            }
        };
    }

    @Override
    public VerifiedToken parse(String token, JWTAuthContextInfo context) throws ParseException {
        JwtContext jwt = parser.parse(token, context);
        String type = jwt.getJoseObjects().get(0).getHeader("typ");
        if (isForTheFrontEnd(jwt.getJwtClaims())) {
            throw new ParseException("an ID token is no access token");
        }
        VerifiedToken good = new VerifiedToken(type, jwt.getJwtClaims());
        if (!isName(good.getSubject())) {
            throw new ParseException("the subject is no name");
        }
        return good;
    }

    /** Whether it tells a front end who signed in: by the hashes of OpenID Connect Core 1.0, section 3.1.3.6, or by Keycloak's type. */
    private static boolean isForTheFrontEnd(JwtClaims claims) {
        return claims.hasClaim("at_hash") || claims.hasClaim("c_hash") || "ID".equals(claims.getClaimValue("typ"));
    }

    private static boolean isName(String subject) {
        return subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && PrintableStrings.isPrintable(subject);
    }
}
