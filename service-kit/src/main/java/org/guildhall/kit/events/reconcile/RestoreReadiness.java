package org.guildhall.kit.events.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while facts are held back: what is written meanwhile would only make more to be sorted out. */
@Readiness
@ApplicationScoped
class RestoreReadiness implements HealthCheck {

    private final RestoreGuard guard;

    RestoreReadiness(RestoreGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        long ghosts = Math.max(0, guard.ghosts());
        return HealthCheckResponse.named("restore")
                .status(ghosts == 0)
                .withData("ghosts", ghosts)
                .build();
    }
}
