package org.guildhall.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;

/** A token found good. What each request asks of it is looked up once: a member sends the same one with every answer of a quiz. */
final class VerifiedToken extends DefaultJWTCallerPrincipal {

    private final String subject;
    private final long expirationTime;
    private final SecurityIdentity identity;

    VerifiedToken(String type, JwtClaims claims) {
        super(type, claims);
        subject = super.getSubject();
        expirationTime = super.getExpirationTime();
        identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(this)
                .addRoles(getGroups())
                .build();
    }

    @Override
    public String getSubject() {
        return subject;
    }

    @Override
    public long getExpirationTime() {
        return expirationTime;
    }

    SecurityIdentity identity() {
        return identity;
    }
}
