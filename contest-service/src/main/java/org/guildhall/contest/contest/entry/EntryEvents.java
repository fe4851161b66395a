package org.guildhall.contest.contest.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.kit.events.event.DomainEvent;

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
            Instant registeredAt,
            boolean guest,
            List<UUID> memberIds) {}

    record Withdrawn(
            UUID entryId, UUID projectId, UUID contestId, UUID organisationId, UUID memberId, Instant withdrawnAt) {}

    record StatusChanged(
            UUID entryId, UUID projectId, UUID contestId, UUID organisationId, EntryStatus status, Instant changedAt) {}

    record Waitlisted(
            UUID entryId, UUID projectId, UUID contestId, UUID organisationId, UUID memberId, Instant registeredAt) {}

    /**
     * Registered, at once or after waiting, or waiting.
     *
     * @param members those behind the entry
     */
    static Function<Entry, DomainEvent> entered(Contest contest, List<UUID> members) {
        return entry -> entry.status() == EntryStatus.WAITLISTED
                ? event(
                        entry,
                        "entry-waitlisted",
                        new Waitlisted(
                                entry.id(),
                                entry.projectId(),
                                contest.id(),
                                contest.organisationId(),
                                entry.memberId(),
                                entry.registeredAt()))
                : event(
                        entry,
                        "entry-registered",
                        new Registered(
                                entry.id(),
                                entry.projectId(),
                                contest.id(),
                                contest.organisationId(),
                                entry.memberId(),
                                entry.memberOrganisationId(),
                                entry.registeredAt(),
                                entry.isGuest(),
                                members));
    }

    static Function<Entry, DomainEvent> withdrawn(Contest contest) {
        return entry -> event(
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

    static Function<Entry, DomainEvent> statusChanged(Contest contest, Instant at) {
        return entry -> event(
                entry,
                "entry-status-changed",
                new StatusChanged(
                        entry.id(), entry.projectId(), contest.id(), contest.organisationId(), entry.status(), at));
    }

    private static DomainEvent event(Entry entry, String name, Object payload) {
        return new DomainEvent("entry", entry.id(), entry.version(), name, payload);
    }
}
