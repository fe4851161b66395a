package org.guildhall.membership.recruitment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/** Sessions that nobody closed, and standing codes, go on under the organisation that goes on, with the join tokens they have. */
@ApplicationScoped
@Priority(30)
class SessionTie implements OrganisationTie {

    private final RecruitmentSessionRepository repository;
    private final SessionMoves moves;
    private final StandingCodeRows codes;
    private final Clock clock;

    SessionTie(RecruitmentSessionRepository repository, SessionMoves moves, StandingCodeRows codes, Clock clock) {
        this.repository = repository;
        this.moves = moves;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.OPEN_SESSIONS, repository.countOpen(organisationId, clock.instant()));
    }

    @Override
    public Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return repository.openAmong(organisationIds, clock.instant());
    }

    @Override
    public void follow(Merger merger) {
        moves.move(repository.lockUnclosed(merger.organisationId()), merger.intoOrganisationId());
        codes.follow(merger.organisationId(), merger.intoOrganisationId());
    }
}
