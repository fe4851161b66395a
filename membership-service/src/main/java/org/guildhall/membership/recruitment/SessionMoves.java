package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.membership.organisation.Merger;

/** Brings sessions and standing codes to the organisation that goes on after a merger, in its transaction. */
@ApplicationScoped
public class SessionMoves {

    private final RecruitmentSessionRepository repository;
    private final SessionGifts gifts;
    private final StandingCodeRows codes;
    private final Outbox outbox;

    SessionMoves(RecruitmentSessionRepository repository, SessionGifts gifts, StandingCodeRows codes, Outbox outbox) {
        this.repository = repository;
        this.gifts = gifts;
        this.codes = codes;
        this.outbox = outbox;
    }

    /** Those of these that are over, and still stay behind. */
    @Transactional(TxType.MANDATORY)
    public void goOn(Collection<UUID> sessions, Merger merger) {
        if (!sessions.isEmpty()) {
            move(repository.lockOf(merger.organisationId(), sessions), merger.intoOrganisationId());
            codes.followEnded(sessions, merger.organisationId(), merger.intoOrganisationId());
        }
    }

    void move(List<RecruitmentSession> sessions, UUID into) {
        sessions.forEach(session -> session.goOnUnder(into));
        repository.flush();
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
