package org.guildhall.membership.enrolment.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/**
 * Applications that wait are decided by the organisation that goes on. One that is being confirmed is waited for: its member
 * then goes along with the others.
 */
@ApplicationScoped
@Priority(20)
class WaitingTie implements OrganisationTie {

    private final WaitingRows rows;

    WaitingTie(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.WAITING_APPLICATIONS, rows.count(organisationId));
    }

    @Override
    public void follow(Merger merger) {
        rows.move(merger.organisationId(), merger.intoOrganisationId());
    }
}
