package org.guildhall.contest.contest.contests;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of a contest. Each needs the change flushed, so that its version is the new one. */
final class ContestEvents {

    private ContestEvents() {}

    record Created(
            UUID contestId,
            UUID organisationId,
            String title,
            ContestClass contestClass,
            ContestKind kind,
            int year,
            Instant opensAt,
            Instant closesAt) {}

    record Changed(
            UUID contestId, UUID organisationId, String title, Instant opensAt, Instant closesAt, Instant changedAt) {}

    record Opened(UUID contestId, UUID organisationId, Instant openedAt) {}

    record Started(UUID contestId, UUID organisationId, Instant startedAt) {}

    record PublicityRenewed(UUID contestId, UUID organisationId, Instant publicityUntil, Instant renewedAt) {}

    record Cancelled(UUID contestId, UUID organisationId, Instant cancelledAt) {}

    static DomainEvent created(Contest contest) {
        EntryWindow window = contest.entryWindow();
        return event(
                contest,
                "contest-created",
                new Created(
                        contest.id(),
                        contest.organisationId(),
                        contest.title(),
                        contest.contestClass(),
                        contest.kind(),
                        contest.year(),
                        window.opensAt(),
                        window.closesAt()));
    }

    static DomainEvent changed(Contest contest, Instant at) {
        EntryWindow window = contest.entryWindow();
        return event(
                contest,
                "contest-changed",
                new Changed(
                        contest.id(),
                        contest.organisationId(),
                        contest.title(),
                        window.opensAt(),
                        window.closesAt(),
                        at));
    }

    static DomainEvent opened(Contest contest, Instant at) {
        return event(contest, "contest-opened", new Opened(contest.id(), contest.organisationId(), at));
    }

    static DomainEvent started(Contest contest, Instant at) {
        return event(contest, "contest-started", new Started(contest.id(), contest.organisationId(), at));
    }

    static DomainEvent publicityRenewed(Contest contest, Instant at) {
        PublicityRenewed payload = new PublicityRenewed(
                contest.id(), contest.organisationId(), contest.publicityUntil().orElseThrow(), at);
        return event(contest, "publicity-renewed", payload);
    }

    static DomainEvent cancelled(Contest contest, Instant at) {
        return event(contest, "contest-cancelled", new Cancelled(contest.id(), contest.organisationId(), at));
    }

    private static DomainEvent event(Contest contest, String name, Object payload) {
        return new DomainEvent("contest", contest.id(), contest.version(), name, payload);
    }
}
