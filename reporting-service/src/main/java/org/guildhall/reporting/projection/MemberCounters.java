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

    private final Map<Cell, Long> joined = new HashMap<>();

    void join(UUID organisation, Dimension dimension, String code, LocalDate day) {
        joined.merge(new Cell(organisation, dimension, code, day), 1L, Long::sum);
    }

    /** The rows to write, in the order in which they are to be written. */
    List<MemberRows.Count> inOrder() {
        return joined.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Cell.ORDER))
                .map(change -> change.getKey().count(change.getValue()))
                .toList();
    }

    private record Cell(UUID organisation, Dimension dimension, String code, LocalDate day) {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::organisation)
                .thenComparing(Cell::dimension)
                .thenComparing(Cell::code)
                .thenComparing(Cell::day);

        MemberRows.Count count(long joined) {
            return new MemberRows.Count(organisation, dimension, code, day, joined);
        }
    }
}
