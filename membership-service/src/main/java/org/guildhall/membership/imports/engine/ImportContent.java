package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What stands in the files, and its end. */
@ApplicationScoped
class ImportContent {

    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportPartRows parts;

    ImportContent(ImportRunRows runs, ImportRowRows rows, ImportPartRows parts) {
        this.runs = runs;
        this.rows = rows;
        this.parts = parts;
    }

    List<UUID> expired(Instant now, int limit) {
        return runs.expired(now, limit);
    }

    /** Removes everything personal; what became of each row stays. In the transaction under way. */
    void clear(UUID importId) {
        runs.clear(importId);
        rows.clear(importId);
        parts.delete(importId);
    }
}
