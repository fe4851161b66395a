package org.guildhall.reporting.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Connection connection;
    private final @Nullable LocalDate daysSince;
    private final Touched touched;
    private final @Nullable Tree before;
    private final Map<CountedCell, Long> changes = new HashMap<>();

    private RollUps(Connection connection, @Nullable LocalDate daysSince, Touched touched, @Nullable Tree before) {
        this.connection = connection;
        this.daysSince = daysSince;
        this.touched = touched;
        this.before = before;
    }

    /**
     * Before anything of the batch is applied. Whoever changes the tree, or how facts of others count, waits for the batches
     * under way, and those that come wait for it.
     */
    public static RollUps begin(Connection connection, List<ReceivedEvent> events) throws SQLException {
        boolean moving = events.stream().map(ReceivedEvent::name).anyMatch(OF_THE_TREE::contains);
        Touched touched = Touched.by(events);
        RollUpRows.hold(connection, moving || touched.hasWholes());
        Optional<LocalDate> daysSince = RollUpRows.daysSince(connection);
        RollUps rollUps = new RollUps(
                connection,
                daysSince.orElse(null),
                touched,
                moving && daysSince.isPresent() ? RollUpRows.tree(connection) : null);
        rollUps.countTouched(-1);
        return rollUps;
    }

    /** Whether only facts are to be written, because they are going to be grouped all at once. */
    public boolean areDeferred() {
        return daysSince == null;
    }

    /** Counts so many more for an organisation by itself. */
    public void add(CountedCell cell, long by) {
        changes.merge(cell, by, Long::sum);
    }

    /** After everything of the batch was applied. */
    public void finish() throws SQLException {
        if (daysSince == null) {
            return;
        }
        countTouched(1);
        if (before != null) {
            RollUpRows.move(connection, before.to(RollUpRows.tree(connection)));
        }
        changes.values().removeIf(by -> by == 0);
        if (!changes.isEmpty()) {
            write(daysSince);
        }
    }

    private void countTouched(int sign) throws SQLException {
        if (daysSince != null) {
            for (Map.Entry<String, Touched.Facts> facts : touched.facts().entrySet()) {
                RollUpRows.eachCounted(
                        connection, facts.getKey(), facts.getValue(), (cell, amount) -> add(cell, sign * amount));
            }
        }
    }

    private void write(LocalDate keptSince) throws SQLException {
        Tree tree = RollUpRows.lines(
                connection,
                changes.keySet().stream()
                        .map(CountedCell::organisation)
                        .distinct()
                        .toList());
        Map<CountedCell, Long> months = new HashMap<>();
        Map<CountedCell, Long> days = new HashMap<>();
        changes.forEach((cell, by) -> tree.line(cell.organisation()).forEach(above -> {
            CountedCell counted = cell.of(above);
            months.merge(counted.inMonth(), by, Long::sum);
            if (!cell.day().isBefore(keptSince)) {
                days.merge(counted, by, Long::sum);
            }
        }));
        RollUpRows.addFlows(
                connection,
                changes.keySet().stream()
                        .map(CountedCell::flow)
                        .distinct()
                        .sorted()
                        .toList());
        RollUpRows.addToMonths(connection, months);
        RollUpRows.addToDays(connection, days);
    }
}
