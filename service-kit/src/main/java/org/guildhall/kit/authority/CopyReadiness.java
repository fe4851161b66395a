package org.guildhall.kit.authority;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the copy of appointments has caught up since the start. A copy that grows too old later is told and
 * nothing more: all instances would be taken away together, from members and the public too, whom it doesn't concern.
 */
@Readiness
@ApplicationScoped
class CopyReadiness implements HealthCheck {

    private final CopyAge age;

    CopyReadiness(CopyAge age) {
        this.age = age;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("authority")
                .status(!age.isFollowing() || age.age().isPresent())
                .withData("officers", age.isTrusted() ? "served" : "refused");
        age.age().ifPresent(known -> answer.withData("ageSeconds", known.toSeconds()));
        return answer.build();
    }
}
