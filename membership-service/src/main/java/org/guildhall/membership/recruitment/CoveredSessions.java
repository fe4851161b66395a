package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;

/** The sessions an officer may see or act on: others are answered with 404, as if they didn't exist. */
@ApplicationScoped
class CoveredSessions {

    static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.AUDITOR};

    private final RecruitmentSessionRepository repository;
    private final Organisations organisations;

    CoveredSessions(RecruitmentSessionRepository repository, Organisations organisations) {
        this.repository = repository;
        this.organisations = organisations;
    }

    /** The session, if the caller holds one of the positions over its organisation. */
    RecruitmentSession find(UUID id, Position... positions) {
        return covered(repository.findHeld(id), positions);
    }

    /** A session to change: a merger may just have changed where it belongs. */
    RecruitmentSession lock(UUID id) {
        return covered(repository.lockHeld(id), Position.ENROLMENT_OFFICER);
    }

    /** A session to prolong or add to, whose organisation is kept open meanwhile. */
    RecruitmentSession lockInOpen(UUID id) {
        // By its id alone: what is read here would be read no more when it is locked.
        keepOpen(repository.findOrganisation(id).orElseThrow(ProblemException::notFound));
        return lock(id);
    }

    /** @throws ProblemException 409 where the organisation is closed; else it can't close before we commit */
    void keepOpen(UUID organisationId) {
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
        organisations.keepOpen(List.of(organisationId));
    }

    private RecruitmentSession covered(Optional<RecruitmentSession> found, Position... positions) {
        RecruitmentSession session = found.orElseThrow(ProblemException::notFound);
        organisations.requireCovered(session.organisationId(), positions);
        return session;
    }
}
