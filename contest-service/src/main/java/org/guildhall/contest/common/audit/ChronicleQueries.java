package org.guildhall.contest.common.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/** Reads what the {@link Chronicle} has written down; who may see it is the caller's to know. */
@ApplicationScoped
public class ChronicleQueries {

    private static final String OF_CONTEST = """
            SELECT number, happened_at, actor, action, subject_id, detail FROM audit_record
            WHERE contest_id = ? AND number > ? ORDER BY number LIMIT ?""";

    private final Database database;
    private final Documents documents;

    ChronicleQueries(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** What was done; see {@link Chronicle#record}. */
    public record Deed(long number, Instant happenedAt, String actor, String action, UUID subjectId, JsonNode detail) {}

    /** The deeds on a contest after a number, in their order. */
    public List<Deed> list(UUID contest, long after, int size) {
        return database.list(OF_CONTEST, this::read, contest, after, size);
    }

    private Deed read(ResultSet row) throws SQLException {
        return new Deed(
                row.getLong("number"),
                Sql.instant(row, "happened_at"),
                row.getString("actor"),
                row.getString("action"),
                Sql.uuid(row, "subject_id"),
                documents.read(row.getString("detail"), JsonNode.class));
    }
}
