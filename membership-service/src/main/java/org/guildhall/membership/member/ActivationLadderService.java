package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.membership.organisation.Organisations;

/** Tells officers how far members have come. */
@ApplicationScoped
class ActivationLadderService {

    private final ActivationLadderQueries ladders;
    private final Organisations organisations;

    ActivationLadderService(ActivationLadderQueries ladders, Organisations organisations) {
        this.ladders = ladders;
        this.organisations = organisations;
    }

    @Transactional
    ActivationLadder count(UUID organisationId) {
        organisations.requireCovered(organisationId, CoveredMembers.READERS);
        return ladders.count(organisationId);
    }
}
