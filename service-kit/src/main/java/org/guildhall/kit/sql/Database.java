package org.guildhall.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Sql.RowReader;
import org.guildhall.kit.sql.Sql.RowTaker;
import org.guildhall.kit.sql.Sql.Statement;

/**
 * {@link Sql} in the transaction under way: for rows that come by the thousand, where entities would only be in the way. What
 * is {@link #send sent} saves a round trip each; on a hot path of small batches round trips are most of the time.
 */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;
    private final PendingStatements pending;

    Database(DataSource dataSource, PendingStatements pending) {
        this.dataSource = dataSource;
        this.pending = pending;
    }

    public void each(String sql, RowTaker taker, Object... values) {
        each(List.of(new Statement(sql, values)), taker);
    }

    /** Runs statements in their order, in one round trip, and takes the rows of all of them. */
    public void each(List<Statement> statements, RowTaker taker) {
        try (Connection connection = dataSource.getConnection()) {
            Sql.each(connection, pending.before(statements), taker);
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        List<T> read = new ArrayList<>();
        each(sql, row -> read.add(reader.read(row)), values);
        return read;
    }

    /** The first row. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** How many rows the statement changed. */
    public int update(String sql, Object... values) {
        return run(pending.before(List.of(new Statement(sql, values))));
    }

    /**
     * Sends a statement together with the next one of the transaction, or before its commit: for rows that entities don't read
     * in between. What is wrong with it is told by whatever it goes with. Without a transaction it runs at once.
     */
    public void send(String sql, Object... values) {
        Statement statement = new Statement(sql, values);
        if (!pending.add(statement, this::run)) {
            run(List.of(statement));
        }
    }

    private int run(List<Statement> statements) {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException("an update failed", e);
        }
    }
}
