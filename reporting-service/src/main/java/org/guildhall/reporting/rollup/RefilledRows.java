package org.guildhall.reporting.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.guildhall.kit.sql.CopiedRows;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.sql.Sql;

/**
 * A table that is filled anew, in a transaction of its own. Its primary key is made when all rows are there, which takes a
 * fraction of the time that keeping it would.
 */
final class RefilledRows implements AutoCloseable {

    private static final String KEY = """
            SELECT conname, pg_get_constraintdef(oid) AS key FROM pg_constraint
            WHERE conrelid = ?::text::regclass AND contype = 'p'""";

    private final Connection connection;
    private final Patience patience;
    private final String table;
    private final String addKey;
    private final CopiedRows rows;

    private RefilledRows(Connection connection, Patience patience, String table, String addKey, CopiedRows rows) {
        this.connection = connection;
        this.patience = patience;
        this.table = table;
        this.addKey = addKey;
        this.rows = rows;
    }

    /** @param statement which columns are filled, such as {@code COPY visit (id, day) FROM STDIN} */
    static RefilledRows empty(DataSource dataSource, String schema, String statement, Duration statementsAtMost)
            throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            Patience patience = Patience.of(connection, statementsAtMost);
            connection.setAutoCommit(false);
            Sql.run(connection, "SET LOCAL search_path TO " + schema);
            Sql.run(connection, "SET LOCAL maintenance_work_mem = '128MB'");
            String table = statement.split(" ")[1];
            Sql.run(connection, "TRUNCATE " + table);
            String[] key = Sql.list(
                            connection,
                            KEY,
                            row -> new String[] {row.getString("conname"), row.getString("key")},
                            table)
                    .get(0);
            Sql.run(connection, "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, key[0]));
            return new RefilledRows(
                    connection,
                    patience,
                    table,
                    "ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(table, key[0], key[1]),
                    CopiedRows.by(connection, statement));
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                end(connection);
            }
            throw e;
        }
    }

    void add(Object... values) throws SQLException {
        rows.add(values);
    }

    /** Side by side, for each keeps a core of the server busy. From then on the rows are there for everybody. */
    static void finishAll(List<RefilledRows> tables) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(tables.size());
        try {
            for (Future<Void> finished : threads.invokeAll(
                    tables.stream().<Callable<Void>>map(table -> table::finish).toList())) {
                finished.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("a table can't be filled", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while tables are filled", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Void finish() throws SQLException {
        rows.finish();
        Sql.run(connection, addKey);
        Sql.run(connection, "ANALYZE " + table);
        connection.commit();
        return null;
    }

    /** Leaves the table as it was, unless it was finished. */
    @Override
    public void close() throws SQLException {
        try (connection;
                patience) {
            rows.close();
            end(connection);
        }
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
