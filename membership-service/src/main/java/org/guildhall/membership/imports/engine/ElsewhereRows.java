package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.sql.Database;

/** How much each officer was told of persons beyond their organisation; who counts locks the officer's row. */
@ApplicationScoped
class ElsewhereRows {

    private static final String COUNT = """
            INSERT INTO import_elsewhere AS e (subject, told, first_at) VALUES (?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET
                told = CASE WHEN e.first_at < ? THEN excluded.told ELSE e.told + excluded.told END,
                first_at = CASE WHEN e.first_at < ? THEN excluded.first_at ELSE e.first_at END
            RETURNING e.told""";
    private static final String ADD = "UPDATE import_run SET elsewhere = elsewhere + ? WHERE id = ?";

    private final Database database;

    ElsewhereRows(Database database) {
        this.database = database;
    }

    /** Counts more, and tells how much it is since the first time within the window. */
    int count(String subject, int more, Instant now, Instant windowBegan) {
        return database.find(COUNT, row -> row.getInt("told"), subject, more, now, windowBegan, windowBegan)
                .orElseThrow();
    }

    void add(UUID importId, int more) {
        database.update(ADD, more, importId);
    }
}
