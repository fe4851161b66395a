package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The rows of activation codes: one of a member at a time, the last one given. */
@ApplicationScoped
class ActivationCodeRows {

    private static final String PUT = """
            INSERT INTO activation_code (member_id, code_index, issued_by, expires_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (member_id) DO UPDATE SET code_index = excluded.code_index, issued_by = excluded.issued_by,
                expires_at = excluded.expires_at""";
    private static final String FIND = """
            SELECT c.member_id, m.person_id, c.issued_by
            FROM activation_code c JOIN member m ON m.id = c.member_id
            WHERE c.code_index = ? AND c.expires_at > ?""";

    private final Database database;

    ActivationCodeRows(Database database) {
        this.database = database;
    }

    /** Whom a code is for, and who gave it. */
    record Given(UUID memberId, UUID personId, String issuedBy) {}

    void put(UUID memberId, byte[] codeIndex, String officer, Instant expiresAt) {
        database.update(PUT, memberId, codeIndex, officer, expiresAt);
    }

    /** One that hasn't ended. */
    Optional<Given> find(byte[] codeIndex, Instant now) {
        return database.find(
                FIND,
                row -> new Given(Sql.uuid(row, "member_id"), Sql.uuid(row, "person_id"), row.getString("issued_by")),
                codeIndex,
                now);
    }

    void use(UUID memberId) {
        database.update("DELETE FROM activation_code WHERE member_id = ?", memberId);
    }

    void forgetEnded(Instant now) {
        database.update("DELETE FROM activation_code WHERE expires_at <= ?", now);
    }
}
