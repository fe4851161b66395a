package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.kit.sql.Sql.Statement;

/** The rows of persons, a batch of joins at a time (a measured hot path, hence set-based SQL). */
@ApplicationScoped
public class PersonRows {

    private static final String INSERT = """
            INSERT INTO person (id, document_type, document_cipher, document_index, name_cipher, name_index,
                                mobile_cipher, mobile_index, gender, birth_year, recorded_at, identity_rule)
            SELECT id, document_type, document_cipher, document_index, name_cipher, name_index, mobile_cipher, mobile_index,
                   gender, birth_year, ?, 2
            FROM unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                        ?::text[], ?::smallint[]) WITH ORDINALITY
                AS p (id, document_type, document_cipher, document_index, name_cipher, name_index, mobile_cipher,
                      mobile_index, gender, birth_year, place)
            ORDER BY place
            ON CONFLICT (document_index) DO NOTHING RETURNING id, true AS inserted""";
    private static final String UPDATE = """
            UPDATE person SET document_type = ?, document_cipher = ?, name_cipher = ?, name_index = ?, mobile_cipher = ?,
                              mobile_index = ?
            WHERE id = ?""";
    /** Who was known by such a document before a correction is locked, too, and every row that is the same person's. */
    private static final String LOCK = """
            WITH named AS (
                SELECT id FROM person WHERE document_index = ANY (?) OR id = ANY (?)
                UNION SELECT person_id FROM person_former_document WHERE document_index = ANY (?)),
            known AS (
                SELECT n.id, coalesce(s.same_as, n.id) AS known_as
                FROM named n LEFT JOIN same_person s ON s.person_id = n.id)
            SELECT 1 FROM person
            WHERE id = ANY (ARRAY(
                SELECT id FROM known UNION SELECT known_as FROM known
                UNION SELECT s.person_id FROM same_person s JOIN known k ON s.same_as = k.known_as))
            ORDER BY document_index FOR UPDATE""";

    private static final String FORMER = """
            DELETE FROM person p USING person_former_document f
            WHERE p.id = ANY (?) AND f.document_index = p.document_index AND f.document_index = ANY (?)
            RETURNING p.id, false AS inserted""";
    private static final String UPDATE_MOBILE = "UPDATE person SET mobile_cipher = ?, mobile_index = ? WHERE id = ?";
    private static final String WITH_MOBILE = "SELECT id FROM person WHERE mobile_index = ?";

    private static final String FORGET = """
            DELETE FROM person p
            WHERE id = ANY (?) AND NOT EXISTS (SELECT FROM same_person s WHERE s.same_as = p.id OR s.person_id = p.id)""";

    private final Database database;

    PersonRows(Database database) {
        this.database = database;
    }

    /**
     * Inserts the persons nobody knew before and returns their ids; the others are left alone. Who is known by a document of
     * before a correction is taken out again: only after the insert, which waits for a correction, it is seen for certain.
     *
     * @param persons in the order of their document indexes: every writer locks persons in this order, so none deadlock
     */
    public Set<UUID> insert(List<ProtectedPerson> persons, Instant now) {
        Column ids = Column.of("uuid", persons, ProtectedPerson::id);
        Column documents = Column.ofBytes(persons, ProtectedPerson::documentIndex);
        Statement insert = new Statement(
                INSERT,
                now,
                ids,
                Column.of("text", persons, ProtectedPerson::documentType),
                Column.ofBytes(persons, ProtectedPerson::documentCipher),
                documents,
                Column.ofBytes(persons, ProtectedPerson::nameCipher),
                Column.ofBytes(persons, ProtectedPerson::nameIndex),
                Column.ofBytes(persons, ProtectedPerson::mobileCipher),
                Column.ofBytes(persons, ProtectedPerson::mobileIndex),
                Column.of("text", persons, ProtectedPerson::gender),
                Column.of("smallint", persons, ProtectedPerson::birthYear));
        Set<UUID> inserted = new HashSet<>();
        database.each(List.of(insert, new Statement(FORMER, ids, documents)), row -> {
            UUID id = Sql.uuid(row, "id");
            if (row.getBoolean("inserted")) {
                inserted.add(id);
            } else {
                inserted.remove(id);
            }
        });
        return inserted;
    }

    /** Brings a known person who applies anew up to date. */
    public void update(ProtectedPerson person) {
        database.update(
                UPDATE,
                person.documentType(),
                person.documentCipher(),
                person.nameCipher(),
                person.nameIndex(),
                person.mobileCipher(),
                person.mobileIndex(),
                person.id());
    }

    /** Brings the mobile number up to date of a known person who applies anew under a document of before a correction. */
    public void updateMobile(ProtectedPerson person) {
        database.update(UPDATE_MOBILE, person.mobileCipher(), person.mobileIndex(), person.id());
    }

    /** Locks the persons with these document indexes, so that what a concurrent transaction did to them is seen. */
    public void lock(Column documentIndexes) {
        lock(documentIndexes, List.of());
    }

    /** As {@link #lock(Column)}, the one person. */
    public void lock(UUID id) {
        lock(Column.ofBytes(List.<byte[]>of(), index -> index), List.of(id));
    }

    /** As {@link #lock(Column)}, the person, and who has the document that is about to become theirs. */
    void lock(UUID id, byte[] documentIndex) {
        lock(Column.ofBytes(List.of(documentIndex), index -> index), List.of(id));
    }

    private void lock(Column documentIndexes, List<UUID> ids) {
        database.each(LOCK, row -> {}, documentIndexes, Column.uuids(ids), documentIndexes);
    }

    /** Takes back the persons of an import that is undone: nothing else may refer to them but another row of the same person. */
    public void forget(Collection<UUID> persons) {
        database.update(FORGET, Column.uuids(persons));
    }

    /** The persons with this mobile number. */
    public List<UUID> withMobile(byte[] mobileIndex) {
        return database.list(WITH_MOBILE, row -> Sql.uuid(row, "id"), mobileIndex);
    }
}
