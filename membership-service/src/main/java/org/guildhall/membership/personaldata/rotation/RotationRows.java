package org.guildhall.membership.personaldata.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.membership.personaldata.rotation.EncryptedValueRows.Place;

/** How far each column is with a key. */
@ApplicationScoped
class RotationRows {

    private static final String BEGIN = """
            INSERT INTO key_rotation (key_id, column_name, mark_row, mark_part, rewritten, unreadable, seen, failed, begun_at)
            VALUES (?, ?, '00000000-0000-0000-0000-000000000000', 0, 0, 0, 0, 0, ?) ON CONFLICT (key_id, column_name) DO NOTHING""";
    private static final String SELECT = """
            SELECT column_name, mark_row, mark_part, rewritten, unreadable, seen, failed, finished_at FROM key_rotation
            WHERE key_id = ?""";
    private static final String UPDATE = """
            UPDATE key_rotation SET mark_row = ?, mark_part = ?, rewritten = ?, unreadable = ?, seen = ?,
                                    failed = ?, finished_at = ?
            WHERE key_id = ? AND column_name = ?""";

    private final Database database;

    RotationRows(Database database) {
        this.database = database;
    }

    void begin(String keyId, String column, Instant now) {
        database.update(BEGIN, keyId, column, now);
    }

    /** How far a column is, kept from other instances until the transaction ends; empty while another one is at it. */
    Optional<RotationProgress> lock(String keyId, String column) {
        return database.find(
                SELECT + " AND column_name = ? FOR UPDATE SKIP LOCKED", RotationRows::progress, keyId, column);
    }

    List<RotationProgress> list(String keyId) {
        return database.list(SELECT + " ORDER BY column_name", RotationRows::progress, keyId);
    }

    void update(String keyId, RotationProgress progress) {
        database.update(
                UPDATE,
                progress.mark().row(),
                progress.mark().part(),
                progress.rewritten(),
                progress.unreadable(),
                progress.seen(),
                progress.failed(),
                progress.finishedAt(),
                keyId,
                progress.column());
    }

    private static RotationProgress progress(ResultSet row) throws SQLException {
        return new RotationProgress(
                row.getString("column_name"),
                new Place(Sql.uuid(row, "mark_row"), row.getInt("mark_part")),
                row.getLong("rewritten"),
                row.getLong("unreadable"),
                row.getLong("seen"),
                row.getLong("failed"),
                Sql.instant(row, "finished_at"));
    }
}
