package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.events.outbox.Outbox;

/** Takes back what waits of people who are erased: nobody can decide it any more. What is held, no event tells of. */
@ApplicationScoped
class ErasedApplicants {

    private final ApplicationRepository applications;
    private final Outbox outbox;
    private final Clock clock;

    ErasedApplicants(ApplicationRepository applications, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Locks what waits of these persons, and tells at which organisations. */
    Set<UUID> lock(Set<UUID> persons) {
        return applications.lockWaiting(persons).stream()
                .map(Application::organisationId)
                .collect(Collectors.toSet());
    }

    void withdraw(Set<UUID> persons) {
        applications.lockWaiting(persons).forEach(this::withdraw);
        applications.flush();
    }

    private void withdraw(Application application) {
        boolean wasHeld = application.isHeld();
        application.withdraw(clock.instant());
        if (!wasHeld) {
            outbox.append(application.decisionEvent());
        }
    }
}
