package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RecruitmentSessionService {

    private static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.AUDITOR};

    private final RecruitmentSessionRepository repository;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Cursors cursors;
    private final URI joinPages;
    private final Ids ids;
    private final Clock clock;

    RecruitmentSessionService(
            RecruitmentSessionRepository repository,
            Organisations organisations,
            Outbox outbox,
            Cursors cursors,
            EventSettings settings,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.outbox = outbox;
        this.cursors = cursors;
        this.joinPages = settings.addressOf("/join/");
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    RecruitmentSessionView open(OpenRecruitmentSession opening) {
        organisations.requireCovered(opening.organisationId(), Position.ENROLMENT_OFFICER);
        organisations.keepOpen(List.of(opening.organisationId()));
        RecruitmentSession session = new RecruitmentSession(ids.next(), opening, JoinToken.random(), clock.instant());
        repository.persistAndFlush(session);
        tell(session, "recruitment-session-opened", session.opened());
        return view(session);
    }

    @Transactional
    Page<RecruitmentSessionView> list(@Nullable UUID organisationId, PageQuery page) {
        List<String> scope = organisations.scope(READERS);
        Page<RecruitmentSession> found = cursors.rising(
                "recruitment-sessions|" + organisationId,
                page,
                (after, size) -> repository.findInScope(scope, organisationId, after, size),
                RecruitmentSession::id);
        Map<UUID, String> names = organisations.names(
                found.items().stream().map(RecruitmentSession::organisationId).toList());
        return found.map(session -> RecruitmentSessionView.of(session, names.get(session.organisationId()), joinPages));
    }

    @Transactional
    RecruitmentSessionView read(UUID id) {
        return view(find(id, READERS));
    }

    /** What phones scan to join. */
    @Transactional
    JoinCode joinCode(UUID id) {
        RecruitmentSession session = find(id, Position.ENROLMENT_OFFICER);
        return new JoinCode(session.joinUrl(joinPages).toString());
    }

    /** An edit that changes nothing is no fact. A session of a closed organisation can't be prolonged. */
    @Transactional
    RecruitmentSessionView edit(UUID id, EditRecruitmentSession edit, IfMatch ifMatch) {
        UUID organisationId = repository.findOrganisation(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
        organisations.keepOpen(List.of(organisationId));
        RecruitmentSession session = lock(id);
        ifMatch.require(session.version());
        long before = session.version();
        int addedGifts = session.edit(edit);
        repository.flush();
        repository.addGifts(session, addedGifts);
        if (session.version() > before) {
            tell(session, "recruitment-session-changed", session.changed());
        }
        return view(session);
    }

    @Transactional
    RecruitmentSessionView replaceJoinToken(UUID id) {
        RecruitmentSession session = lock(id);
        session.replaceJoinToken(JoinToken.random());
        return view(session);
    }

    @Transactional
    RecruitmentSessionView close(UUID id) {
        RecruitmentSession session = lock(id);
        session.close(clock.instant());
        repository.flush();
        tell(session, "recruitment-session-closed", session.closed());
        return view(session);
    }

    private RecruitmentSession find(UUID id, Position... positions) {
        return covered(repository.findByIdOptional(id), positions);
    }

    private RecruitmentSession lock(UUID id) {
        return covered(repository.lock(id), Position.ENROLMENT_OFFICER);
    }

    /** The session, if the caller holds one of the positions over its organisation. */
    private RecruitmentSession covered(Optional<RecruitmentSession> found, Position... positions) {
        RecruitmentSession session = found.orElseThrow(ProblemException::notFound);
        organisations.requireCovered(session.organisationId(), positions);
        return session;
    }

    private RecruitmentSessionView view(RecruitmentSession session) {
        return RecruitmentSessionView.of(session, organisations.name(session.organisationId()), joinPages);
    }

    private void tell(RecruitmentSession session, String name, Record event) {
        outbox.append(new DomainEvent("recruitment-session", session.id(), session.version(), name, event));
    }
}
