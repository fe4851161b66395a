package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * What members state of their employers, and which of the register is meant. A credit code decides; else a name does that one
 * employer alone has among those kept at or above the member's union, unless both have codes, which then differ.
 */
@ApplicationScoped
class StatedEmployerRows {

    /** Whoever erases somebody has their members first. */
    private static final String LOCK_MEMBERS = "SELECT 1 FROM member WHERE id = ANY (?) ORDER BY id FOR KEY SHARE";

    private static final String INSERT = """
            INSERT INTO stated_employer (member_id, stated_index, code_index)
            SELECT s.* FROM unnest(?::uuid[], ?::bytea[], ?::bytea[]) AS s (member_id, stated_index, code_index)
                JOIN member m ON m.id = s.member_id JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
            ON CONFLICT DO NOTHING""";
    private static final String MATCH = """
            UPDATE stated_employer s SET employer_id = f.employer_id
            FROM (SELECT t.member_id, coalesce(c.id, n.id) AS employer_id
                  FROM stated_employer t
                      JOIN member m ON m.id = t.member_id
                      JOIN organisation o ON o.id = m.organisation_id
                      LEFT JOIN registered_employer c ON c.code_index = t.code_index AND c.closed_on IS NULL
                      LEFT JOIN LATERAL (
                          SELECT (array_agg(e.id))[1] AS id
                          FROM employer_name a
                              JOIN registered_employer e ON e.id = a.employer_id AND e.closed_on IS NULL
                              JOIN organisation k ON k.id = e.keeper_id AND starts_with(o.path, k.path)
                          WHERE a.stated_index = t.stated_index
                              AND (t.code_index IS NULL OR e.code_index IS NULL)
                          HAVING count(*) = 1) AS n ON true
                  WHERE t.employer_id IS NULL AND\s""";
    private static final String MATCHED = ") AS f WHERE s.member_id = f.member_id AND f.employer_id IS NOT NULL";
    private static final String OF_MEMBERS = "t.member_id = ANY (?)";
    private static final String OF_EMPLOYERS = """
            t.member_id IN (
                SELECT x.member_id FROM registered_employer e JOIN stated_employer x ON x.code_index = e.code_index
                WHERE e.id = ANY (?) AND x.employer_id IS NULL
                UNION SELECT x.member_id FROM employer_name a JOIN stated_employer x ON x.stated_index = a.stated_index
                WHERE a.employer_id = ANY (?) AND x.employer_id IS NULL)""";
    private static final String NAME = """
            INSERT INTO employer_name (employer_id, stated_index)
            SELECT * FROM unnest(?::uuid[], ?::bytea[]) ON CONFLICT DO NOTHING""";
    private static final String LINKED = """
            INSERT INTO employer_name (employer_id, stated_index, linked_at, linked_by) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String LINK = """
            UPDATE stated_employer s SET employer_id = e.id
            FROM registered_employer e JOIN organisation k ON k.id = e.keeper_id, member m JOIN organisation o ON o.id = m.organisation_id
            WHERE e.id = ? AND s.stated_index = ? AND s.employer_id IS NULL
                AND m.id = s.member_id AND starts_with(o.path, k.path)""";
    private static final String FORGET =
            "UPDATE stated_employer SET employer_id = NULL WHERE employer_id = ANY (?) RETURNING member_id";
    private static final String LOCK = "SELECT member_id FROM employer_reading FOR UPDATE";
    private static final String CLAIM = LOCK + " SKIP LOCKED";

    private final Database database;

    StatedEmployerRows(Database database) {
        this.database = database;
    }

    /** What one member states. */
    record Statement(UUID memberId, byte[] stated, byte @Nullable [] code) {}

    /** Keeps others from reading members and from changing the register until the transaction ends. */
    void lockRegister() {
        database.each(LOCK, row -> {});
    }

    /** As {@link #lockRegister}, unless somebody else does just now; tells up to which member all were read. */
    Optional<UUID> claimReading() {
        return database.find(CLAIM, row -> Sql.uuid(row, "member_id"));
    }

    void readUpTo(UUID memberId) {
        database.update("UPDATE employer_reading SET member_id = ?", memberId);
    }

    /** But of those who were erased, or whose import was undone, since they were read: seen once nobody can be any more. */
    void insert(Collection<Statement> statements) {
        Column members = Column.of("uuid", statements, Statement::memberId);
        database.each(LOCK_MEMBERS, row -> {}, members);
        database.update(
                INSERT,
                members,
                Column.ofBytes(statements, Statement::stated),
                Column.ofBytes(statements, Statement::code));
    }

    void matchMembers(Collection<UUID> members) {
        database.update(MATCH + OF_MEMBERS + MATCHED, Column.uuids(members));
    }

    /** Finds those who mean one of these employers, which are new or have a new name or code. */
    void matchEmployers(Collection<UUID> employers) {
        Column ids = Column.uuids(employers);
        database.update(MATCH + OF_EMPLOYERS + MATCHED, ids, ids);
    }

    /** By these names they are found; names of before stay. */
    void name(List<UUID> employers, List<byte[]> names) {
        database.update(NAME, Column.uuids(employers), Column.ofBytes(names, name -> name));
    }

    /** Nobody means these employers any more; who stated one may mean another. */
    void forget(Collection<UUID> employers) {
        Column ids = Column.uuids(employers);
        database.update("DELETE FROM employer_name WHERE employer_id = ANY (?)", ids);
        matchMembers(database.list(FORGET, row -> Sql.uuid(row, "member_id"), ids));
    }

    /** From now on this is understood as the employer; tells how many members it was found for. */
    int link(UUID employer, byte[] stated, Instant now, String by) {
        database.update(LINKED, employer, stated, now, by);
        return database.update(LINK, employer, stated);
    }
}
