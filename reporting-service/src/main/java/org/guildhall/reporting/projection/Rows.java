package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows collected column by column, to be written by one statement that reads them with {@code unnest}. */
final class Rows {

    private final String[] types;
    private final List<List<Object>> columns = new ArrayList<>();

    /** @param types the PostgreSQL type of each column */
    Rows(String... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void add(Object... values) {
        for (int i = 0; i < types.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    /** Runs the statement, whose parameters are the columns in their order; does nothing when there are no rows. */
    void write(Connection connection, String sql) throws SQLException {
        if (columns.get(0).isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.length; i++) {
                statement.setArray(
                        i + 1, connection.createArrayOf(types[i], columns.get(i).toArray()));
            }
            statement.executeUpdate();
        }
    }
}
