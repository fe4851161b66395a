package org.guildhall.membership.enrolment.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;
import org.guildhall.membership.recruitment.SessionMoves;

/**
 * Applications that wait are decided by the organisation that goes on. One that is being confirmed is waited for: its member
 * then goes along with the others.
 */
@ApplicationScoped
@Priority(20)
class WaitingTie implements OrganisationTie {

    private final WaitingRows rows;
    private final SessionMoves sessions;

    WaitingTie(WaitingRows rows, SessionMoves sessions) {
        this.rows = rows;
        this.sessions = sessions;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.WAITING_APPLICATIONS, rows.count(organisationId));
    }

    @Override
    public Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return rows.waitingAmong(organisationIds);
    }

    /** Whoever decides on an application needs its session, be that over for long. */
    @Override
    public void follow(Merger merger) {
        sessions.goOn(rows.move(merger.organisationId(), merger.intoOrganisationId()), merger);
    }
}
