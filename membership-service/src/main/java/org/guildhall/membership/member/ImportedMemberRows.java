package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of imported members, a portion of an import at a time (measured, hence set-based SQL). */
@ApplicationScoped
class ImportedMemberRows {

    private static final String INSERT = """
            INSERT INTO member (id, person_id, organisation_id, status, joined_on, member_since, education, household,
                                categories, recorded_at, version)
            SELECT id, person_id, organisation_id, status, joined_on,
                   (SELECT min(before.joined_on) FROM member before WHERE before.person_id = m.person_id),
                   education, household, categories::text[], ?, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
                AS m (id, person_id, organisation_id, status, joined_on, education, household, categories)
            RETURNING id, member_since""";
    /** What else refers to a member raises their version, or stands with a card. */
    private static final String CHANGED = """
            SELECT m.id FROM member m
            WHERE m.id = ANY (?)
                AND (m.version > 1
                    OR EXISTS (SELECT FROM member_persuasion p WHERE p.member_id = m.id)
                    OR EXISTS (SELECT FROM activation_code c WHERE c.member_id = m.id))""";

    private static final String DELETE =
            "DELETE FROM member WHERE id = ANY (?) AND version = 1 RETURNING id, organisation_id";

    private final Database database;
    private final MemberStandingRows standings;

    ImportedMemberRows(Database database, MemberStandingRows standings) {
        this.database = database;
        this.standings = standings;
    }

    /** A member who was taken back. */
    record Removed(UUID id, UUID organisationId) {}

    /** Inserts the members, and tells of those who had been one before since when. */
    Map<UUID, LocalDate> insert(List<ImportedMember> members, Instant now) {
        Map<UUID, LocalDate> before = new HashMap<>();
        database.each(
                INSERT,
                row -> {
                    LocalDate since = row.getObject("member_since", LocalDate.class);
                    if (since != null) {
                        before.put(Sql.uuid(row, "id"), since);
                    }
                },
                now,
                Column.of("uuid", members, ImportedMember::memberId),
                Column.of("uuid", members, ImportedMember::personId),
                Column.of("uuid", members, ImportedMember::organisationId),
                Column.of("text", members, ImportedMember::status),
                Column.of("date", members, ImportedMember::joinedOn),
                Column.of("text", members, ImportedMember::education),
                Column.of("text", members, ImportedMember::household),
                Column.ofCodes(members, ImportedMember::categories));
        return before;
    }

    /** What is read beside a lock may be older than what the lock waited for: hence two statements. */
    List<UUID> lockChanged(Collection<UUID> ids) {
        Column members = Column.uuids(ids);
        standings.lockRows(members);
        return database.list(CHANGED, row -> Sql.uuid(row, "id"), members);
    }

    List<Removed> delete(Collection<UUID> ids) {
        return database.list(
                DELETE, row -> new Removed(Sql.uuid(row, "id"), Sql.uuid(row, "organisation_id")), Column.uuids(ids));
    }
}
