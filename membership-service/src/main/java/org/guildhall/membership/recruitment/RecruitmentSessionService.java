package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IfMatch;

/** Opens, edits and closes recruitment sessions. */
@ApplicationScoped
class RecruitmentSessionService {

    private final RecruitmentSessionRepository repository;
    private final CoveredSessions covered;
    private final SessionGifts gifts;
    private final RecruitmentSessionViews views;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    RecruitmentSessionService(
            RecruitmentSessionRepository repository,
            CoveredSessions covered,
            SessionGifts gifts,
            RecruitmentSessionViews views,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.covered = covered;
        this.gifts = gifts;
        this.views = views;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    RecruitmentSessionView open(OpenRecruitmentSession opening) {
        covered.keepOpen(opening.organisationId());
        RecruitmentSession session = new RecruitmentSession(ids.next(), opening, JoinToken.random(), clock.instant());
        repository.persistAndFlush(session);
        List<SessionGift> opened = gifts.open(session.id(), opening);
        tell(session, "recruitment-session-opened", session.opened(opened));
        return views.of(session);
    }

    /** An edit that changes nothing is no fact. A session of a closed organisation can't be prolonged. */
    @Transactional
    RecruitmentSessionView edit(UUID id, EditRecruitmentSession edit, IfMatch ifMatch) {
        RecruitmentSession session = covered.lockInOpen(id);
        ifMatch.require(session.version());
        long before = session.version();
        session.edit(edit);
        repository.flush();
        if (gifts.edit(id, edit) && session.version() == before) {
            repository.touch(session);
        }
        if (session.version() > before) {
            tell(session, "recruitment-session-changed", session.changed(gifts.of(id)));
        }
        return views.of(session);
    }

    @Transactional
    RecruitmentSessionView replaceJoinToken(UUID id) {
        RecruitmentSession session = covered.lock(id);
        session.replaceJoinToken(JoinToken.random());
        return views.of(session);
    }

    @Transactional
    RecruitmentSessionView close(UUID id) {
        RecruitmentSession session = covered.lock(id);
        session.close(clock.instant());
        repository.flush();
        tell(session, "recruitment-session-closed", session.closed());
        return views.of(session);
    }

    private void tell(RecruitmentSession session, String name, Record event) {
        outbox.append(new DomainEvent("recruitment-session", session.id(), session.version(), name, event));
    }
}
