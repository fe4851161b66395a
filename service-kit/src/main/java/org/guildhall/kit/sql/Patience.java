package org.guildhall.kit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A longer bound for the statements of one connection than those get that somebody waits for: for rebuilds, checks and batches
 * of events. It ends when it is closed, or with the connection. In a transaction it holds for that transaction.
 */
public final class Patience implements AutoCloseable {

    /** The server gives up first, so that its word is heard. */
    private static final Duration AFTER_THE_SERVER = Duration.ofSeconds(1);

    private final Connection connection;
    private final int networkTimeout;
    private final boolean inTransaction;

    private Patience(Connection connection, int networkTimeout, boolean inTransaction) {
        this.connection = connection;
        this.networkTimeout = networkTimeout;
        this.inTransaction = inTransaction;
    }

    /** @param atMost how long one statement may take */
    public static Patience of(Connection connection, Duration atMost) throws SQLException {
        Patience patience = new Patience(connection, connection.getNetworkTimeout(), !connection.getAutoCommit());
        Sql.list(
                connection,
                "SELECT set_config('statement_timeout', ?, ?)",
                row -> row.getString(1),
                Long.toString(atMost.toMillis()),
                patience.inTransaction);
        connection.setNetworkTimeout(
                Runnable::run, (int) atMost.plus(AFTER_THE_SERVER).toMillis());
        return patience;
    }

    @Override
    public void close() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, networkTimeout);
        if (!inTransaction) {
            Sql.run(connection, "RESET statement_timeout");
        }
    }
}
