package org.guildhall.membership.transfer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/** Open transfers keep an organisation from closing, and follow it when it merges. */
@ApplicationScoped
@Priority(15)
class TransferTie implements OrganisationTie {

    private final OpenTransfers transfers;

    TransferTie(OpenTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.OPEN_TRANSFERS, transfers.countOf(organisationId));
    }

    @Override
    public Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return transfers.openAmong(organisationIds);
    }

    @Override
    public void follow(Merger merger) {
        transfers.redirect(merger.organisationId(), merger.intoOrganisationId());
    }
}
