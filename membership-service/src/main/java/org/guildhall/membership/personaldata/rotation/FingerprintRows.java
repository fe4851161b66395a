package org.guildhall.membership.personaldata.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.personaldata.rotation.FingerprintTable.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints, whoever's tables they stand in, in the transaction under way. Tables are gone through page by page as they lie on
 * the disk, whatever their keys are; nobody else is at them meanwhile. Names come from {@link FingerprintTable#ALL} alone.
 */
@ApplicationScoped
class FingerprintRows {

    private static final String PAGES =
            "SELECT pg_relation_size(?::regclass) / current_setting('block_size')::bigint AS pages";
    private static final String STRETCH = "ctid >= ?::tid AND ctid < ?::tid";

    private final Database database;

    FingerprintRows(Database database) {
        this.database = database;
    }

    /**
     * A row where it lies.
     *
     * @param values of each column: null, a fingerprint, or several in a list
     */
    record Row(String place, List<byte @Nullable [][]> values) {}

    long count(FingerprintTable table) {
        return database.find(
                        "SELECT count(*) AS rows FROM " + table.name() + " WHERE " + table.rows(),
                        row -> row.getLong("rows"))
                .orElseThrow();
    }

    long pages(FingerprintTable table) {
        return database.find(PAGES, row -> row.getLong("pages"), table.name()).orElseThrow();
    }

    /** The rows that lie on some pages, from one up to, not including, another. */
    List<Row> read(FingerprintTable table, long fromPage, long toPage) {
        String columns = table.columns().stream().map(Fingerprint::column).collect(Collectors.joining(", "));
        return database.list(
                "SELECT ctid::text AS place, " + columns + " FROM " + table.name() + " WHERE " + STRETCH + " AND "
                        + table.rows(),
                row -> row(table, row),
                firstOf(fromPage),
                firstOf(toPage));
    }

    /** Puts other values into rows that lie on these pages. */
    void write(FingerprintTable table, List<Row> rows, long fromPage, long toPage) {
        List<Fingerprint> columns = table.columns();
        String set = columns.stream().map(FingerprintRows::assignment).collect(Collectors.joining(", "));
        String unnested = columns.stream()
                .map(column -> column.isList() ? "?::text[]" : "?::bytea[]")
                .collect(Collectors.joining(", "));
        String named = columns.stream().map(Fingerprint::column).collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>();
        values.add(Column.of("text", rows, Row::place));
        IntStream.range(0, columns.size()).forEach(place -> values.add(values(columns.get(place), rows, place)));
        values.add(firstOf(fromPage));
        values.add(firstOf(toPage));
        database.update(
                "UPDATE " + table.name() + " SET " + set + " FROM unnest(?::text[], " + unnested + ") AS n (place, "
                        + named + ") WHERE " + STRETCH + " AND ctid = n.place::tid",
                values.toArray());
    }

    private static String assignment(Fingerprint column) {
        return column.column() + " = n." + column.column() + (column.isList() ? "::bytea[]" : "");
    }

    private static Column values(Fingerprint column, List<Row> rows, int place) {
        return column.isList()
                ? Column.of("text", rows, row -> literal(row.values().get(place)))
                : Column.ofBytes(rows, row -> first(row.values().get(place)));
    }

    private static byte @Nullable [] first(byte @Nullable [][] values) {
        return values == null ? null : values[0];
    }

    /** SQL can't unnest arrays of arrays of different lengths. */
    private static @Nullable String literal(byte @Nullable [][] values) {
        return values == null
                ? null
                : Stream.of(values)
                        .map(value -> "\"\\\\x" + HexFormat.of().formatHex(value) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static Row row(FingerprintTable table, ResultSet row) throws SQLException {
        List<byte @Nullable [][]> values = new ArrayList<>();
        for (Fingerprint column : table.columns()) {
            values.add(column.isList() ? list(row.getArray(column.column())) : one(row.getBytes(column.column())));
        }
        return new Row(row.getString("place"), values);
    }

    private static byte @Nullable [][] list(@Nullable Array array) throws SQLException {
        return array == null ? null : (byte[][]) array.getArray();
    }

    private static byte @Nullable [][] one(byte @Nullable [] value) {
        return value == null ? null : new byte[][] {value};
    }

    private static String firstOf(long page) {
        return "(" + page + ",0)";
    }
}
