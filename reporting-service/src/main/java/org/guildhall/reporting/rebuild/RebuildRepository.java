package org.guildhall.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Keeps the states of rebuilds. Whoever rebuilds holds an advisory lock on the connection it works with; the lock dies with
 * the connection, and a rebuild that is unfinished without the lock being held has crashed.
 */
@ApplicationScoped
class RebuildRepository {

    /** As the two halves of the key appear in pg_locks. */
    private static final int LOCK_CLASS = 0x6775_696c;

    private static final int LOCK_OBJECT = 0x7265_6264;

    private final DataSource dataSource;
    private final Database database;
    private final Clock clock;

    RebuildRepository(DataSource dataSource, Database database, Clock clock) {
        this.dataSource = dataSource;
        this.database = database;
        this.clock = clock;
    }

    /** A connection that may rebuild now, and nobody else until it is released or ends; none while another may. */
    Optional<Connection> lock() throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean locked = false;
        try {
            locked = tryLock(connection);
        } finally {
            if (!locked) {
                connection.close();
            }
        }
        return locked ? Optional.of(connection) : Optional.empty();
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT pg_try_advisory_lock(?, ?) AS locked",
                        row -> row.getBoolean("locked"),
                        LOCK_CLASS,
                        LOCK_OBJECT)
                .get(0);
    }

    /** Whether the live tables lack what this release reads from events that were read before it. */
    boolean isOutdated() {
        return database.find("SELECT 1 FROM outdated LIMIT 1", row -> true).isPresent();
    }

    /** Lets others rebuild. */
    void release(Connection connection) throws SQLException {
        try (connection) {
            Sql.list(
                    connection,
                    "SELECT pg_advisory_unlock(?, ?) AS unlocked",
                    row -> row.getBoolean("unlocked"),
                    LOCK_CLASS,
                    LOCK_OBJECT);
        }
    }

    void insert(Connection connection, UUID id, String requestedBy) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO rebuild (id, state, requested_by, started_at) VALUES (?, 'RUNNING', ?, ?)",
                id,
                requestedBy,
                clock.instant());
    }

    void caughtUp(Connection connection, UUID id) throws SQLException {
        Sql.run(connection, "UPDATE rebuild SET state = 'CAUGHT_UP' WHERE id = ?", id);
    }

    void swapped(Connection connection, UUID id) throws SQLException {
        Sql.run(connection, "UPDATE rebuild SET state = 'SWAPPED', finished_at = ? WHERE id = ?", clock.instant(), id);
    }

    void failed(UUID id, String reason) {
        database.update("""
                UPDATE rebuild SET state = 'FAILED', reason = ?, finished_at = ?
                WHERE id = ? AND state IN ('RUNNING', 'CAUGHT_UP')""", reason, clock.instant(), id);
    }

    Optional<Rebuild> find(UUID id) {
        failAbandoned();
        return database.find("SELECT * FROM rebuild WHERE id = ?", RebuildRepository::rebuild, id);
    }

    private void failAbandoned() {
        database.update("""
                UPDATE rebuild SET state = 'FAILED', reason = 'interrupted', finished_at = ?
                WHERE state IN ('RUNNING', 'CAUGHT_UP') AND NOT EXISTS (
                    SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid::bigint = ?
                      AND objid::bigint = ?
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))""", clock.instant(), LOCK_CLASS, LOCK_OBJECT);
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                Sql.uuid(row, "id"),
                Rebuild.State.valueOf(row.getString("state")),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"),
                row.getString("reason"));
    }
}
