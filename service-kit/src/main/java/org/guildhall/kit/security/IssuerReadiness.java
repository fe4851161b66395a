package org.guildhall.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the issuer's keys are being asked for at the start, which is bounded: else the first who sign in would wait. Told
 * and nothing more when they aren't known then: all instances would be missing, to the public too, whom no key concerns.
 */
@Readiness
@ApplicationScoped
class IssuerReadiness implements HealthCheck {

    private final IssuerKeys keys;

    IssuerReadiness(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("issuer-keys")
                .status(keys.isAsked())
                .withData("known", keys.isKnown())
                .build();
    }
}
