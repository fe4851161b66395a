package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.person.PersonRows;

/**
 * Looks up the persons of a batch who were there before, and what keeps them from joining once more. A measured hot path: it
 * reads persons, members and applications, which aren't this package's tables, so that a batch costs one statement. Rows that
 * turned out to be one person count as one, whichever of them the document is of, and so does who was known by it before a
 * correction. Whoever left may join again; under the document of somebody who died nobody does, until an officer has taken
 * the record back.
 */
@ApplicationScoped
class KnownPersonQueries {

    private static final String SELECT = """
            SELECT p.document_index, p.id, n.id AS known_as, p.is_former,
                   EXISTS (SELECT FROM member m
                           WHERE m.person_id = ANY (r.ids)
                               AND (m.""" + MemberStatus.IS_LIVE + """
                               OR m.status = 'DECEASED'))
                       AS is_member,
                   EXISTS (SELECT FROM application a WHERE a.person_id = ANY (r.ids) AND a.status = 'APPLIED')
                       AS is_applicant,
                   ARRAY(SELECT q.mobile_index FROM person q WHERE q.id = ANY (r.ids)) AS mobiles,
                   ARRAY(SELECT h.mobile_index FROM held_application h
                         WHERE h.person_id = p.id AND h.shown_member_id IS NOT NULL) AS claimed_as_member,
                   ARRAY(SELECT h.mobile_index FROM held_application h JOIN application a ON a.id = h.application_id
                         WHERE h.person_id = p.id AND h.shown_member_id IS NULL AND a.status = 'HELD')
                       AS claimed_as_applicant
            FROM (SELECT document_index, id, false AS is_former FROM person WHERE document_index = ANY (?)
                  UNION ALL SELECT f.document_index, f.person_id, true FROM person_former_document f
                  WHERE f.document_index = ANY (?)
                      AND NOT EXISTS (SELECT FROM person q WHERE q.document_index = f.document_index)) AS p
                LEFT JOIN same_person k ON k.person_id = p.id
                CROSS JOIN LATERAL (SELECT coalesce(k.same_as, p.id) AS id) AS n
                CROSS JOIN LATERAL (
                    SELECT n.id || ARRAY(SELECT s.person_id FROM same_person s WHERE s.same_as = n.id) AS ids) AS r""";

    private final Database database;
    private final PersonRows persons;

    KnownPersonQueries(Database database, PersonRows persons) {
        this.database = database;
        this.persons = persons;
    }

    /** Locks the persons first, so that what a concurrent transaction did to them is seen. Keys are document indexes. */
    Map<ByteBuffer, KnownPerson> lockAndFind(List<Joining> joinings) {
        Column documents = Column.ofBytes(joinings, joining -> joining.person().documentIndex());
        persons.lock(documents);
        Map<ByteBuffer, KnownPerson> known = new HashMap<>();
        database.each(
                SELECT,
                row -> known.put(ByteBuffer.wrap(row.getBytes("document_index")), person(row)),
                documents,
                documents);
        return known;
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        return new KnownPerson(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "known_as"),
                row.getBoolean("is_member"),
                row.getBoolean("is_applicant"),
                row.getBoolean("is_former"),
                fingerprints(row, "mobiles"),
                fingerprints(row, "claimed_as_member"),
                fingerprints(row, "claimed_as_applicant"));
    }

    private static Set<ByteBuffer> fingerprints(ResultSet row, String column) throws SQLException {
        return Stream.of((byte[][]) row.getArray(column).getArray())
                .map(ByteBuffer::wrap)
                .collect(Collectors.toSet());
    }
}
