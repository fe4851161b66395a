package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.employer.StatedNames.Asked;
import org.guildhall.membership.enrolment.application.WorkOnRecord.Ciphers;
import org.guildhall.membership.member.MemberStatus;
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
    private static final String OF = WORK + "WHERE m.id = ANY (?)";
    /** What one member writes beside a name is nobody else's code: a code is told that more than half of those who state one state. */
    private static final String SAYING = """
            WITH said AS (
                    SELECT w.place, s.member_id, s.code_index
                    FROM unnest(?::uuid[], ?::bytea[]) WITH ORDINALITY AS w (root_id, stated_index, place)
                        JOIN organisation root ON root.id = w.root_id
                        JOIN stated_employer s ON s.stated_index = w.stated_index
                        JOIN member m ON m.id = s.member_id
                        JOIN organisation o ON o.id = m.organisation_id AND starts_with(o.path, root.path)),
                codes AS (
                    SELECT place, code_index, count(*) AS members, sum(count(*)) OVER (PARTITION BY place) AS of_all
                    FROM said WHERE code_index IS NOT NULL GROUP BY place, code_index),
                sayers AS (
                    SELECT s.place, s.member_id, c.place IS NOT NULL AS tells_code,
                           row_number() OVER (PARTITION BY s.place, c.place IS NULL ORDER BY s.member_id DESC) AS nth
                    FROM said s
                        LEFT JOIN codes c ON c.place = s.place AND c.code_index = s.code_index AND c.members * 2 > c.of_all)
            SELECT place, member_id, tells_code FROM sayers WHERE nth <= 3 ORDER BY member_id DESC""";

    private static final String UNMATCHED = """
            SELECT s.stated_index, count(*) AS members
            FROM organisation root
                JOIN organisation o ON o.path >= root.path AND o.path < rtrim(root.path, '/') || '0'
                JOIN member m ON m.organisation_id = o.id AND m.""" + MemberStatus.IS_LIVE + """
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

    /**
     * A member who states what was asked for.
     *
     * @param place of it among what was asked for
     * @param tellsCode whether their code is the one that most state
     */
    record Sayer(int place, UUID memberId, boolean tellsCode) {}

    /** An employer that some members state and that the register doesn't know. */
    record Group(byte[] stated, long members) {}

    /** Members in the order of their ids, between two. */
    List<Work> behind(UUID after, UUID before, int limit) {
        return database.list(BEHIND, StatedEmployerQueries::work, after, before, limit);
    }

    List<Work> of(Collection<UUID> members) {
        return database.list(OF, StatedEmployerQueries::work, Column.uuids(members));
    }

    /** The newest first: a few members below who state each of these, as they do and with the code that most of them state. */
    List<Sayer> saying(List<Asked> asked) {
        return database.list(
                SAYING,
                row -> new Sayer(row.getInt("place") - 1, Sql.uuid(row, "member_id"), row.getBoolean("tells_code")),
                Column.of("uuid", asked, Asked::organisationId),
                Column.ofBytes(asked, Asked::stated));
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
