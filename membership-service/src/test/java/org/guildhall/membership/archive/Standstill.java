package org.guildhall.membership.archive;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Holds a lock on the archive's tables until it is closed, so that whoever comes stands still, and tells who does. */
final class Standstill implements AutoCloseable {

    /** Those that wait for the archive's tables. */
    private static final String WAITING = """
            SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ~ '^SELECT.*FROM archive_'""";

    private static final String HOLDING = """
            SELECT count(*) FROM pg_locks
            WHERE granted AND relation = '%s'::regclass AND pid IN (%s)""";

    private final DataSource dataSource;
    private final Connection connection;

    Standstill(DataSource dataSource, String lock) throws SQLException {
        this.dataSource = dataSource;
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute(lock);
        }
    }

    void awaitWaiting(int queries) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("SELECT count(*) FROM (" + WAITING + ") w"), waiting -> waiting == queries);
    }

    /** How many of those that wait still hold what they read of a table: as long as their transaction lasts. */
    int stillHolding(String table) throws SQLException {
        return count(HOLDING.formatted(table, WAITING));
    }

    private int count(String query) throws SQLException {
        try (Connection other = dataSource.getConnection();
                Statement sql = other.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }
}
