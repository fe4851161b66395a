package org.guildhall.contest.judging.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.contest.contest.rules.ContestRules;

/** Standings of organisations from the ranks of their entries: by points, then by the number of better placings. */
public final class UnitStandings {

    /** A ranked entry of an organisation. */
    public record Placing(UUID organisationId, int rank) {}

    /**
     * An organisation in the standings.
     *
     * @param rank standard competition ranking; equal points with equal placings share it
     * @param placings how many entries it has at which rank
     */
    public record Unit(UUID organisationId, int rank, int points, Map<Integer, Integer> placings) {}

    private UnitStandings() {}

    public static List<Unit> of(ContestRules rules, List<Placing> placings) {
        Map<UUID, TreeMap<Integer, Integer>> byUnit = new HashMap<>();
        for (Placing placing : placings) {
            byUnit.computeIfAbsent(placing.organisationId, unit -> new TreeMap<>())
                    .merge(placing.rank, 1, Integer::sum);
        }
        List<Unit> units = new ArrayList<>();
        byUnit.forEach((unit, counts) -> units.add(new Unit(unit, 0, points(rules, counts), counts)));
        units.sort(((Comparator<Unit>) UnitStandings::betterFirst).thenComparing(Unit::organisationId));
        List<Unit> ranked = new ArrayList<>(units.size());
        for (List<Unit> equal : Runs.of(units, (one, other) -> betterFirst(one, other) == 0)) {
            int rank = ranked.size() + 1;
            equal.forEach(unit -> ranked.add(new Unit(unit.organisationId, rank, unit.points, unit.placings)));
        }
        return ranked;
    }

    private static int points(ContestRules rules, Map<Integer, Integer> placings) {
        return placings.entrySet().stream()
                .mapToInt(placing -> rules.pointsFor(placing.getKey()) * placing.getValue())
                .sum();
    }

    /** More points; then more first places, more second places and so on. */
    private static int betterFirst(Unit one, Unit other) {
        if (one.points != other.points) {
            return Integer.compare(other.points, one.points);
        }
        TreeMap<Integer, Integer> ranks = new TreeMap<>(one.placings);
        ranks.putAll(other.placings);
        return ranks.keySet().stream()
                .mapToInt(rank ->
                        Integer.compare(other.placings.getOrDefault(rank, 0), one.placings.getOrDefault(rank, 0)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }
}
