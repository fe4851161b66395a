package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;

/** Who may read and write an archive. That of an organisation that merged is also that of the one it went into. */
@ApplicationScoped
class ArchiveAccess {

    private static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.AUDITOR};

    private final Organisations organisations;
    private final ArchiveHeadRows heads;

    ArchiveAccess(Organisations organisations, ArchiveHeadRows heads) {
        this.organisations = organisations;
        this.heads = heads;
    }

    /** @throws ProblemException 404 outside the caller's scope */
    void requireReader(UUID organisationId) {
        requireEither(organisationId, READERS);
    }

    /** As {@link #requireReader}, for those who look after the archive being true. */
    void requireAuditor(UUID organisationId) {
        requireEither(organisationId, Position.AUDITOR);
    }

    private void requireEither(UUID organisationId, Position... positions) {
        if (!organisations.covers(heads.wayOf(organisationId), positions)) {
            organisations.requireCovered(organisationId, positions);
        }
    }

    /** @throws ProblemException 404 outside the caller's scope, 409 {@code organisation-closed} */
    void requireWriter(UUID organisationId) {
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
        organisations.keepOpen(Set.of(organisationId));
    }

    /**
     * Where an entry of an organisation's archive is corrected: there, or in the archive of the one it merged into.
     *
     * @throws ProblemException as {@link #requireWriter}
     */
    UUID requireCorrector(UUID organisationId) {
        UUID writing = heads.wayOf(organisationId);
        requireWriter(writing);
        return writing;
    }
}
