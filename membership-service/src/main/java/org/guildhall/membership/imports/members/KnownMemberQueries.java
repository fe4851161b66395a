package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.enrolment.application.WorkOnRecord.Ciphers;
import org.guildhall.membership.member.MemberStatus;

/**
 * Looks up whom the rows of a portion are about: persons, memberships, applications and cards, which aren't this package's
 * tables, so that a portion of a large import costs one statement. Rows that turned out to be one person count as one.
 */
@ApplicationScoped
class KnownMemberQueries {

    private static final String SELECT = """
            SELECT d.document_index, p.id AS person_id, n.id AS known_as, p.name_cipher, p.mobile_index,
                   ARRAY(SELECT q.mobile_index FROM person q WHERE q.id = ANY (r.ids)) AS mobiles,
                   EXISTS (SELECT FROM application a WHERE a.person_id = ANY (r.ids) AND a.status = 'APPLIED')
                       AS is_applicant,
                   d.is_former OR EXISTS (SELECT FROM member x WHERE x.person_id = ANY (r.ids) AND x.status = 'DECEASED')
                       AS is_barred,
                   (SELECT max(e.valid_from) FROM member x CROSS JOIN LATERAL (
                        SELECT valid_from FROM member_period WHERE member_id = x.id ORDER BY version DESC LIMIT 1) AS e
                    WHERE x.person_id = ANY (r.ids) AND NOT x.""" + MemberStatus.IS_LIVE + """
                    ) AS left_on,
                   m.id AS member_id, m.organisation_id, m.status, m.joined_on, m.education, m.household, m.categories,
                   o.path LIKE root.path || '%' AS in_scope,
                   EXISTS (SELECT FROM card c WHERE c.member_id = m.id) AS has_card,
                   a.id AS application_id,
                   coalesce(a.employer_cipher, w.employer_cipher) AS employer_cipher,
                   coalesce(a.employer_credit_code_cipher, w.employer_credit_code_cipher) AS employer_credit_code_cipher,
                   coalesce(a.job_title_cipher, w.job_title_cipher) AS job_title_cipher
            FROM (SELECT document_index, id, false AS is_former FROM person WHERE document_index = ANY (?)
                  UNION ALL SELECT f.document_index, f.person_id, true FROM person_former_document f
                  WHERE f.document_index = ANY (?)
                      AND NOT EXISTS (SELECT FROM person q WHERE q.document_index = f.document_index)) AS d
                JOIN person p ON p.id = d.id
                LEFT JOIN same_person k ON k.person_id = p.id
                CROSS JOIN LATERAL (SELECT coalesce(k.same_as, p.id) AS id) AS n
                CROSS JOIN LATERAL (
                    SELECT n.id || ARRAY(SELECT s.person_id FROM same_person s WHERE s.same_as = n.id) AS ids) AS r
                LEFT JOIN member m
                    ON m.person_id = ANY (r.ids) AND m.""" + MemberStatus.IS_LIVE + """
                LEFT JOIN organisation o ON o.id = m.organisation_id
                LEFT JOIN organisation root ON root.id = ?
                LEFT JOIN application a ON a.person_id = m.person_id AND a.member_id = m.id
                LEFT JOIN member_work w ON w.member_id = m.id""";

    private final Database database;

    KnownMemberQueries(Database database) {
        this.database = database;
    }

    /** Keys are document indexes. */
    Map<ByteBuffer, KnownMember> find(UUID organisationId, Collection<byte[]> documents) {
        Map<ByteBuffer, KnownMember> known = new HashMap<>();
        Column indexes = Column.ofBytes(documents, document -> document);
        database.each(
                SELECT,
                row -> known.put(ByteBuffer.wrap(row.getBytes("document_index")), person(row)),
                indexes,
                indexes,
                organisationId);
        return known;
    }

    private static KnownMember person(ResultSet row) throws SQLException {
        return new KnownMember(
                Sql.uuid(row, "person_id"),
                Sql.uuid(row, "known_as"),
                row.getBytes("name_cipher"),
                row.getBytes("mobile_index"),
                fingerprints(row),
                row.getBoolean("is_applicant"),
                row.getBoolean("is_barred"),
                row.getObject("left_on", LocalDate.class),
                Sql.uuid(row, "member_id") == null ? null : membership(row));
    }

    private static KnownMember.Membership membership(ResultSet row) throws SQLException {
        return new KnownMember.Membership(
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                row.getBoolean("in_scope"),
                MemberStatus.valueOf(row.getString("status")),
                row.getObject("joined_on", LocalDate.class),
                row.getString("education"),
                row.getString("household"),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getBoolean("has_card"),
                Sql.uuid(row, "application_id"),
                Ciphers.of(row));
    }

    private static Set<ByteBuffer> fingerprints(ResultSet row) throws SQLException {
        return Stream.of((byte[][]) row.getArray("mobiles").getArray())
                .map(ByteBuffer::wrap)
                .collect(Collectors.toSet());
    }
}
