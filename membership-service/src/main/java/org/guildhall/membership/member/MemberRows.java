package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of new members, a batch of joins at a time (a measured hot path, hence set-based SQL). */
@ApplicationScoped
class MemberRows {

    private static final String INSERT = """
            INSERT INTO member (id, person_id, organisation_id, status, joined_on, education, household, categories,
                                recorded_at, version)
            SELECT id, person_id, organisation_id, 'ACTIVE', ?, education, household, categories::text[], ?, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                AS m (id, person_id, organisation_id, education, household, categories)""";

    private final Database database;

    MemberRows(Database database) {
        this.database = database;
    }

    void insert(List<Admission> admissions, LocalDate joinedOn, Instant now) {
        database.update(
                INSERT,
                joinedOn,
                now,
                Column.of("uuid", admissions, Admission::memberId),
                Column.of("uuid", admissions, Admission::personId),
                Column.of("uuid", admissions, Admission::organisationId),
                Column.of("text", admissions, Admission::education),
                Column.of("text", admissions, Admission::household),
                Column.ofCodes(admissions, Admission::categories));
    }
}
