package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.membership.employer.Employers;

/** Dismisses open cases whose employer got a union by other ways, or left the register. */
@ApplicationScoped
class OvertakenCases {

    private final FoundingCaseRepository repository;
    private final FoundingGroupQueries groups;
    private final Employers employers;
    private final Outbox outbox;

    OvertakenCases(FoundingCaseRepository repository, FoundingGroupQueries groups, Employers employers, Outbox outbox) {
        this.repository = repository;
        this.groups = groups;
        this.employers = employers;
        this.outbox = outbox;
    }

    /** In the transaction under way. */
    void dismiss(int limit, Instant now) {
        List<FoundingCase> overtaken = repository.lockOvertaken(limit);
        Map<UUID, Long> members =
                groups.count(overtaken.stream().map(FoundingCase::id).toList());
        for (FoundingCase founding : overtaken) {
            founding.dismiss(reason(founding), members.get(founding.id()).intValue(), null, now);
            outbox.append(founding.closed());
        }
        repository.flush();
    }

    private FoundingDismissal reason(FoundingCase founding) {
        return founding.employerId()
                .map(employers::details)
                .filter(employer -> employer.unionId() != null)
                .map(employer -> FoundingDismissal.UNION_EXISTS)
                .orElse(FoundingDismissal.OTHER);
    }
}
