package org.guildhall.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Sql.RowReader;
import org.guildhall.kit.sql.Sql.RowTaker;

/** {@link Sql} in the transaction under way: for rows that come by the thousand, where entities would only be in the way. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void each(String sql, RowTaker taker, Object... values) {
        try (Connection connection = dataSource.getConnection()) {
            Sql.each(connection, sql, taker, values);
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.list(connection, sql, reader, values);
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    /** The first row. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** How many rows the statement changed. */
    public int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.run(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException("an update failed", e);
        }
    }
}
