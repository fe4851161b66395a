package org.guildhall.membership.enrolment.application;

import java.time.Instant;
import java.util.UUID;

/** What is told of an application. An automatic confirmation is told by {@code member-joined} alone. */
public final class ApplicationEvents {

    private ApplicationEvents() {}

    public record Submitted(UUID applicationId, UUID sessionId, UUID organisationId, Instant submittedAt) {}

    record Confirmed(UUID applicationId, UUID sessionId, UUID organisationId, UUID memberId, Instant decidedAt) {}

    record Rejected(UUID applicationId, UUID sessionId, UUID organisationId, String reasonCode, Instant decidedAt) {}

    record Withdrawn(UUID applicationId, UUID sessionId, UUID organisationId, Instant withdrawnAt) {}
}
