package org.guildhall.membership.organisation.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.NewUnions;
import org.guildhall.membership.organisation.Organisations;

/** Takes applications to found a union, and takes them back. */
@ApplicationScoped
class FoundingService {

    private final FoundingApplicationRepository repository;
    private final Organisations organisations;
    private final NewUnions unions;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    FoundingService(
            FoundingApplicationRepository repository,
            Organisations organisations,
            NewUnions unions,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.unions = unions;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whoever is signed in may apply, for one union at a time.
     *
     * @return the id of the application
     */
    @Transactional
    UUID apply(ApplyToFound applying) {
        organisations.keepOpen(List.of(applying.parentId()));
        FoundingApplication application =
                new FoundingApplication(ids.next(), caller.subject(), applying, clock.instant());
        unions.requireSound(application.union(), applying.employerCreditCode());
        if (repository.waits(caller.subject())) {
            throw ProblemException.of(409, "founding-pending");
        }
        repository.persistAndFlush(application);
        return application.id();
    }

    @Transactional
    void withdraw(UUID id) {
        FoundingApplication application = repository
                .lock(id)
                .filter(found -> found.isBy(caller.subject()))
                .orElseThrow(ProblemException::notFound);
        application.withdraw(clock.instant());
    }
}
