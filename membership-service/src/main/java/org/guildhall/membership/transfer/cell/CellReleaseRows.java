package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of members who are let go to another cell. Whoever changes one has locked the member's before. */
@ApplicationScoped
class CellReleaseRows {

    private static final String INSERT = """
            INSERT INTO cell_release (id, member_id, to_cell, reason, state, letter, released_at, released_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT id, member_id, to_cell, reason, state, letter, released_at, released_by, decided_at
            FROM cell_release WHERE """;
    private static final String LATEST = SELECT + " member_id = ? ORDER BY id DESC LIMIT 1";
    private static final String SETTLE = """
            UPDATE cell_release SET state = ?, decided_at = ?, recorded_by = ?, settled_at = ?
            WHERE id = ? AND state = 'RELEASED'""";
    private static final String INSERT_SETTLED = """
            INSERT INTO cell_release (id, member_id, to_cell, reason, state, released_at, released_by, decided_at, recorded_by,
                                      settled_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** Repeats the condition of the partial index. */
    private static final String REMOVE_LETTERS = """
            UPDATE cell_release SET letter = NULL WHERE letter IS NOT NULL AND state <> 'RELEASED' AND settled_at < ?""";

    private final Database database;

    CellReleaseRows(Database database) {
        this.database = database;
    }

    void insert(CellRelease release) {
        database.update(
                INSERT,
                release.id(),
                release.memberId(),
                release.toCell(),
                release.reason(),
                release.state(),
                release.letter(),
                release.releasedAt(),
                release.releasedBy());
    }

    Optional<CellRelease> find(UUID id) {
        return database.find(SELECT + " id = ?", CellReleaseRows::release, id);
    }

    /** The last one of a member. */
    Optional<CellRelease> latest(UUID memberId) {
        return database.find(LATEST, CellReleaseRows::release, memberId);
    }

    void rewrite(UUID id, String letter) {
        database.update("UPDATE cell_release SET letter = ? WHERE id = ? AND state = 'RELEASED'", letter, id);
    }

    void settle(UUID id, CellReleaseState state, Instant decidedAt, String by, Instant now) {
        database.update(SETTLE, state, decidedAt, by, now, id);
    }

    /** One that was forgotten here, and of which the receipt tells. */
    void insertSettled(CellRelease release, Instant now) {
        database.update(
                INSERT_SETTLED,
                release.id(),
                release.memberId(),
                release.toCell(),
                release.reason(),
                release.state(),
                release.releasedAt(),
                release.releasedBy(),
                release.decidedAt(),
                release.releasedBy(),
                now);
    }

    /** The letters whose receipt was shown before that time. */
    void removeLettersSettledBefore(Instant time) {
        database.update(REMOVE_LETTERS, time);
    }

    boolean isAnyOpen(Collection<UUID> memberIds) {
        return database.find(
                        "SELECT true AS open FROM cell_release WHERE member_id = ANY (?) AND state = 'RELEASED' LIMIT 1",
                        row -> row.getBoolean("open"),
                        Column.uuids(memberIds))
                .isPresent();
    }

    private static CellRelease release(ResultSet row) throws SQLException {
        return new CellRelease(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "member_id"),
                row.getString("to_cell"),
                CellReleaseReason.valueOf(row.getString("reason")),
                CellReleaseState.valueOf(row.getString("state")),
                row.getString("letter"),
                Sql.instant(row, "released_at"),
                row.getString("released_by"),
                Sql.instant(row, "decided_at"));
    }
}
