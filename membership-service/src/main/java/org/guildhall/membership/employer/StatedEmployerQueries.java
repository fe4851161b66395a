package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.enrolment.application.WorkOnRecord.Ciphers;
import org.jspecify.annotations.Nullable;

/** Reads what members state of their employers: members and their work aren't this package's tables. */
@ApplicationScoped
class StatedEmployerQueries {

    private static final String WORK = """
            SELECT m.id, a.id AS application_id,
                   coalesce(a.employer_cipher, w.employer_cipher) AS employer_cipher,
                   coalesce(a.employer_credit_code_cipher, w.employer_credit_code_cipher) AS employer_credit_code_cipher,
                   NULL::bytea AS job_title_cipher
            FROM member m
                LEFT JOIN LATERAL (
                    SELECT id, employer_cipher, employer_credit_code_cipher FROM application
                    WHERE person_id = m.person_id AND member_id = m.id ORDER BY id LIMIT 1) AS a ON true
                LEFT JOIN member_work w ON w.member_id = m.id
            """;
    private static final String BEHIND = WORK + "WHERE m.id > ? AND m.id < ? ORDER BY m.id LIMIT ?";
    private static final String OF = WORK + "WHERE m.id = ANY (?) ORDER BY m.id DESC";
    private static final String SAYING = """
            SELECT DISTINCT s.stated_index, k.member_id
            FROM unnest(?::bytea[]) AS s (stated_index) CROSS JOIN LATERAL (
                SELECT member_id FROM stated_employer WHERE stated_index = s.stated_index ORDER BY member_id DESC LIMIT 3) AS k""";
    private static final String UNMATCHED = """
            SELECT s.stated_index, count(*) AS members
            FROM organisation root
                JOIN organisation o ON o.path >= root.path AND o.path < rtrim(root.path, '/') || '0'
                JOIN member m ON m.organisation_id = o.id AND m.status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED')
                JOIN stated_employer s ON s.member_id = m.id AND s.employer_id IS NULL
            WHERE root.id = ?
            GROUP BY s.stated_index HAVING (count(*), s.stated_index) < (?, ?)
            ORDER BY count(*) DESC, s.stated_index DESC LIMIT ?""";
    private static final String IS_STATED = """
            SELECT true FROM registered_employer e
                JOIN organisation k ON k.id = e.keeper_id
                JOIN stated_employer s ON s.stated_index = ?
                JOIN member m ON m.id = s.member_id
                JOIN organisation o ON o.id = m.organisation_id AND starts_with(o.path, k.path)
            WHERE e.id = ? LIMIT 1""";

    private final Database database;

    StatedEmployerQueries(Database database) {
        this.database = database;
    }

    /** What is stored of where a member works. */
    record Work(UUID memberId, @Nullable UUID application, Ciphers ciphers) {}

    /** An employer that some members state and that the register doesn't know. */
    record Group(byte[] stated, long members) {}

    /** Members in the order of their ids, between two. */
    List<Work> behind(UUID after, UUID before, int limit) {
        return database.list(BEHIND, StatedEmployerQueries::work, after, before, limit);
    }

    /** The newest first. */
    List<Work> of(Collection<UUID> members) {
        return database.list(OF, StatedEmployerQueries::work, Column.of("uuid", members, id -> id));
    }

    /** A few members who state each of these. */
    Map<UUID, ByteBuffer> saying(Collection<byte[]> stated) {
        Map<UUID, ByteBuffer> members = new HashMap<>();
        database.each(
                SAYING,
                row -> members.put(Sql.uuid(row, "member_id"), ByteBuffer.wrap(row.getBytes("stated_index"))),
                Column.ofBytes(stated, index -> index));
        return members;
    }

    /** Of the live members of a subtree, those whom most state first. */
    List<Group> unmatched(UUID root, Group behind, int limit) {
        return database.list(
                UNMATCHED,
                row -> new Group(row.getBytes("stated_index"), row.getLong("members")),
                root,
                behind.members(),
                behind.stated(),
                limit);
    }

    /** Whether somebody within the subtree of the employer's keeper states this. */
    boolean isStated(UUID employer, byte[] stated) {
        return database.find(IS_STATED, row -> true, stated, employer).isPresent();
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(Sql.uuid(row, "id"), Sql.uuid(row, "application_id"), Ciphers.of(row));
    }
}
