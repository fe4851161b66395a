package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.employer.founding.FoundingGroupQueries.Group;

/** Opens founding cases, many at once. */
@ApplicationScoped
class FoundingCaseRows {

    /** Any number, as long as nothing else in this database locks it. */
    private static final long LOOK_LOCK = 0x666f_756e_6469_6e67L;

    private static final String OPEN = """
            INSERT INTO founding_case (id, organisation_id, employer_key, employer_id, status, members_at_opening, opened_at, version)
            SELECT id, organisation_id, employer_key, employer_id, 'OPEN', members, ?, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::uuid[], ?::integer[])
                AS g (id, organisation_id, employer_key, employer_id, members)
            ON CONFLICT DO NOTHING RETURNING id""";
    /** Who stated it was found to mean an employer of the register meanwhile. */
    private static final String ADOPT = """
            UPDATE founding_case c SET employer_id = f.employer_id, employer_key = uuid_send(f.employer_id)
            FROM (SELECT DISTINCT ON (g.organisation_id, g.employer_id) g.id, g.employer_id
                  FROM (SELECT DISTINCT ON (o.id) o.id, o.organisation_id, s.employer_id
                        FROM founding_case o
                            JOIN stated_employer s ON s.stated_index = o.employer_key AND s.employer_id IS NOT NULL
                            JOIN member m ON m.id = s.member_id AND m.organisation_id = o.organisation_id
                        WHERE o.status = 'OPEN' AND o.employer_id IS NULL ORDER BY o.id, s.employer_id) AS g
                  ORDER BY g.organisation_id, g.employer_id, g.id) AS f
            WHERE c.id = f.id AND NOT EXISTS (
                SELECT FROM founding_case other
                WHERE other.organisation_id = c.organisation_id AND other.status = 'OPEN'
                    AND other.employer_key = uuid_send(f.employer_id))""";
    /** A case that the other union has as well stays behind, and is closed there. */
    private static final String FOLLOW = """
            UPDATE founding_case c SET organisation_id = ?, version = version + 1
            WHERE c.organisation_id = ? AND c.status = 'OPEN' AND NOT EXISTS (
                SELECT FROM founding_case other
                WHERE other.organisation_id = ? AND other.status = 'OPEN' AND other.employer_key = c.employer_key)""";

    private final Database database;

    FoundingCaseRows(Database database) {
        this.database = database;
    }

    /** Lets one look at a time open cases, until the transaction ends: what it finds nobody opens or closes meanwhile. */
    void lockLook() {
        database.find("SELECT pg_advisory_xact_lock(?)", row -> true, LOOK_LOCK);
    }

    void adopt() {
        database.update(ADOPT);
    }

    /** @param ids of the cases, in the order of the groups */
    Set<UUID> open(List<UUID> ids, List<Group> groups, Instant now) {
        return Set.copyOf(database.list(
                OPEN,
                row -> Sql.uuid(row, "id"),
                now,
                Column.uuids(ids),
                Column.of("uuid", groups, Group::organisationId),
                Column.ofBytes(groups, Group::employerKey),
                Column.of("uuid", groups, Group::employerId),
                Column.of("integer", groups, Group::members)));
    }

    void follow(UUID from, UUID to) {
        database.update(FOLLOW, to, from, to);
    }
}
