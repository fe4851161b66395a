package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.time.Ids;

/** Records who saw what stands in a file. */
@ApplicationScoped
class ImportAccessRows {

    private static final String INSERT =
            "INSERT INTO import_access (id, import_id, subject, happened_at) VALUES (?, ?, ?, ?)";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    ImportAccessRows(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    void insert(UUID importId, String subject) {
        database.update(INSERT, ids.next(), importId, subject, clock.instant());
    }
}
