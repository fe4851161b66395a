package org.guildhall.contest.quiz.limitedaward;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of places in logs of awards: neither scores, which may be frozen, nor anything personal. */
final class AwardEvents {

    private AwardEvents() {}

    record Decided(
            UUID entryId,
            UUID awardId,
            UUID periodId,
            UUID quizId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            long place,
            AwardOutcome outcome,
            Instant decidedAt) {}

    static DomainEvent decided(LogEntry entry, UUID periodId, UUID quizId, UUID organisationId) {
        Decided payload = new Decided(
                entry.id(),
                entry.awardId(),
                periodId,
                quizId,
                organisationId,
                entry.memberId(),
                entry.organisationId(),
                entry.place(),
                entry.outcome(),
                entry.decidedAt());
        return new DomainEvent("limited-award-entry", entry.id(), entry.version(), "limited-award-decided", payload);
    }
}
