package org.guildhall.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready where a key is missing that fingerprints are made with by now: such an instance would find nobody. */
@Readiness
@ApplicationScoped
class IndexKeyReadiness implements HealthCheck {

    private final IndexKeyInUse inUse;
    private final IndexKeys keys;

    IndexKeyReadiness(IndexKeyInUse inUse, IndexKeys keys) {
        this.inUse = inUse;
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("blind-index-key")
                .status(inUse.isHeld())
                .withData("inUse", inUse.last())
                .withData("given", keys.count())
                .build();
    }
}
