package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.Preconditions;
import org.guildhall.membership.organisation.Organisations;

@ApplicationScoped
class RecruitmentSessionService {

    private final RecruitmentSessionRepository repository;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    RecruitmentSessionService(
            RecruitmentSessionRepository repository, Organisations organisations, Outbox outbox, Ids ids, Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    RecruitmentSession open(OpenRecruitmentSession opening) {
        organisations.requireCovered(opening.organisationId(), Position.ENROLMENT_OFFICER);
        RecruitmentSession session = new RecruitmentSession(ids.next(), opening, JoinToken.random(), clock.instant());
        repository.persistAndFlush(session);
        tell(session, "recruitment-session-opened", session.opened());
        return session;
    }

    /** An edit that changes nothing is no fact. */
    @Transactional
    RecruitmentSession edit(UUID id, EditRecruitmentSession edit, String ifMatch) {
        RecruitmentSession session = find(id, Position.ENROLMENT_OFFICER);
        Preconditions.requireMatch(session.version(), ifMatch);
        long before = session.version();
        int addedGifts = session.edit(edit);
        repository.flush();
        repository.addGifts(session, addedGifts);
        if (session.version() > before) {
            tell(session, "recruitment-session-changed", session.changed());
        }
        return session;
    }

    @Transactional
    RecruitmentSession replaceJoinToken(UUID id) {
        RecruitmentSession session = find(id, Position.ENROLMENT_OFFICER);
        session.replaceJoinToken(JoinToken.random());
        return session;
    }

    @Transactional
    RecruitmentSession close(UUID id) {
        RecruitmentSession session = find(id, Position.ENROLMENT_OFFICER);
        session.close(clock.instant());
        repository.flush();
        tell(session, "recruitment-session-closed", session.closed());
        return session;
    }

    /** The session, if the caller holds one of the positions over its organisation. */
    RecruitmentSession find(UUID id, Position... positions) {
        RecruitmentSession session = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(session.organisationId(), positions);
        return session;
    }

    private void tell(RecruitmentSession session, String name, Record event) {
        outbox.append(new DomainEvent("recruitment-session", session.id(), session.version(), name, event));
    }
}
