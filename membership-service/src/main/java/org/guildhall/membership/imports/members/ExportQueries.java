package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.enrolment.application.WorkOnRecord.Ciphers;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.Gender;

/** Reads the live members of a subtree a portion at a time, in the order of the index that leads to them. */
@ApplicationScoped
class ExportQueries {

    private static final String SELECT = """
            SELECT m.id, m.organisation_id, m.status, m.joined_on, m.education, m.household, m.categories,
                   EXISTS (SELECT FROM card c WHERE c.member_id = m.id) AS has_card,
                   p.id AS person_id, p.document_type, p.name_cipher, p.document_cipher, p.mobile_cipher, p.gender,
                   a.id AS application_id,
                   coalesce(a.employer_cipher, w.employer_cipher) AS employer_cipher,
                   coalesce(a.employer_credit_code_cipher, w.employer_credit_code_cipher) AS employer_credit_code_cipher,
                   coalesce(a.job_title_cipher, w.job_title_cipher) AS job_title_cipher
            FROM member m
                JOIN organisation o ON o.id = m.organisation_id
                JOIN organisation root ON root.id = ? AND o.path LIKE root.path || '%'
                JOIN person p ON p.id = m.person_id
                LEFT JOIN application a ON a.person_id = m.person_id AND a.member_id = m.id
                LEFT JOIN member_work w ON w.member_id = m.id
            WHERE m.""" + MemberStatus.IS_LIVE + """
            AND (m.organisation_id, m.id) > (?, ?)
            ORDER BY m.organisation_id, m.id LIMIT ?""";

    private final Database database;

    ExportQueries(Database database) {
        this.database = database;
    }

    /** @param organisation and member behind which they stand */
    List<ExportedMember> read(UUID root, UUID organisation, UUID member, int limit) {
        return database.list(SELECT, ExportQueries::member, root, organisation, member, limit);
    }

    private static ExportedMember member(ResultSet row) throws SQLException {
        return new ExportedMember(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organisation_id"),
                MemberStatus.valueOf(row.getString("status")),
                row.getObject("joined_on", LocalDate.class),
                row.getString("education"),
                row.getString("household"),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getBoolean("has_card"),
                Sql.uuid(row, "person_id"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getBytes("name_cipher"),
                row.getBytes("document_cipher"),
                row.getBytes("mobile_cipher"),
                Gender.valueOf(row.getString("gender")),
                Sql.uuid(row, "application_id"),
                Ciphers.of(row));
    }
}
