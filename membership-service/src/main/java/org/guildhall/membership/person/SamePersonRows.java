package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The rows of persons known by the rule of before, and of those who turned out to be one person. */
@ApplicationScoped
class SamePersonRows {

    /** Repeats the condition of the partial index. */
    private static final String OLD =
            "SELECT id FROM person WHERE identity_rule = 1 AND document_type <> 'RESIDENT_ID' AND id > ? ORDER BY id LIMIT ?";

    private static final String LOCK = """
            SELECT document_type, document_cipher FROM person WHERE id = ? AND identity_rule = 1
            FOR UPDATE SKIP LOCKED""";
    private static final String HOLDER = "SELECT id FROM person WHERE document_index = ? AND id <> ?";
    private static final String RENEW = "UPDATE person SET document_index = ?, identity_rule = 2 WHERE id = ?";
    private static final String KNOWN_AS = "SELECT same_as FROM same_person WHERE person_id = ?";
    private static final String BRING_ALONG = "UPDATE same_person SET same_as = ? WHERE same_as = ?";
    private static final String MARK = "INSERT INTO same_person (person_id, same_as, found_at) VALUES (?, ?, ?)";
    private static final String DONE = "UPDATE person SET identity_rule = 2 WHERE id = ?";

    private final Database database;

    SamePersonRows(Database database) {
        this.database = database;
    }

    /** A document as it is on record. */
    record Recorded(DocumentType type, byte[] cipher) {}

    List<UUID> ofOldRule(UUID after, int limit) {
        return database.list(OLD, row -> Sql.uuid(row, "id"), after, limit);
    }

    /** The document of a person of the old rule, locked; empty when another instance is at it or was. */
    Optional<Recorded> lock(UUID id) {
        return database.find(
                LOCK,
                row -> new Recorded(
                        DocumentType.valueOf(row.getString("document_type")), row.getBytes("document_cipher")),
                id);
    }

    /** Who else has the fingerprint. */
    Optional<UUID> holder(byte[] index, UUID except) {
        return database.find(HOLDER, row -> Sql.uuid(row, "id"), index, except);
    }

    void renew(UUID id, byte[] index) {
        database.update(RENEW, index, id);
    }

    /** Rows that were one person's with either are so with the other, and stand with one of them: nobody follows a chain. */
    void mark(UUID id, UUID sameAs, Instant now) {
        UUID before = knownAs(id);
        UUID from = knownAs(sameAs);
        if (!before.equals(from)) {
            database.update(BRING_ALONG, from, before);
            database.update(MARK, before, from, now);
        }
        database.update(DONE, id);
    }

    private UUID knownAs(UUID id) {
        return database.find(KNOWN_AS, row -> Sql.uuid(row, "same_as"), id).orElse(id);
    }
}
