package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** Groups the members of catch-all unions by their employers; whoever is being transferred leaves anyway and isn't among them. */
@ApplicationScoped
class FoundingGroupQueries {

    private static final String KEY = "coalesce(uuid_send(s.employer_id), s.stated_index)";
    private static final String STANDING = "m.status IN ('ACTIVE', 'RETAINED')";
    /** The nearest union above that isn't a grassroots one itself. */
    private static final String ABOVE = """
            SELECT u.id FROM organisation u
            WHERE u.id = ANY (string_to_array(rtrim(o.path, '/'), '/')::uuid[]) AND u.id <> o.id
                AND u.level NOT IN ('GRASSROOTS', 'GROUP')
            ORDER BY length(u.path) DESC LIMIT 1""";

    private static final String ENOUGH = """
            SELECT g.organisation_id, g.employer_key, g.employer_id, g.members, above.id AS parent_id
            FROM (SELECT m.organisation_id, %s AS employer_key, s.employer_id, count(*) AS members
                  FROM organisation o
                      JOIN member m ON m.organisation_id = o.id AND %s
                      JOIN stated_employer s ON s.member_id = m.id
                      LEFT JOIN registered_employer e ON e.id = s.employer_id
                  WHERE o.kind = 'CATCH_ALL' AND o.closed_on IS NULL AND e.union_id IS NULL AND e.closed_on IS NULL
                  GROUP BY 1, 2, 3 HAVING count(*) >= ?) AS g
                JOIN organisation o ON o.id = g.organisation_id
                JOIN LATERAL (%s) AS above ON true
            WHERE NOT EXISTS (
                SELECT FROM founding_case c
                WHERE c.organisation_id = g.organisation_id AND c.employer_key = g.employer_key
                    AND (c.status = 'OPEN'
                        OR c.status = 'DISMISSED' AND c.closed_at > ?
                            AND g.members * 100 < c.members_at_closing * (100 + ?)))
            ORDER BY g.organisation_id, g.employer_key LIMIT ?""".formatted(KEY, STANDING, ABOVE);
    private static final String MEMBERS = """
            SELECT m.id FROM member m JOIN stated_employer s ON s.member_id = m.id
            WHERE m.organisation_id = ? AND %s AND %s = ? AND m.id > ? ORDER BY m.id LIMIT ?""".formatted(STANDING, KEY);
    private static final String COUNT = """
            SELECT w.id, (SELECT count(*) FROM member m JOIN stated_employer s ON s.member_id = m.id
                          WHERE m.organisation_id = c.organisation_id AND %s AND %s = c.employer_key) AS members
            FROM unnest(?::uuid[]) AS w (id) JOIN founding_case c ON c.id = w.id""".formatted(STANDING, KEY);
    private static final String PARENTS = """
            SELECT o.id, above.id AS parent_id FROM organisation o JOIN LATERAL (%s) AS above ON true
            WHERE o.id = ANY (?)""".formatted(ABOVE);

    private final Database database;

    FoundingGroupQueries(Database database) {
        this.database = database;
    }

    /** Members of a catch-all union who have one employer. */
    record Group(
            UUID organisationId,
            byte[] employerKey,
            @Nullable UUID employerId,
            int members,
            UUID parentId) {}

    /** Those large enough, of which no case is open or was dismissed lately. */
    List<Group> enough(int least, Instant dismissedSince, int growth, int limit) {
        return database.list(ENOUGH, FoundingGroupQueries::group, least, dismissedSince, growth, limit);
    }

    /** The members a case is about, in the order of their ids. */
    List<UUID> members(FoundingCase founding, UUID after, int limit) {
        return database.list(
                MEMBERS, row -> Sql.uuid(row, "id"), founding.organisationId(), founding.employerKey(), after, limit);
    }

    /** How many members each case is about. */
    Map<UUID, Long> count(Collection<UUID> cases) {
        Map<UUID, Long> members = new HashMap<>();
        database.each(COUNT, row -> members.put(Sql.uuid(row, "id"), row.getLong("members")), Column.uuids(cases));
        return members;
    }

    /** The unions above these, which found; those with none above are absent. */
    Map<UUID, UUID> parents(Collection<UUID> organisations) {
        Map<UUID, UUID> parents = new HashMap<>();
        database.each(
                PARENTS,
                row -> parents.put(Sql.uuid(row, "id"), Sql.uuid(row, "parent_id")),
                Column.uuids(Set.copyOf(organisations)));
        return parents;
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                Sql.uuid(row, "organisation_id"),
                row.getBytes("employer_key"),
                Sql.uuid(row, "employer_id"),
                row.getInt("members"),
                Sql.uuid(row, "parent_id"));
    }
}
