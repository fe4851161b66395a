package org.guildhall.membership.privacy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind that are kept of somebody.
 *
 * @param code what they are, such as {@code applications}; titles of it and of the fields stand in {@code personaldata/}
 * @param items each record by the names of its fields, in the order in which they are shown; times are {@code Instant}s, days
 *     {@code LocalDate}s, the rest texts, numbers, truth values and lists of texts
 */
public record KeptSection(String code, List<Map<String, @Nullable Object>> items) {

    /** A row, its columns named in camel case. Byte strings are left out: whoever can read them puts in what they say. */
    public static Map<String, @Nullable Object> item(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!columns.getColumnTypeName(i).equals("bytea")) {
                item.put(field(columns.getColumnLabel(i)), value(row, i, columns.getColumnTypeName(i)));
            }
        }
        return item;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "timestamptz" -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case "date" -> row.getObject(column, LocalDate.class);
            case "_text" -> {
                Array texts = row.getArray(column);
                yield texts == null ? null : List.of((String[]) texts.getArray());
            }
            case "bool", "int2", "int4", "int8" -> row.getObject(column);
            default -> row.getString(column);
        };
    }

    /** {@code joined_on} becomes {@code joinedOn}. */
    private static String field(String column) {
        StringBuilder field = new StringBuilder();
        for (String word : column.split("_")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "KeptSection[" + code + "]";
    }
}
