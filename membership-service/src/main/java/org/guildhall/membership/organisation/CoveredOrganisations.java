package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** The organisations that the caller may look at, or change; others look as if they didn't exist. */
@ApplicationScoped
class CoveredOrganisations {

    private final OrganisationRepository repository;
    private final Caller caller;

    CoveredOrganisations(OrganisationRepository repository, Caller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller holds any position over it */
    Organisation visible(UUID id) {
        return covered(id, Position.values());
    }

    /** As {@link #visible}, for who may see who did what. */
    Organisation audited(UUID id) {
        return covered(id, Position.AUDITOR);
    }

    /** @throws ProblemException 404 unless the caller is an administrator of it, 409 {@code organisation-closed} */
    Organisation administered(UUID id) {
        Organisation organisation = covered(id, Position.ADMINISTRATOR);
        organisation.requireOpen();
        return organisation;
    }

    private Organisation covered(UUID id, Position... positions) {
        Organisation organisation = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        caller.requireCovers(organisation.path(), positions);
        return organisation;
    }
}
