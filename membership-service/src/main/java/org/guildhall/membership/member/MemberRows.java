package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of new members, a batch of joins at a time (a measured hot path, hence set-based SQL). */
@ApplicationScoped
class MemberRows {

    private static final String INSERT = """
            INSERT INTO member (id, person_id, organisation_id, status, joined_on, member_since, education, household,
                                categories, recorded_at, version)
            SELECT id, person_id, organisation_id, 'ACTIVE', ?,
                   (SELECT min(before.joined_on) FROM member before WHERE before.person_id = m.person_id),
                   education, household, categories::text[], ?, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                AS m (id, person_id, organisation_id, education, household, categories)
            RETURNING id, member_since""";

    private final Database database;

    MemberRows(Database database) {
        this.database = database;
    }

    /** Inserts the members, and tells of those who had been one before since when. */
    Map<UUID, LocalDate> insert(List<Admission> admissions, LocalDate joinedOn, Instant now) {
        Map<UUID, LocalDate> before = new HashMap<>();
        database.each(
                INSERT,
                row -> {
                    LocalDate since = row.getObject("member_since", LocalDate.class);
                    if (since != null) {
                        before.put(Sql.uuid(row, "id"), since);
                    }
                },
                joinedOn,
                now,
                Column.of("uuid", admissions, Admission::memberId),
                Column.of("uuid", admissions, Admission::personId),
                Column.of("uuid", admissions, Admission::organisationId),
                Column.of("text", admissions, Admission::education),
                Column.of("text", admissions, Admission::household),
                Column.ofCodes(admissions, Admission::categories));
        return before;
    }
}
