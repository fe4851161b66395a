package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What stands in the files, and its end. */
@ApplicationScoped
class ImportContent {

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportNameRows names;
    private final ImportPartRows parts;
    private final Clock clock;

    ImportContent(ImportRunRows runs, ImportRowRows rows, ImportNameRows names, ImportPartRows parts, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.names = names;
        this.parts = parts;
        this.clock = clock;
    }

    List<UUID> expired(int limit) {
        return runs.expired(clock.instant(), limit);
    }

    /**
     * Removes everything personal, unless the import is being worked on; what became of each row stays. In the transaction under
     * way.
     */
    void clear(UUID importId) {
        if (runs.clear(importId)) {
            rows.clear(importId);
            names.delete(importId);
            parts.delete(importId);
        }
    }
}
