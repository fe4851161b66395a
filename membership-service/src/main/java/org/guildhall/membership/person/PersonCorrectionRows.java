package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Corrects the rows of persons, and keeps the fingerprints of the documents that were on record before. */
@ApplicationScoped
class PersonCorrectionRows {

    private static final String LOCK = """
            SELECT document_type, document_cipher, document_index, name_cipher, mobile_cipher, gender, birth_year
            FROM person WHERE id = ? FOR UPDATE""";
    private static final String HOLDER = "SELECT id FROM person WHERE document_index = ? AND id <> ? FOR UPDATE";
    private static final String FORMER_HOLDERS = """
            SELECT person_id FROM person_former_document WHERE document_index = ? AND person_id <> ?""";
    private static final String UPDATE = """
            UPDATE person SET document_type = ?, document_cipher = ?, name_cipher = ?, name_index = ?, mobile_cipher = ?,
                              mobile_index = ?, gender = ?, birth_year = ?
            WHERE id = ?""";
    private static final String RENUMBER = "UPDATE person SET document_index = ?, identity_rule = 2 WHERE id = ?";
    private static final String KEEP = """
            INSERT INTO person_former_document (person_id, document_index, replaced_at)
            SELECT id, document_index, ? FROM person WHERE id = ?
            ON CONFLICT (document_index, person_id) DO NOTHING""";

    private final Database database;

    PersonCorrectionRows(Database database) {
        this.database = database;
    }

    /** A person's row, encrypted. */
    record Stored(
            DocumentType type,
            byte[] document,
            byte[] documentIndex,
            byte[] name,
            byte[] mobile,
            Gender gender,
            Optional<Integer> birthYear) {}

    Stored lock(UUID id) {
        return database.find(LOCK, PersonCorrectionRows::stored, id).orElseThrow();
    }

    /** Who else is known by the document, locked: joining waits for it. */
    Optional<UUID> lockHolder(byte[] documentIndex, UUID except) {
        return database.find(HOLDER, row -> Sql.uuid(row, "id"), documentIndex, except);
    }

    /** Who else was known by it before a correction. */
    List<UUID> formerHolders(byte[] documentIndex, UUID except) {
        return database.list(FORMER_HOLDERS, row -> Sql.uuid(row, "person_id"), documentIndex, except);
    }

    /** All but the fingerprint of the document. */
    void update(ProtectedPerson person) {
        database.update(
                UPDATE,
                person.documentType(),
                person.documentCipher(),
                person.nameCipher(),
                person.nameIndex(),
                person.mobileCipher(),
                person.mobileIndex(),
                person.gender(),
                person.birthYear(),
                person.id());
    }

    /** Knows the person by another document from now on, and still by the one before. */
    void renumber(UUID id, byte[] documentIndex, Instant now) {
        database.update(KEEP, now, id);
        database.update(RENUMBER, documentIndex, id);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                DocumentType.valueOf(row.getString("document_type")),
                row.getBytes("document_cipher"),
                row.getBytes("document_index"),
                row.getBytes("name_cipher"),
                row.getBytes("mobile_cipher"),
                Gender.valueOf(row.getString("gender")),
                Optional.ofNullable(row.getObject("birth_year", Integer.class)));
    }
}
