package org.guildhall.membership.organisation.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/** Applications to found a union that wait are decided by the organisation that goes on. */
@ApplicationScoped
class FoundingTie implements OrganisationTie {

    private final FoundingApplicationRepository repository;

    FoundingTie(FoundingApplicationRepository repository) {
        this.repository = repository;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.WAITING_FOUNDINGS, repository.countWaiting(organisationId));
    }

    @Override
    public Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return repository.waitingAmong(organisationIds);
    }

    @Override
    public void follow(Merger merger) {
        repository.moveWaiting(merger.organisationId(), merger.intoOrganisationId());
    }
}
