package org.guildhall.reporting.statistics.saved;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.reporting.statistics.query.StatisticsQuery;

/** The rows of saved queries, each read by whoever may run it. */
@ApplicationScoped
class SavedQueryRows {

    private static final long SAVE_LOCK = 0x6775_696c_6473_6176L;

    private static final String READABLE = """
            SELECT q.* FROM saved_query q
            WHERE (q.owner = ? OR q.reader_subjects @> ARRAY[?::text]
                   OR EXISTS (SELECT FROM organisation_copy o JOIN unnest(?::text[]) AS held (path)
                              ON starts_with(o.path, held.path) OR starts_with(o.merged_path, held.path)
                              WHERE o.id = q.reader_organisation_id))""";
    private static final String INSERT = """
            INSERT INTO saved_query (id, version, name, query, owner, reader_subjects, reader_organisation_id, saved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            UPDATE saved_query SET version = ?, name = ?, query = ?, reader_subjects = ?, reader_organisation_id = ?, saved_at = ?
            WHERE id = ?""";

    private final Database database;
    private final Documents documents;

    SavedQueryRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * Who reads.
     *
     * @param paths below which they read figures
     */
    record Reader(String subject, Collection<String> paths) {

        Column column() {
            return Column.texts(paths);
        }
    }

    Optional<SavedQuery> find(UUID id, Reader reader) {
        return database.find(
                READABLE + " AND q.id = ?", this::query, reader.subject(), reader.subject(), reader.column(), id);
    }

    /** Nobody else edits it until the transaction ends. */
    Optional<SavedQuery> lock(UUID id, Reader reader) {
        return database.find(
                READABLE + " AND q.id = ? FOR UPDATE OF q",
                this::query,
                reader.subject(),
                reader.subject(),
                reader.column(),
                id);
    }

    /** Newest first. */
    List<SavedQuery> list(Reader reader, UUID before, int limit) {
        return database.list(
                READABLE + " AND q.id < ? ORDER BY q.id DESC LIMIT ?",
                this::query,
                reader.subject(),
                reader.subject(),
                reader.column(),
                before,
                limit);
    }

    /** Nobody else saves one until the transaction ends. */
    long countOf(String owner) {
        database.list("SELECT pg_advisory_xact_lock(?)", row -> true, SAVE_LOCK);
        return database.find(
                        "SELECT count(*) AS count FROM saved_query WHERE owner = ?", row -> row.getLong("count"), owner)
                .orElseThrow();
    }

    void insert(SavedQuery saved) {
        database.update(
                INSERT,
                saved.id(),
                saved.version(),
                saved.name(),
                documents.write(saved.query()),
                saved.owner(),
                subjects(saved.readers()),
                saved.readers().organisation(),
                saved.savedAt());
    }

    void update(SavedQuery saved) {
        database.update(
                UPDATE,
                saved.version(),
                saved.name(),
                documents.write(saved.query()),
                subjects(saved.readers()),
                saved.readers().organisation(),
                saved.savedAt(),
                saved.id());
    }

    void delete(UUID id) {
        database.update("DELETE FROM saved_query WHERE id = ?", id);
    }

    private static Column subjects(SavedQuery.Readers readers) {
        return Column.texts(readers.subjects());
    }

    private SavedQuery query(ResultSet row) throws SQLException {
        return new SavedQuery(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                documents.read(row.getString("query"), StatisticsQuery.class),
                row.getString("owner"),
                new SavedQuery.Readers(
                        List.of((String[]) row.getArray("reader_subjects").getArray()),
                        Sql.uuid(row, "reader_organisation_id")),
                Sql.instant(row, "saved_at"));
    }
}
