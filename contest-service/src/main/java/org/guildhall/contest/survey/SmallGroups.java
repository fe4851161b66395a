package org.guildhall.contest.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which units' answers are put together because there are too few of them. Their sum is too large to tell them apart, also
 * when it is found by subtracting the shown units from the total: if the small ones together are still too few, the
 * smallest of the others goes with them. Pure.
 */
final class SmallGroups {

    /** Of fewer answers than these nothing is told. */
    static final int LEAST = 5;

    private SmallGroups() {}

    /** Whether anything at all may be told. */
    static boolean isTellable(Map<UUID, Integer> responses) {
        return sum(responses.keySet(), responses) >= LEAST;
    }

    /** The units to put together, none or enough of them; only for what is tellable. */
    static Set<UUID> pooled(Map<UUID, Integer> responses) {
        Set<UUID> pooled = new HashSet<>();
        List<UUID> bySize = new ArrayList<>(responses.keySet());
        bySize.sort(Comparator.<UUID>comparingInt(responses::get).thenComparing(Comparator.naturalOrder()));
        for (UUID unit : bySize) {
            int size = responses.get(unit);
            boolean tooFew = size > 0 && size < LEAST;
            boolean poolTooFew = !pooled.isEmpty() && sum(pooled, responses) < LEAST;
            if (tooFew || (size > 0 && poolTooFew)) {
                pooled.add(unit);
            }
        }
        return pooled;
    }

    private static int sum(Set<UUID> units, Map<UUID, Integer> responses) {
        return units.stream().mapToInt(responses::get).sum();
    }
}
