package org.guildhall.reporting.statistics.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Grant;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.statistics.common.SubtreeReader;

/** Finds saved queries for whoever calls, in the transaction under way: their own, and those they may run. */
@ApplicationScoped
class SavedQueries {

    private final SavedQueryRows rows;
    private final Caller caller;

    SavedQueries(SavedQueryRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller keeps it or may run it */
    @Transactional
    SavedQuery find(UUID id) {
        return rows.find(id, reader()).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException as {@link #find}; 403 unless the caller keeps it */
    SavedQuery findOwn(UUID id) {
        return requireOwn(find(id));
    }

    /** As {@link #findOwn}; nobody else edits it until the transaction ends. */
    SavedQuery lockOwn(UUID id) {
        return requireOwn(rows.lock(id, reader()).orElseThrow(ProblemException::notFound));
    }

    private SavedQuery requireOwn(SavedQuery saved) {
        if (!saved.isOwnedBy(caller.subject())) {
            throw ProblemException.forbidden();
        }
        return saved;
    }

    /** Newest first. */
    List<SavedQuery> list(UUID before, int limit) {
        return rows.list(reader(), before, limit);
    }

    private SavedQueryRows.Reader reader() {
        return new SavedQueryRows.Reader(
                caller.subject(),
                caller.positions().stream()
                        .filter(grant -> SubtreeReader.opens(grant.position()))
                        .map(Grant::path)
                        .distinct()
                        .toList());
    }
}
