package org.guildhall.reporting.statistics.common;

import java.sql.SQLException;
import java.util.List;
import org.guildhall.kit.sql.Sql;

/** Reads where organisations stand. */
public final class PlaceQueries {

    private static final String PLACES = """
            SELECT o.id, o.level, o.path, o.merged_path FROM subtree s JOIN organisation_copy o ON o.id = s.id
            WHERE o.path IS NOT NULL ORDER BY o.path""";

    private PlaceQueries() {}

    /** The organisation and all below it, each after the one above it. */
    public static List<Placed> of(SubtreeQueries subtree) throws SQLException {
        return subtree.list(
                PLACES,
                row -> new Placed(
                        Sql.uuid(row, "id"),
                        row.getString("level"),
                        row.getString("path"),
                        row.getString("merged_path")));
    }
}
