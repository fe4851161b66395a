package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Finds persons by their fingerprints, and writes the fingerprint that persons of before lack. */
@ApplicationScoped
class PersonFinderRows {

    /** A row of before that turned out to be the same person's has no fingerprint of its own; a corrected one has several. */
    private static final String WITH_DOCUMENT = """
            WITH known AS (SELECT id FROM person WHERE document_index = ?
                           UNION SELECT person_id FROM person_former_document WHERE document_index = ?)
            SELECT id FROM known UNION ALL SELECT person_id FROM same_person WHERE same_as IN (SELECT id FROM known)""";

    private static final String WITH_NAME = """
            SELECT id, document_type, document_cipher, name_cipher FROM person
            WHERE name_index = ? ORDER BY id LIMIT ?""";
    /** Repeats the condition of the partial index. */
    private static final String WITHOUT_NAME = """
            SELECT id, document_type, document_cipher, name_cipher FROM person
            WHERE name_index IS NULL AND id > ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private final Database database;

    PersonFinderRows(Database database) {
        this.database = database;
    }

    /** What a name is compared with. */
    record Named(UUID id, DocumentType type, byte[] document, byte[] name) {}

    List<UUID> withDocument(byte[] index) {
        return database.list(WITH_DOCUMENT, row -> Sql.uuid(row, "id"), index, index);
    }

    List<Named> withName(byte[] index, int limit) {
        return database.list(WITH_NAME, PersonFinderRows::named, index, limit);
    }

    /** The next persons without a fingerprint of their name, kept from others until the transaction ends. */
    List<Named> lockWithoutName(UUID after, int limit) {
        return database.list(WITHOUT_NAME, PersonFinderRows::named, after, limit);
    }

    void index(UUID id, byte[] nameIndex) {
        database.update("UPDATE person SET name_index = ? WHERE id = ?", nameIndex, id);
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                Sql.uuid(row, "id"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getBytes("document_cipher"),
                row.getBytes("name_cipher"));
    }
}
