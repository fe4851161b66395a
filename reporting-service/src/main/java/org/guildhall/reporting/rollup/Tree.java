package org.guildhall.reporting.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Under which organisations each one counts, at one moment.
 *
 * @param lines per organisation those from the root down to itself; one whose place isn't known stands alone, and may be absent
 */
record Tree(Map<UUID, List<UUID>> lines) {

    List<UUID> line(UUID organisation) {
        return lines.getOrDefault(organisation, List.of(organisation));
    }

    /** All that stand in a line. */
    Set<UUID> all() {
        Set<UUID> all = new HashSet<>(lines.keySet());
        lines.values().forEach(all::addAll);
        return all;
    }

    /**
     * What totals have to be added to each organisation's, if they are those by this tree, to become those by another one.
     * Whatever moves as a whole is the total of its top: what lies between is taken away as often as it is added.
     */
    List<TimesTotal> to(Tree other) {
        Map<UUID, List<UUID>> children = children();
        Map<UUID, Map<UUID, Integer>> sums = new HashMap<>();
        Set<UUID> all = new HashSet<>(lines.keySet());
        all.addAll(other.lines.keySet());
        for (UUID organisation : all) {
            List<UUID> before = line(organisation);
            List<UUID> after = other.line(organisation);
            if (!before.equals(after)) {
                List<UUID> below = children.getOrDefault(organisation, List.of());
                difference(after, before).forEach(above -> addOwn(sums, above, organisation, below, 1));
                difference(before, after).forEach(above -> addOwn(sums, above, organisation, below, -1));
            }
        }
        return listed(sums);
    }

    private Map<UUID, List<UUID>> children() {
        Map<UUID, List<UUID>> children = new HashMap<>();
        lines.forEach((organisation, line) -> {
            if (line.size() > 1) {
                children.computeIfAbsent(line.get(line.size() - 2), parent -> new ArrayList<>())
                        .add(organisation);
            }
        });
        return children;
    }

    private static List<UUID> difference(List<UUID> one, List<UUID> other) {
        return one.stream().filter(each -> !other.contains(each)).toList();
    }

    /** An organisation alone is its total without those of its children. */
    private static void addOwn(
            Map<UUID, Map<UUID, Integer>> sums, UUID to, UUID organisation, List<UUID> children, int times) {
        Map<UUID, Integer> sum = sums.computeIfAbsent(to, each -> new HashMap<>());
        sum.merge(organisation, times, Integer::sum);
        children.forEach(child -> sum.merge(child, -times, Integer::sum));
    }

    private static List<TimesTotal> listed(Map<UUID, Map<UUID, Integer>> sums) {
        List<TimesTotal> listed = new ArrayList<>();
        sums.forEach((sum, totals) -> totals.forEach((total, times) -> {
            if (times != 0) {
                listed.add(new TimesTotal(sum, total, times));
            }
        }));
        return listed;
    }
}
