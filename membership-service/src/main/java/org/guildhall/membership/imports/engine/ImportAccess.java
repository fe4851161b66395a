package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Admission;
import org.guildhall.membership.organisation.Organisations;

/** The imports an officer may see: those of organisations that their position covers; others don't exist for them. */
@ApplicationScoped
class ImportAccess {

    private final ImportRunRows runs;
    private final Organisations organisations;

    ImportAccess(ImportRunRows runs, Organisations organisations) {
        this.runs = runs;
        this.organisations = organisations;
    }

    /** @throws ProblemException 404 */
    ImportRun find(UUID id) {
        return covered(runs.find(id).orElseThrow(ProblemException::notFound));
    }

    /** As {@link #find}, with the import locked. */
    ImportRun lock(UUID id) {
        return covered(runs.lock(id).orElseThrow(ProblemException::notFound));
    }

    /** @throws ProblemException 404 unless the caller may import such things there */
    void require(ImportKind kind, UUID organisationId) {
        organisations.requireCovered(organisationId, kind.position());
    }

    /** What {@link #find} told, for what lasts beyond the request. */
    Admission watching(UUID id) {
        ImportRun run = find(id);
        return organisations.admission(run.organisationId(), run.kind().position());
    }

    private ImportRun covered(ImportRun run) {
        require(run.kind(), run.organisationId());
        return run;
    }
}
