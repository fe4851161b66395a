package org.guildhall.reporting.projection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds up, in memory, what a batch changes in {@code member_counter}: thousands of events become a few rows. They are
 * written in one order everywhere, so that two instances never wait for each other in a circle.
 */
final class MemberCounters {

    private final Map<Cell, Long> changes = new HashMap<>();

    /** Counts a member with all they have been through, by what they are counted by now. */
    void add(MemberLife life) {
        count(life, 1);
    }

    /** Takes back what {@link #add} counts. */
    void remove(MemberLife life) {
        count(life, -1);
    }

    private void count(MemberLife life, long by) {
        life.periods()
                .forEach(period -> period.each((flow, day) -> life.dimensions()
                        .each((dimension, code) -> changes.merge(
                                new Cell(period.organisation(), dimension, code, day, flow), by, Long::sum))));
    }

    /** What may have changed, also by nothing in the end, in the order in which it is to be written. */
    List<MemberRows.Count> inOrder() {
        return changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Cell.ORDER))
                .map(change -> change.getKey().count(change.getValue()))
                .toList();
    }

    private record Cell(UUID organisation, Dimension dimension, String code, LocalDate day, String flow) {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::organisation)
                .thenComparing(Cell::dimension)
                .thenComparing(Cell::code)
                .thenComparing(Cell::day)
                .thenComparing(Cell::flow);

        MemberRows.Count count(long counted) {
            return new MemberRows.Count(organisation, dimension, code, day, flow, counted);
        }
    }
}
