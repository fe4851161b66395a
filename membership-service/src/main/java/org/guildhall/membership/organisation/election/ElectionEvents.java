package org.guildhall.membership.organisation.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of elections. */
final class ElectionEvents {

    private ElectionEvents() {}

    record Due(UUID organisationId, LocalDate nextElectionOn, boolean overdue, Instant noticedAt) {}

    static DomainEvent due(Due payload, long version) {
        return new DomainEvent("organisation", payload.organisationId(), version, "organisation-election-due", payload);
    }
}
