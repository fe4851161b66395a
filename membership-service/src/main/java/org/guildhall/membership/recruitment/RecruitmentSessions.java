package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;

/** What the other features of this service ask about recruitment sessions, and of their stock of gifts. */
@ApplicationScoped
public class RecruitmentSessions {

    private final RecruitmentSessionRepository repository;
    private final Organisations organisations;

    RecruitmentSessions(RecruitmentSessionRepository repository, Organisations organisations) {
        this.repository = repository;
        this.organisations = organisations;
    }

    /**
     * @return the organisation of the session
     * @throws ProblemException 404 unless the caller holds one of the positions over it
     */
    public UUID requireCovered(UUID sessionId, Position... positions) {
        UUID organisationId = repository.findOrganisation(sessionId).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(organisationId, positions);
        return organisationId;
    }

    /** Takes a gift from the stock and answers how many are left; empty when none was there. */
    public Optional<Integer> takeGift(UUID sessionId) {
        return repository.takeGift(sessionId);
    }

    /** Puts a gift back and answers how many are there now. */
    public int returnGift(UUID sessionId) {
        return repository.returnGift(sessionId);
    }
}
