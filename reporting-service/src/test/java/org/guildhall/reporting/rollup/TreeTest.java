package org.guildhall.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sums of totals against sums of what each organisation has by itself, on random trees. */
class TreeTest {

    private static final int CASES = 300;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<UUID> units = new ArrayList<>();
    private final Map<UUID, Long> own = new HashMap<>();

    /** A tree as it is kept in lines; some units may not be placed. */
    private Map<UUID, UUID> someTree() {
        Map<UUID, UUID> parents = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            parents.put(units.get(i), i == 0 ? null : units.get(random.nextInt(i)));
        }
        return parents;
    }

    private void makeUnits() {
        units.clear();
        own.clear();
        for (int i = 0; i < 12; i++) {
            UUID unit = new UUID(random.nextLong(), random.nextLong());
            units.add(unit);
            own.put(unit, (long) random.nextInt(100));
        }
    }

    private static List<UUID> line(UUID unit, Map<UUID, UUID> parents) {
        List<UUID> line = new ArrayList<>();
        for (UUID at = unit; at != null; at = parents.get(at)) {
            line.add(0, at);
        }
        return line;
    }

    /** Of unplaced ones there is no line; each stands alone. */
    private Map<UUID, List<UUID>> lines(Map<UUID, UUID> parents, boolean allPlaced) {
        Map<UUID, List<UUID>> lines = new HashMap<>();
        for (UUID unit : units) {
            if (allPlaced || random.nextInt(8) > 0) {
                lines.put(unit, line(unit, parents));
            }
        }
        if (!allPlaced) {
            lines.values().removeIf(line -> !lines.keySet().containsAll(line));
        }
        return lines;
    }

    private Map<UUID, Long> totals(Map<UUID, List<UUID>> lines) {
        Map<UUID, Long> totals = new HashMap<>();
        for (UUID unit : units) {
            lines.getOrDefault(unit, List.of(unit)).forEach(above -> totals.merge(above, own.get(unit), Long::sum));
        }
        return totals;
    }

    @Test
    void movesTotalsFromOneTreeToAnother() {
        for (int i = 0; i < CASES; i++) {
            makeUnits();
            Map<UUID, List<UUID>> before = lines(someTree(), random.nextBoolean());
            Map<UUID, List<UUID>> after = lines(someTree(), random.nextBoolean());
            Map<UUID, Long> totals = totals(before);
            Map<UUID, Long> moved = new HashMap<>(totals);
            for (TimesTotal part : new Tree(before).to(new Tree(after))) {
                moved.merge(part.sum(), part.times() * totals.get(part.total()), Long::sum);
            }
            assertThat(moved).as("seed %d case %d", seed, i).isEqualTo(totals(after));
        }
    }

    @Test
    void addsAndTakesAwayOneTotalPerAncestorWhenASubtreeMoves() {
        makeUnits();
        Map<UUID, UUID> parents = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            // A root with two sons, and a chain below the first one.
            parents.put(units.get(i), i == 0 ? null : units.get(i < 3 ? 0 : i == 3 ? 1 : i - 1));
        }
        Tree before = new Tree(lines(parents, true));
        parents.put(units.get(3), units.get(2));
        assertThat(before.to(new Tree(lines(parents, true))))
                .containsExactlyInAnyOrder(
                        new TimesTotal(units.get(1), units.get(3), -1), new TimesTotal(units.get(2), units.get(3), 1));
    }

    @Test
    void findsTheTotalsOfAFormerTree() {
        for (int i = 0; i < CASES; i++) {
            makeUnits();
            Map<UUID, UUID> then = someTree();
            Map<UUID, UUID> now = new HashMap<>(then);
            Map<UUID, UUID> elsewhere = new HashMap<>();
            for (int move = 0; move < 3; move++) {
                UUID moved = units.get(1 + random.nextInt(units.size() - 1));
                UUID to = units.get(random.nextInt(units.size()));
                if (!line(to, now).contains(moved)) {
                    now.put(moved, to);
                }
            }
            units.forEach(unit -> {
                if (now.get(unit) != null && !now.get(unit).equals(then.get(unit))) {
                    elsewhere.put(unit, then.get(unit));
                }
            });
            Map<UUID, Long> today = totals(lines(now, true));
            Map<UUID, Long> found = new HashMap<>();
            new FormerTree(elsewhere, lines(now, true))
                    .totals(units)
                    .forEach(part -> found.merge(part.sum(), part.times() * today.get(part.total()), Long::sum));
            assertThat(found).as("seed %d case %d", seed, i).isEqualTo(totals(lines(then, true)));
        }
    }
}
