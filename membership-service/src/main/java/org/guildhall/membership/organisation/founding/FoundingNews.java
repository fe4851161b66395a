package org.guildhall.membership.organisation.founding;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;

/** Tells of decisions, and whom they concern. In the transaction under way. */
@ApplicationScoped
class FoundingNews {

    private final FoundingApplicationRepository repository;
    private final FoundingApplicants applicants;
    private final Outbox outbox;

    FoundingNews(FoundingApplicationRepository repository, FoundingApplicants applicants, Outbox outbox) {
        this.repository = repository;
        this.applicants = applicants;
        this.outbox = outbox;
    }

    void tell(FoundingApplication decided) {
        repository.flush();
        FoundingEvents.Decided event =
                decided.decided(applicants.memberOf(decided.applicant()).orElse(null));
        outbox.append(
                new DomainEvent("founding-application", decided.id(), decided.version(), "founding-decided", event));
    }
}
