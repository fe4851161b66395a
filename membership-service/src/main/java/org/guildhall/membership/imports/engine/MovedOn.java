package org.guildhall.membership.imports.engine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.imports.engine.ImportRowRows.Created;

/** Finds out what of an import has moved on since, and tells it at the rows. */
@ApplicationScoped
class MovedOn {

    private static final int PORTION = 5_000;

    private final ImportRowRows rows;

    MovedOn(ImportRowRows rows) {
        this.rows = rows;
    }

    /** How many have. In transactions of its own, so that the rows say so also where the caller is refused. */
    int mark(ImportRun run, ImportSubject subject) {
        int moved = 0;
        int after = 0;
        List<Created> portion;
        do {
            int from = after;
            portion = QuarkusTransaction.requiringNew().call(() -> rows.created(run.id(), from, PORTION));
            List<UUID> created = portion.stream().map(Created::id).toList();
            moved += QuarkusTransaction.requiringNew().call(() -> mark(run, subject, created));
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).number();
        } while (portion.size() == PORTION);
        return moved;
    }

    private int mark(ImportRun run, ImportSubject subject, List<UUID> created) {
        Set<UUID> changed = subject.changedAmong(run.id(), created);
        rows.mark(run.id(), created, changed);
        return changed.size();
    }
}
