package org.guildhall.contest.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;

/** Writes the records of the {@link Chronicle}. */
@ApplicationScoped
class ChronicleRows {

    private static final String INSERT = """
            INSERT INTO audit_record (contest_id, happened_at, actor, action, subject_id, detail)
            VALUES (?, ?, ?, ?, ?, ?::jsonb)""";

    private final Database database;
    private final Documents documents;

    ChronicleRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    void insert(UUID contest, Instant at, String actor, String action, UUID subject, Object detail) {
        database.update(INSERT, contest, at, actor, action, subject, documents.write(detail));
    }
}
