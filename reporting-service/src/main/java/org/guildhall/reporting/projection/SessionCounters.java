package org.guildhall.reporting.projection;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Adds up, in memory, what a batch changes in the figures of sessions; written in the order of the sessions' ids. */
final class SessionCounters {

    enum Figure {
        JOINED,
        PENDING,
        REJECTED,
        WITHDRAWN,
        CARDS,
        GIFTS_HANDED_OUT,
        GIFTS_RETURNED
    }

    private final Map<UUID, Change> changes = new TreeMap<>();

    /** @param organisation whose session it is, as far as the event knows */
    void add(UUID session, UUID organisation, Figure figure, long change) {
        changes.computeIfAbsent(session, id -> new Change(id, organisation, new EnumMap<>(Figure.class)))
                .add(figure, change);
    }

    /** The rows to write, in the order in which they are to be written. */
    Collection<Change> inOrder() {
        return changes.values();
    }

    /** What is to be added to the figures of a session. */
    record Change(UUID session, UUID organisation, Map<Figure, Long> figures) {

        long of(Figure figure) {
            return figures.getOrDefault(figure, 0L);
        }

        private void add(Figure figure, long change) {
            figures.merge(figure, change, Long::sum);
        }
    }
}
