package org.guildhall.reporting.consistency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the tree, and figures as they are rolled up along it. */
final class RollUpQueries {

    private static final String FIGURES = """
            WITH figure AS (
                SELECT organisation_id, dimension, code, members AS counted FROM member_counter
                UNION ALL SELECT organisation_id, 'RETAINED:' || dimension, code, retained FROM member_counter
                WHERE retained <> 0
                UNION ALL SELECT organisation_id, 'QUIZ_ENTRANTS', quiz_id::text, 1 FROM quiz_entrant
                UNION ALL SELECT organisation_id, 'SURVEY_PARTICIPANTS', survey_id::text, participants
                FROM survey_participation_fact
            )
            """;
    private static final String BY_PATH = FIGURES + """
            , own AS (
                SELECT o.path, c.dimension, c.code, sum(c.counted) AS members
                FROM figure c JOIN organisation_copy o ON o.id = c.organisation_id
                WHERE o.path IS NOT NULL GROUP BY o.path, c.dimension, c.code
            )
            SELECT unit.id AS organisation_id, own.dimension, own.code, sum(own.members) AS counted
            FROM organisation_copy unit
            JOIN own ON own.path >= unit.path AND own.path < left(unit.path, -1) || '0'
            GROUP BY unit.id, own.dimension, own.code""";
    private static final String OWN = FIGURES + """
            SELECT organisation_id, dimension, code, sum(counted) AS counted FROM figure
            GROUP BY organisation_id, dimension, code""";

    private RollUpQueries() {}

    /**
     * An organisation.
     *
     * @param parent null at a root, and while it isn't known
     * @param path null while its place in the tree isn't known
     */
    record Unit(@Nullable UUID parent, @Nullable String path) {}

    /** One figure of an organisation. */
    record Cell(String dimension, String code) {}

    static Map<UUID, Unit> units(Connection snapshot) throws SQLException {
        Map<UUID, Unit> units = new HashMap<>();
        Sql.each(
                snapshot,
                "SELECT id, parent_id, path FROM organisation_copy",
                row -> units.put(Sql.uuid(row, "id"), new Unit(Sql.uuid(row, "parent_id"), row.getString("path"))));
        return units;
    }

    /** The figures of each organisation alone. */
    static Map<UUID, Map<Cell, Long>> own(Connection snapshot) throws SQLException {
        return figures(snapshot, OWN);
    }

    /** The figures of each organisation and everything below it, by path prefix. */
    static Map<UUID, Map<Cell, Long>> byPath(Connection snapshot) throws SQLException {
        return figures(snapshot, BY_PATH);
    }

    private static Map<UUID, Map<Cell, Long>> figures(Connection snapshot, String sql) throws SQLException {
        Map<UUID, Map<Cell, Long>> figures = new HashMap<>();
        Sql.each(
                snapshot,
                sql,
                row -> figures.computeIfAbsent(Sql.uuid(row, "organisation_id"), unit -> new HashMap<>())
                        .put(new Cell(row.getString("dimension"), row.getString("code")), row.getLong("counted")));
        return figures;
    }
}
