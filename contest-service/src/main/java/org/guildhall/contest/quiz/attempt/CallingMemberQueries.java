package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * The members behind token subjects, a batch at a time. Reads members and organisations where they stand, for thousands begin
 * within seconds: a declared exception.
 */
@ApplicationScoped
class CallingMemberQueries {

    /** Of several memberships of one subject the newest counts: it comes last. */
    private static final String SELECT = """
            SELECT m.subject, m.id, m.organisation_id, o.path
            FROM member m JOIN organisation_copy o ON o.id = m.organisation_id
            WHERE m.subject = ANY (?) AND m.active ORDER BY m.id""";

    private final Database database;

    CallingMemberQueries(Database database) {
        this.database = database;
    }

    /** @param path of the organisation in the tree */
    record CallingMember(UUID id, UUID organisation, String path) {}

    /** By their subjects. */
    Map<String, CallingMember> find(Collection<String> subjects) {
        Map<String, CallingMember> found = new HashMap<>();
        database.each(
                SELECT,
                row -> found.put(
                        row.getString("subject"),
                        new CallingMember(
                                Sql.uuid(row, "id"), Sql.uuid(row, "organisation_id"), row.getString("path"))),
                new Sql.Column("text", subjects.toArray()));
        return found;
    }
}
