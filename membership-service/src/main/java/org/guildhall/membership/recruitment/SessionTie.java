package org.guildhall.membership.recruitment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.Obstacle;
import org.guildhall.membership.organisation.OrganisationTie;

/** Sessions that nobody closed, and standing codes, go on under the organisation that goes on, with the join tokens they have. */
@ApplicationScoped
@Priority(30)
class SessionTie implements OrganisationTie {

    private final RecruitmentSessionRepository repository;
    private final SessionGifts gifts;
    private final StandingCodeRows codes;
    private final Outbox outbox;
    private final Clock clock;

    SessionTie(
            RecruitmentSessionRepository repository,
            SessionGifts gifts,
            StandingCodeRows codes,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.gifts = gifts;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<Obstacle, Long> obstacles(UUID organisationId) {
        return Map.of(Obstacle.OPEN_SESSIONS, repository.countOpen(organisationId, clock.instant()));
    }

    @Override
    public void follow(Merger merger) {
        List<RecruitmentSession> sessions = repository.lockUnclosed(merger.organisationId());
        sessions.forEach(session -> session.goOnUnder(merger.intoOrganisationId()));
        repository.flush();
        codes.follow(merger.organisationId(), merger.intoOrganisationId());
        outbox.append(sessions.stream()
                .map(session -> new DomainEvent(
                        "recruitment-session",
                        session.id(),
                        session.version(),
                        "recruitment-session-changed",
                        session.changed(gifts.of(session.id()))))
                .toList());
    }
}
