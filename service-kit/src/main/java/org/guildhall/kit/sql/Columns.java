package org.guildhall.kit.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Turns rows into column arrays for set-based SQL: {@code INSERT … SELECT … FROM unnest(?::uuid[], ?::text[])}. */
public final class Columns {

    private Columns() {}

    /** One column of the rows as an SQL array of the given element type, such as {@code uuid} or {@code text}. */
    public static <T> Array of(Connection connection, String type, Collection<T> rows, Function<T, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    /** One column of byte strings ({@code bytea}); values may be null. */
    public static <T> Array ofBytes(Connection connection, Collection<T> rows, Function<T, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    /**
     * One column of lists of codes, each as an array literal to be cast to {@code text[]}: SQL can't unnest arrays of
     * arrays of different lengths. Codes are upper-case words, which need no quoting.
     */
    public static <T> Array ofCodes(Connection connection, Collection<T> rows, Function<T, String[]> value)
            throws SQLException {
        return of(connection, "text", rows, row -> "{" + String.join(",", value.apply(row)) + "}");
    }
}
