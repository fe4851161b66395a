package org.guildhall.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The keys of the fingerprints by their numbers: which is in use, which is to be, and who had it exchanged. */
@ApplicationScoped
public class IndexKeyRows {

    private static final String SELECT = """
            SELECT number, proof, requested_by, reason, requested_at, rows_found, rows_renewed, used_since FROM blind_index_key""";

    private static final String IN_USE = SELECT + " WHERE used_since IS NOT NULL ORDER BY number DESC LIMIT 1";
    private static final String REQUESTED = SELECT + " WHERE used_since IS NULL";

    private static final String BEGIN = """
            INSERT INTO blind_index_key (number, proof, requested_at, rows_found, rows_renewed, used_since)
            VALUES (1, ?, ?, 0, 0, ?) ON CONFLICT DO NOTHING""";
    private static final String REQUEST = """
            INSERT INTO blind_index_key (number, proof, requested_by, reason, requested_at, rows_found, rows_renewed)
            VALUES (?, ?, ?, ?, ?, 0, 0) ON CONFLICT DO NOTHING""";
    private static final String REPLACE = """
            UPDATE blind_index_key SET proof = ?, requested_by = ?, reason = ?, requested_at = ?, rows_found = 0, rows_renewed = 0
            WHERE number = ? AND used_since IS NULL AND proof <> ?""";
    private static final String COUNT =
            "UPDATE blind_index_key SET rows_found = ?, rows_renewed = ? WHERE number = ? AND used_since IS NULL";
    private static final String USE = "UPDATE blind_index_key SET used_since = ?, rows_renewed = ? WHERE number = ?";

    private final Database database;

    IndexKeyRows(Database database) {
        this.database = database;
    }

    /**
     * A key by its number.
     *
     * @param proof by which instances know whether they have the same
     * @param requestedBy subject of the officer; null for the first
     * @param found how many rows with fingerprints there were when it was last begun
     * @param renewed how many of them have been written anew
     * @param usedSince null as long as it isn't in use
     */
    public record IndexKey(
            int number,
            byte[] proof,
            @Nullable String requestedBy,
            @Nullable String reason,
            Instant requestedAt,
            long found,
            long renewed,
            @Nullable Instant usedSince) {}

    /** Empty before the first start. */
    public Optional<IndexKey> inUse() {
        return database.find(IN_USE, IndexKeyRows::key);
    }

    /** The key that is to be in use next; empty when none is. */
    public Optional<IndexKey> requested() {
        return database.find(REQUESTED, IndexKeyRows::key);
    }

    public List<IndexKey> list() {
        return database.list(SELECT + " ORDER BY number", IndexKeyRows::key);
    }

    void begin(byte[] proof, Instant now) {
        database.update(BEGIN, proof, now, now);
    }

    /** Nothing happens when it was requested before. */
    public void request(int number, byte[] proof, String by, String reason, Instant now) {
        database.update(REQUEST, number, proof, by, reason, now);
    }

    /** Where another key of that number was requested and isn't in use, it is this one that is requested. */
    public void replace(int number, byte[] proof, String by, String reason, Instant now) {
        database.update(REPLACE, proof, by, reason, now, number, proof);
    }

    /** How far it is. */
    public void count(int number, long found, long renewed) {
        database.update(COUNT, found, renewed, number);
    }

    public void use(int number, long renewed, Instant now) {
        database.update(USE, now, renewed, number);
    }

    private static IndexKey key(ResultSet row) throws SQLException {
        return new IndexKey(
                row.getInt("number"),
                row.getBytes("proof"),
                row.getString("requested_by"),
                row.getString("reason"),
                Sql.instant(row, "requested_at"),
                row.getLong("rows_found"),
                row.getLong("rows_renewed"),
                Sql.instant(row, "used_since"));
    }
}
