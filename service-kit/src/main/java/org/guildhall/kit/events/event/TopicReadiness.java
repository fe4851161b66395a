package org.guildhall.kit.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the broker was reached and topics were there, once since the start: a rollout with a wrong address or login stops
 * at its first instance. A broker that goes away later is nobody's reason to be sent away: facts wait in the outbox.
 */
@Readiness
@ApplicationScoped
class TopicReadiness implements HealthCheck {

    private final Topics topics;

    TopicReadiness(Topics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics").status(topics.isSeen()).build();
    }
}
