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
import org.guildhall.reporting.consistency.RollUpQueries.Cell;
import org.guildhall.reporting.consistency.RollUpQueries.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Computes every unit's figures twice: by path prefix, as the statistics do, and from the bottom up as own plus the sum over
 * the children by {@code parent_id}.
 */
final class RollUp {

    private final Map<UUID, Unit> units;
    private final Map<@Nullable UUID, List<UUID>> children = new HashMap<>();
    private final Map<UUID, Map<Cell, Long>> own;
    private final Map<UUID, Map<Cell, Long>> byPath;
    private final Map<UUID, Map<Cell, Long>> bottomUp = new HashMap<>();

    private RollUp(Connection snapshot) throws SQLException {
        units = RollUpQueries.units(snapshot);
        units.forEach((id, unit) -> children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                .add(id));
        own = RollUpQueries.own(snapshot);
        byPath = RollUpQueries.byPath(snapshot);
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
}
