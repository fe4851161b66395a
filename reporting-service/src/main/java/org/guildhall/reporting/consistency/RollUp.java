package org.guildhall.reporting.consistency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/**
 * Computes every unit's figures twice: by path prefix, as the statistics do, and from the bottom up as own plus the sum over
 * the children by {@code parent_id}.
 */
final class RollUp {

    private static final String FIGURES = """
            WITH figure AS (
                SELECT organisation_id, dimension, code, joined - departed AS counted FROM member_counter
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
            SELECT unit.id, own.dimension, own.code, sum(own.members)
            FROM organisation_copy unit
            JOIN own ON own.path >= unit.path AND own.path < left(unit.path, -1) || '0'
            GROUP BY unit.id, own.dimension, own.code""";
    private static final String OWN = FIGURES + """
            SELECT organisation_id, dimension, code, sum(counted) FROM figure
            GROUP BY organisation_id, dimension, code""";

    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();
    private final Map<UUID, Map<Cell, Long>> own;
    private final Map<UUID, Map<Cell, Long>> byPath;
    private final Map<UUID, Map<Cell, Long>> bottomUp = new HashMap<>();

    private RollUp(Connection snapshot) throws SQLException {
        Sql.list(
                snapshot,
                "SELECT id, parent_id, path FROM organisation_copy",
                row -> units.put(
                        row.getObject(1, UUID.class), new Unit(row.getObject(2, UUID.class), row.getString(3))));
        units.forEach((id, unit) -> children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                .add(id));
        own = figures(snapshot, OWN);
        byPath = figures(snapshot, BY_PATH);
    }

    /** Where the two ways differ. */
    static List<Finding> compare(Connection snapshot) throws SQLException {
        RollUp rollUp = new RollUp(snapshot);
        // From the roots down: an organisation whose parent isn't known has no place in the tree yet, by either way.
        rollUp.children.getOrDefault(null, List.of()).forEach(rollUp::add);
        List<Finding> findings = new ArrayList<>();
        rollUp.units.forEach((id, unit) -> rollUp.compare(id, unit, findings));
        return findings;
    }

    private Map<Cell, Long> add(UUID unit) {
        Map<Cell, Long> sum = new HashMap<>(own.getOrDefault(unit, Map.of()));
        for (UUID child : children.getOrDefault(unit, List.of())) {
            add(child).forEach((cell, members) -> sum.merge(cell, members, Long::sum));
        }
        bottomUp.put(unit, sum);
        return sum;
    }

    private void compare(UUID id, Unit unit, List<Finding> findings) {
        Map<Cell, Long> expected = bottomUp.getOrDefault(id, Map.of());
        Map<Cell, Long> found = byPath.getOrDefault(id, Map.of());
        Set<Cell> cells = new HashSet<>(expected.keySet());
        cells.addAll(found.keySet());
        for (Cell cell : cells) {
            long one = expected.getOrDefault(cell, 0L);
            long other = found.getOrDefault(cell, 0L);
            if (one != other) {
                findings.add(
                        new Finding(Finding.Kind.ROLL_UP, id, unit.path(), cell.dimension(), cell.code(), one, other));
            }
        }
    }

    private static Map<UUID, Map<Cell, Long>> figures(Connection snapshot, String sql) throws SQLException {
        Map<UUID, Map<Cell, Long>> figures = new HashMap<>();
        Sql.list(snapshot, sql, row -> figures.computeIfAbsent(row.getObject(1, UUID.class), unit -> new HashMap<>())
                .put(new Cell(row.getString(2), row.getString(3)), row.getLong(4)));
        return figures;
    }

    private record Unit(UUID parent, String path) {}

    private record Cell(String dimension, String code) {}
}
