package org.guildhall.reporting.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of events changes in the roll-ups, within its transaction. Facts are counted as before, minus, and as after
 * the batch, plus; what a change of the tree moves goes from the old line to the new one. The counters of the root are
 * everybody's, so they are written last, added up, and in one order.
 */
public final class RollUps {

    private static final Set<String> OF_THE_TREE =
            Set.of("membership.organisation-founded.v1", "membership.organisation-moved.v1");

    private static final String ARRIVED = "membership.member-arrived.v1";

    private final Connection connection;
    private final RollUpRows.@Nullable Kept kept;
    private final Touched touched;
    private final Set<UUID> moved;
    private final Tree before;
    private final Map<CountedCell, Long> changes = new HashMap<>();

    private RollUps(
            Connection connection, RollUpRows.@Nullable Kept kept, Touched touched, Set<UUID> moved, Tree before) {
        this.connection = connection;
        this.kept = kept;
        this.touched = touched;
        this.moved = moved;
        this.before = before;
    }

    /**
     * Before anything of the batch is applied. Whoever changes the tree, or how facts of others count, as an arrival from another
     * cell does, waits for the batches under way, and those that come wait for it.
     */
    public static RollUps begin(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Set<UUID> moved = events.stream()
                .filter(event -> OF_THE_TREE.contains(event.name()))
                .map(event -> event.uuid("organisationId"))
                .collect(Collectors.toSet());
        Touched touched = Touched.by(events);
        boolean arrived = events.stream().anyMatch(event -> event.name().equals(ARRIVED));
        RollUpRows.hold(connection, !moved.isEmpty() || arrived || touched.hasWholes());
        RollUpRows.Kept kept = RollUpRows.kept(connection).orElse(null);
        Set<UUID> moving = kept == null ? Set.of() : moved;
        RollUps rollUps = new RollUps(connection, kept, touched, moving, treeBelow(connection, moving));
        rollUps.countTouched(-1);
        return rollUps;
    }

    /** Whatever stands elsewhere when these have moved stands below them, before and after, or nowhere. */
    private static Tree treeBelow(Connection connection, Set<UUID> moved) throws SQLException {
        return new Tree(moved.isEmpty() ? Map.of() : LineQueries.below(connection, moved));
    }

    /** Whether only facts are to be written, because they are going to be grouped all at once. */
    public boolean areDeferred() {
        return kept == null;
    }

    /** Counts so many more for an organisation by itself. */
    public void add(CountedCell cell, long by) {
        changes.merge(cell, by, Long::sum);
    }

    /** After everything of the batch was applied. */
    public void finish() throws SQLException {
        if (kept == null) {
            return;
        }
        countTouched(1);
        Tree after = treeBelow(connection, moved);
        RollUpRows.move(connection, before.to(after));
        // Also of those under which something stands elsewhere now, and whose own totals are the same.
        Set<UUID> changed = new TreeSet<>(before.all());
        changed.addAll(after.all());
        if (!changes.isEmpty()) {
            changed.addAll(write(kept));
        }
        RollUpRows.mark(connection, changed);
    }

    private void countTouched(int sign) throws SQLException {
        if (kept != null) {
            for (Map.Entry<String, Touched.Facts> facts : touched.facts().entrySet()) {
                RollUpRows.eachCounted(
                        connection, facts.getKey(), facts.getValue(), (cell, amount) -> add(cell, sign * amount));
            }
        }
    }

    /**
     * Returns whose figures may have changed: also where one fact took the place of another, and each total by itself is the
     * same.
     */
    private Set<UUID> write(RollUpRows.Kept kept) throws SQLException {
        Tree tree = new Tree(LineQueries.of(
                connection,
                changes.keySet().stream().map(CountedCell::organisation).collect(Collectors.toSet())));
        Map<CountedCell, Long> months = new HashMap<>();
        Map<CountedCell, Long> days = new HashMap<>();
        Set<String> flows = new TreeSet<>();
        Set<UUID> changed = new TreeSet<>();
        changes.keySet().forEach(cell -> changed.addAll(tree.line(cell.organisation())));
        changes.values().removeIf(by -> by == 0);
        changes.forEach((cell, by) -> {
            boolean keptByDay = !cell.day().isBefore(kept.daysSince());
            CountedCell inMonth = cell.inMonth();
            for (UUID above : tree.line(cell.organisation())) {
                months.merge(inMonth.of(above), by, Long::sum);
                if (keptByDay) {
                    days.merge(cell.of(above), by, Long::sum);
                }
            }
            flows.add(cell.flow());
        });
        flows.removeAll(kept.flows());
        RollUpRows.addFlows(connection, flows);
        RollUpRows.addToMonths(connection, months);
        RollUpRows.addToDays(connection, days);
        return changed;
    }
}
