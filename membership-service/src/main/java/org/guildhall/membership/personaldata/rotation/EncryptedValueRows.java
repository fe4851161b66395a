package org.guildhall.membership.personaldata.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Encrypted values, whoever's tables they stand in: what they say stays the same. */
@ApplicationScoped
class EncryptedValueRows {

    /** The rows of a window, whatever stands in them: however few are left, no statement goes through a whole table. */
    private static final String WINDOW_END = "SELECT place, part FROM (SELECT %3$s AS place, %4$s AS part FROM %1$s"
            + " WHERE (%3$s, %4$s) > (?, ?) ORDER BY %3$s, %4$s LIMIT ?) w ORDER BY place DESC, part DESC LIMIT 1";

    private static final String OF_OLDER_KEYS = " FROM %1$s WHERE (%3$s, %4$s) > (?, ?) AND (%3$s, %4$s) <= (?, ?)"
            + " AND %2$s IS NOT NULL AND substring(%2$s FROM 1 FOR ?) <> ?";

    private static final String COUNT = "SELECT count(*)::integer AS old" + OF_OLDER_KEYS;

    /** Whoever is about to change a row is not waited for, so nobody waits in a circle: the next time finds it. */
    private static final String LOCK = "SELECT %3$s AS place, %4$s AS part, %2$s AS value" + OF_OLDER_KEYS
            + " ORDER BY %3$s, %4$s FOR NO KEY UPDATE SKIP LOCKED";

    /** Only in place of the value that was read. */
    private static final String REPLACE = "UPDATE %1$s t SET %2$s = n.renewed"
            + " FROM unnest(?::uuid[], ?::integer[], ?::bytea[], ?::bytea[]) AS n (place, part, value, renewed)"
            + " WHERE t.%3$s = n.place AND %5$s = n.part AND t.%2$s = n.value";

    private final Database database;

    EncryptedValueRows(Database database) {
        this.database = database;
    }

    /** Where a value stands; the part is nought where rows have none. */
    record Place(UUID row, int part) {}

    /** A value and where it stands. */
    record Found(Place place, byte[] value) {}

    /** A value and what takes its place. */
    record Renewed(Found found, byte[] value) {}

    /** The last row, and its part, of the next portion after one; empty when there is none. */
    Optional<Place> windowEnd(EncryptedColumn column, Place after) {
        return database.find(
                sql(WINDOW_END, column),
                row -> new Place(Sql.uuid(row, "place"), row.getInt("part")),
                after.row(),
                after.part(),
                column.portion());
    }

    /** How many values of the window aren't under the key. */
    int count(EncryptedColumn column, Place after, Place end, byte[] keyMark) {
        return database.find(
                        sql(COUNT, column),
                        row -> row.getInt("old"),
                        after.row(),
                        after.part(),
                        end.row(),
                        end.part(),
                        keyMark.length,
                        keyMark)
                .orElseThrow();
    }

    /** Those of them that nobody is at, their rows locked. */
    List<Found> lock(EncryptedColumn column, Place after, Place end, byte[] keyMark) {
        return database.list(
                sql(LOCK, column),
                row -> new Found(new Place(Sql.uuid(row, "place"), row.getInt("part")), row.getBytes("value")),
                after.row(),
                after.part(),
                end.row(),
                end.part(),
                keyMark.length,
                keyMark);
    }

    /** @return how many were still what they had been */
    int replace(EncryptedColumn column, Collection<Renewed> values) {
        return database.update(
                sql(REPLACE, column),
                Column.of("uuid", values, renewed -> renewed.found().place().row()),
                Column.of("integer", values, renewed -> renewed.found().place().part()),
                Column.ofBytes(values, renewed -> renewed.found().value()),
                Column.ofBytes(values, Renewed::value));
    }

    /** The names come from {@link EncryptedColumn#ALL} alone. */
    private static String sql(String statement, EncryptedColumn column) {
        String part = column.part() == null ? "0" : "t." + column.part();
        return statement.formatted(column.table(), column.column(), column.row(), column.partOrNought(), part);
    }
}
