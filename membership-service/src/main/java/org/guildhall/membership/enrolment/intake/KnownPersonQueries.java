package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.person.PersonRows;

/**
 * Looks up the persons of a batch who were there before, and what keeps them from joining once more. A measured hot path: it
 * reads persons, members and applications, which aren't this package's tables, so that a batch costs one statement.
 */
@ApplicationScoped
class KnownPersonQueries {

    private static final String SELECT = """
            SELECT p.document_index, p.id,
                   EXISTS (SELECT FROM member m
                           WHERE m.person_id = p.id AND m.status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED')) AS is_member,
                   EXISTS (SELECT FROM application a WHERE a.person_id = p.id AND a.status = 'APPLIED') AS is_applicant
            FROM person p WHERE p.document_index = ANY (?)""";

    private final Database database;
    private final PersonRows persons;

    KnownPersonQueries(Database database, PersonRows persons) {
        this.database = database;
        this.persons = persons;
    }

    /** A person on record. */
    record KnownPerson(UUID id, boolean isMember, boolean isApplicant) {}

    /** Locks the persons first, so that what a concurrent transaction did to them is seen. Keys are document indexes. */
    Map<ByteBuffer, KnownPerson> lockAndFind(List<Joining> joinings) {
        Column documents = Column.ofBytes(joinings, joining -> joining.person().documentIndex());
        persons.lock(documents);
        Map<ByteBuffer, KnownPerson> known = new HashMap<>();
        database.each(
                SELECT,
                row -> known.put(
                        ByteBuffer.wrap(row.getBytes("document_index")),
                        new KnownPerson(
                                Sql.uuid(row, "id"), row.getBoolean("is_member"), row.getBoolean("is_applicant"))),
                documents);
        return known;
    }
}
