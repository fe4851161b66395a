package org.guildhall.contest.judging.marking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Spreads entries over judges: as many different ones as wanted for each entry, none who is recused, and as evenly as the
 * recusals permit. Pure. An entry can have its judges exactly if it has enough who aren't recused, because judges have no
 * limit; so the only art is the evenness: after a greedy start, entries are handed on along chains of judges from a more to
 * a less loaded one until no chain makes it more even, which is an optimal semi-matching (Harvey et al., 2006).
 */
final class AssignmentPlan {

    /**
     * An entry to be marked.
     *
     * @param kept judges who mark it already
     * @param eligible judges who may come to it, none of the kept ones
     */
    record Slot(UUID participation, Set<UUID> kept, Set<UUID> eligible) {

        int lacking(int wanted) {
            return Math.max(0, wanted - kept.size() - eligible.size());
        }
    }

    private final int wanted;
    private final List<UUID> judges;
    private final Map<UUID, Integer> load = new HashMap<>();
    private final Map<Slot, Set<UUID>> added = new HashMap<>();

    private AssignmentPlan(int wanted, List<UUID> judges) {
        this.wanted = wanted;
        this.judges = judges;
        judges.forEach(judge -> load.put(judge, 0));
    }

    /**
     * The judges to add to each entry.
     *
     * @param slots none of which lacks judges
     */
    static Map<UUID, Set<UUID>> of(int wanted, List<UUID> judges, List<Slot> slots) {
        AssignmentPlan plan = new AssignmentPlan(wanted, judges);
        slots.forEach(slot -> slot.kept().forEach(judge -> plan.load.merge(judge, 1, Integer::sum)));
        slots.stream()
                .sorted(Comparator.comparingInt(slot -> slot.eligible().size()))
                .forEach(plan::fill);
        while (plan.even()) {
            // Once more: each round moves one entry's load from a more to a less loaded judge.
        }
        Map<UUID, Set<UUID>> result = new HashMap<>();
        plan.added.forEach((slot, chosen) -> result.put(slot.participation(), chosen));
        return result;
    }

    private void fill(Slot slot) {
        List<UUID> chosen = slot.eligible().stream()
                .sorted(Comparator.<UUID>comparingInt(load::get).thenComparing(judges::indexOf))
                .limit(Math.max(0, wanted - slot.kept().size()))
                .toList();
        chosen.forEach(judge -> load.merge(judge, 1, Integer::sum));
        added.put(slot, new TreeSet<>(chosen));
    }

    private boolean even() {
        return judges.stream()
                .sorted(Comparator.<UUID>comparingInt(load::get).reversed())
                .anyMatch(this::relieve);
    }

    /** A step of a chain: the judge hands the entry on to the next one. */
    private record Step(Slot slot, UUID from, UUID to) {}

    /** Hands entries on along the shortest chain from this judge to one with at least two fewer; false if there is none. */
    private boolean relieve(UUID first) {
        Map<UUID, Step> reachedBy = new HashMap<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            UUID judge = open.remove();
            if (load.get(judge) <= load.get(first) - 2) {
                handOn(first, judge, reachedBy);
                return true;
            }
            for (Step step : stepsFrom(judge)) {
                if (!step.to().equals(first) && reachedBy.putIfAbsent(step.to(), step) == null) {
                    open.add(step.to());
                }
            }
        }
        return false;
    }

    private List<Step> stepsFrom(UUID judge) {
        List<Step> steps = new ArrayList<>();
        added.forEach((slot, chosen) -> {
            if (chosen.contains(judge)) {
                slot.eligible().stream()
                        .filter(other -> !chosen.contains(other))
                        .forEach(other -> steps.add(new Step(slot, judge, other)));
            }
        });
        return steps;
    }

    private void handOn(UUID first, UUID last, Map<UUID, Step> reachedBy) {
        load.merge(first, -1, Integer::sum);
        load.merge(last, 1, Integer::sum);
        for (UUID judge = last;
                !judge.equals(first);
                judge = reachedBy.get(judge).from()) {
            Step step = reachedBy.get(judge);
            added.get(step.slot()).remove(step.from());
            added.get(step.slot()).add(step.to());
        }
    }
}
