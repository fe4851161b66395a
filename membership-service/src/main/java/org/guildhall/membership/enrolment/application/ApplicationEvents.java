package org.guildhall.membership.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of an application. An automatic confirmation is told by {@code member-joined} alone. */
public final class ApplicationEvents {

    private ApplicationEvents() {}

    /** The first event of an application that waits for its decision. */
    public static DomainEvent submitted(UUID applicationId, UUID sessionId, UUID organisationId, Instant at) {
        Submitted payload = new Submitted(applicationId, sessionId, organisationId, at);
        return new DomainEvent("application", applicationId, 1, "application-submitted", payload);
    }

    record Submitted(UUID applicationId, UUID sessionId, UUID organisationId, Instant submittedAt) {}

    record Confirmed(UUID applicationId, UUID sessionId, UUID organisationId, UUID memberId, Instant decidedAt) {}

    record Rejected(UUID applicationId, UUID sessionId, UUID organisationId, String reasonCode, Instant decidedAt) {}

    record Withdrawn(UUID applicationId, UUID sessionId, UUID organisationId, Instant withdrawnAt) {}
}
