package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;

/** The employers that the caller may look at, or change: those kept by organisations in their scope. Others don't exist for them. */
@ApplicationScoped
class CoveredEmployers {

    static final Position[] KEEPERS = {Position.ENROLMENT_OFFICER};
    static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR};

    private final EmployerRepository repository;
    private final Organisations organisations;

    CoveredEmployers(EmployerRepository repository, Organisations organisations) {
        this.repository = repository;
        this.organisations = organisations;
    }

    /** @throws ProblemException 404 */
    Employer visible(UUID id) {
        return find(id, READERS);
    }

    /** As {@link #visible}, for who may see who did what. */
    Employer audited(UUID id) {
        return find(id, Position.AUDITOR);
    }

    /** @throws ProblemException 404 unless the caller keeps it, 409 {@code employer-closed} */
    Employer administered(UUID id) {
        Employer employer = find(id, KEEPERS);
        employer.requireOpen();
        return employer;
    }

    private Employer find(UUID id, Position... positions) {
        Employer employer = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(employer.keeperId(), positions);
        return employer;
    }
}
