package org.guildhall.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plain JDBC in one call, for what is read and written set by set. Parameters may be times ({@code timestamptz}), constants
 * of an enumeration (their names) and {@link Column}s.
 */
public final class Sql {

    private static final int FETCH_SIZE = 2_000;
    private static final int NO_MORE_RESULTS = -1;

    private Sql() {}

    /** Makes one object from the current row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the current row. */
    @FunctionalInterface
    public interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** A statement with the values of its parameters. */
    public record Statement(String text, Object... values) {}

    /** A column of values for {@code unnest(?::uuid[], …)}. */
    public record Column(String type, Object[] values) {

        /** One value of each row. */
        public static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
            return new Column(type, rows.stream().map(value).toArray());
        }

        /** Ids, one in each row. */
        public static Column uuids(Collection<UUID> ids) {
            return of("uuid", ids, id -> id);
        }

        /** Texts, one in each row. */
        public static Column texts(Collection<String> texts) {
            return of("text", texts, text -> text);
        }

        /** One byte string ({@code bytea}) of each row; may be null. */
        public static <T> Column ofBytes(Collection<T> rows, Function<T, byte[]> value) {
            return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
        }

        /**
         * One list of codes of each row, as an array literal to be cast to {@code text[]}: SQL can't unnest arrays of arrays
         * of different lengths. Codes are upper-case words, which need no quoting.
         */
        public static <T> Column ofCodes(Collection<T> rows, Function<T, String[]> value) {
            return of("text", rows, row -> "{" + String.join(",", value.apply(row)) + "}");
        }
    }

    /** Streams the rows: in a transaction the driver holds no more of them than a portion. */
    public static void each(Connection connection, String sql, RowTaker taker, Object... values) throws SQLException {
        each(connection, List.of(new Statement(sql, values)), taker);
    }

    /** Runs statements one after the other in one round trip, and takes the rows of all. Only those of one alone are streamed. */
    static void each(Connection connection, List<Statement> statements, RowTaker taker) throws SQLException {
        try (PreparedStatement statement = prepare(connection, statements)) {
            if (statements.size() == 1) {
                statement.setFetchSize(FETCH_SIZE);
            }
            boolean hasRows = statement.execute();
            while (hasRows || statement.getUpdateCount() != NO_MORE_RESULTS) {
                if (hasRows) {
                    takeAll(statement, taker);
                }
                hasRows = statement.getMoreResults();
            }
        }
    }

    private static void takeAll(PreparedStatement statement, RowTaker taker) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    public static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, Object... values)
            throws SQLException {
        List<T> read = new ArrayList<>();
        each(connection, sql, row -> read.add(reader.read(row)), values);
        return read;
    }

    /** How many rows the statement changed. */
    public static int run(Connection connection, String sql, Object... values) throws SQLException {
        return run(connection, List.of(new Statement(sql, values)));
    }

    /** Runs statements one after the other in one round trip, and tells how many rows the last one changed. */
    static int run(Connection connection, List<Statement> statements) throws SQLException {
        try (PreparedStatement statement = prepare(connection, statements)) {
            statement.execute();
            int changed = statement.getUpdateCount();
            for (int more = 1; more < statements.size(); more++) {
                statement.getMoreResults();
                changed = statement.getUpdateCount();
            }
            return changed;
        }
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A time column, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The driver sends statements that stand in one text together, and each takes a snapshot of its own. */
    private static PreparedStatement prepare(Connection connection, List<Statement> statements) throws SQLException {
        String text = statements.stream().map(Statement::text).collect(Collectors.joining(";\n"));
        PreparedStatement prepared = connection.prepareStatement(text);
        int place = 1;
        for (Statement statement : statements) {
            for (Object value : statement.values()) {
                prepared.setObject(place++, toSql(connection, value));
            }
        }
        return prepared;
    }

    private static Object toSql(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Column column ? connection.createArrayOf(column.type, column.values) : value;
    }
}
