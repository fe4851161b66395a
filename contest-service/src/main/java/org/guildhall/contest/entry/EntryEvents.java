package org.guildhall.contest.entry;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.contest.Contest;
import org.guildhall.kit.event.DomainEvent;

/** What is told of an entry: ids only, nothing personal. */
final class EntryEvents {

    private EntryEvents() {}

    record Registered(
            UUID entryId,
            UUID projectId,
            UUID contestId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            Instant registeredAt) {}

    record Withdrawn(
            UUID entryId, UUID projectId, UUID contestId, UUID organisationId, UUID memberId, Instant withdrawnAt) {}

    static DomainEvent registered(Entry entry, Contest contest) {
        return event(
                entry,
                "entry-registered",
                new Registered(
                        entry.id(),
                        entry.projectId(),
                        contest.id(),
                        contest.organisationId(),
                        entry.memberId(),
                        entry.memberOrganisationId(),
                        entry.registeredAt()));
    }

    static DomainEvent withdrawn(Entry entry, Contest contest) {
        return event(
                entry,
                "entry-withdrawn",
                new Withdrawn(
                        entry.id(),
                        entry.projectId(),
                        contest.id(),
                        contest.organisationId(),
                        entry.memberId(),
                        entry.withdrawnAt().orElseThrow()));
    }

    private static DomainEvent event(Entry entry, String name, Object payload) {
        return new DomainEvent("entry", entry.id(), entry.version(), name, payload);
    }
}
