package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/** Open cases go along with the members they are about. */
@ApplicationScoped
class FoundingCaseTie implements OrganisationTie {

    private final FoundingCaseRepository repository;
    private final FoundingCaseRows rows;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    FoundingCaseTie(
            FoundingCaseRepository repository, FoundingCaseRows rows, Outbox outbox, Caller caller, Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.FOUNDING_CASES, repository.countOpen(organisationId));
    }

    @Override
    public Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return repository.openAmong(organisationIds);
    }

    /** Of two about one employer that of the union that goes on stays. */
    @Override
    public void follow(Merger merger) {
        rows.lockLook();
        rows.follow(merger.organisationId(), merger.intoOrganisationId());
        for (FoundingCase founding : repository.lockOpen(merger.organisationId())) {
            founding.dismiss(FoundingDismissal.OTHER, 0, caller.subject(), clock.instant());
            outbox.append(founding.closed());
        }
        repository.flush();
    }
}
