package org.guildhall.reporting.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Sql;

/** Reads today's lines: the organisations from the root down to each one, itself included. Who isn't placed has none. */
public final class LineQueries {

    private static final String OF =
            "SELECT id AS organisation_id, path FROM organisation_copy WHERE id = ANY (?) AND path IS NOT NULL";

    /** A path ends in a slash, and a zero follows the slash. */
    private static final String BELOW = """
            SELECT o.id AS organisation_id, o.path FROM organisation_copy t
            JOIN organisation_copy o ON o.path >= t.path AND o.path < left(t.path, -1) || '0' WHERE t.id = ANY (?)""";

    private static final String ALL =
            "SELECT id AS organisation_id, path FROM organisation_copy WHERE path IS NOT NULL";

    private LineQueries() {}

    /** Those of all organisations. */
    static Map<UUID, List<UUID>> all(Connection connection) throws SQLException {
        return read(connection, ALL);
    }

    /** Those of the organisations. */
    public static Map<UUID, List<UUID>> of(Connection connection, Collection<UUID> organisations) throws SQLException {
        return read(connection, OF, column(organisations));
    }

    /** Those of the organisations and of all that hangs below them. */
    static Map<UUID, List<UUID>> below(Connection connection, Collection<UUID> organisations) throws SQLException {
        return read(connection, BELOW, column(organisations));
    }

    private static Sql.Column column(Collection<UUID> organisations) {
        return Sql.Column.uuids(organisations);
    }

    private static Map<UUID, List<UUID>> read(Connection connection, String query, Object... values)
            throws SQLException {
        Map<UUID, List<UUID>> lines = new HashMap<>();
        Sql.each(
                connection,
                query,
                row -> lines.put(
                        Sql.uuid(row, "organisation_id"),
                        Stream.of(row.getString("path").split("/"))
                                .map(UUID::fromString)
                                .toList()),
                values);
        return lines;
    }
}
