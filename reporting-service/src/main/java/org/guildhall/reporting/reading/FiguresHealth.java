package org.guildhall.reporting.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how old the figures are, and nothing more: an instance that answers late figures with their age is better than none,
 * and all of them would be late together.
 */
@Readiness
@ApplicationScoped
class FiguresHealth implements HealthCheck {

    private final LagWatch watch;

    FiguresHealth(LagWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("figures").up();
        watch.last().ifPresent(known -> {
            answer.withData("late", watch.isLate(known));
            if (known.asOf() != null) {
                answer.withData("asOf", known.asOf().toString());
            }
            if (known.lag().events() != null) {
                answer.withData("waitingEvents", known.lag().events());
            }
        });
        return answer.build();
    }
}
