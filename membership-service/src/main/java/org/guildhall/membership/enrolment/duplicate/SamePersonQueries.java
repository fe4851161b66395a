package org.guildhall.membership.enrolment.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.enrolment.duplicate.SamePersonView.Standing;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonalValues;

/**
 * Reads the persons who were recorded twice, with what they are and applied for. A report of a few rows over tables of three
 * features, none of which knows the others.
 */
@ApplicationScoped
class SamePersonQueries {

    /** A pair is for officers of all unions it is about: one who covers but one of them can't settle it. */
    private static final String PAIRS = """
            SELECT s.person_id, s.same_as, s.found_at FROM same_person s
            WHERE s.person_id > ? AND NOT EXISTS (
                SELECT FROM (SELECT m.organisation_id FROM member m WHERE m.person_id IN (s.person_id, s.same_as)
                             UNION ALL
                             SELECT a.organisation_id FROM application a WHERE a.person_id IN (s.person_id, s.same_as)) i
                    JOIN organisation o ON o.id = i.organisation_id
                    JOIN organisation root ON root.id = ?
                WHERE NOT starts_with(o.path, root.path))
            ORDER BY s.person_id LIMIT ?""";

    private static final String PERSON =
            "SELECT id, document_type, name_cipher, document_cipher, mobile_cipher FROM person WHERE id = ?";
    private static final String MEMBERSHIPS = """
            SELECT m.id, m.organisation_id, o.name, m.status FROM member m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.person_id = ? ORDER BY m.id""";
    private static final String APPLICATIONS = """
            SELECT a.id, a.organisation_id, o.name, a.status
            FROM application a JOIN organisation o ON o.id = a.organisation_id
            WHERE a.person_id = ? ORDER BY a.id""";

    private final Database database;
    private final PersonProtection protection;

    SamePersonQueries(Database database, PersonProtection protection) {
        this.database = database;
        this.protection = protection;
    }

    record Pair(UUID person, UUID sameAs, Instant foundAt) {}

    /** The pairs within the organisation's subtree, in order of their first persons. */
    List<Pair> pairs(UUID organisation, UUID after, int limit) {
        return database.list(
                PAIRS,
                row -> new Pair(Sql.uuid(row, "person_id"), Sql.uuid(row, "same_as"), Sql.instant(row, "found_at")),
                after,
                organisation,
                limit);
    }

    PersonalValues person(UUID id) {
        return database.find(PERSON, this::values, id).orElseThrow();
    }

    List<Standing> memberships(UUID person) {
        return database.list(MEMBERSHIPS, SamePersonQueries::standing, person);
    }

    List<Standing> applications(UUID person) {
        return database.list(APPLICATIONS, SamePersonQueries::standing, person);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Sql.uuid(row, "id"), Sql.uuid(row, "organisation_id"), row.getString("name"), row.getString("status"));
    }

    private PersonalValues values(ResultSet row) throws SQLException {
        return protection.reveal(
                Sql.uuid(row, "id"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getBytes("name_cipher"),
                row.getBytes("document_cipher"),
                row.getBytes("mobile_cipher"));
    }
}
