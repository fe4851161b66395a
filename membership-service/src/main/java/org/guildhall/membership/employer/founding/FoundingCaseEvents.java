package org.guildhall.membership.employer.founding;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is told of founding cases: ids and numbers only, never what members stated. */
final class FoundingCaseEvents {

    private FoundingCaseEvents() {}

    record Opened(
            UUID caseId,
            UUID organisationId,
            UUID parentId,
            @Nullable UUID employerId,
            int members,
            Instant openedAt) {}

    /** @param members how many moved, or whom it was about when it was dismissed */
    record Closed(
            UUID caseId,
            UUID organisationId,
            @Nullable UUID employerId,
            FoundingCaseStatus outcome,
            @Nullable FoundingDismissal reason,
            @Nullable UUID unionId,
            int members,
            Instant closedAt) {}

    static DomainEvent opened(Opened opened) {
        return new DomainEvent("founding-case", opened.caseId(), 1, "founding-case-opened", opened);
    }

    static DomainEvent closed(Closed closed) {
        return new DomainEvent("founding-case", closed.caseId(), 2, "founding-case-closed", closed);
    }
}
