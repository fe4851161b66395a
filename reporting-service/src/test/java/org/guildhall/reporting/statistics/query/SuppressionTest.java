package org.guildhall.reporting.statistics.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is shown by the rule keeps what it hides, from whoever knows part of the tree, too; what is shown by a lesser rule
 * doesn't. Run one again with {@code -Dguildhall.seed=…}.
 */
class SuppressionTest {

    private static final int TREES = 3_000;

    /** Totals of a random tree, by the codes of two dimensions; the codes of the first one alone, then of the second. */
    private static final class Figures {
        final int[] parents;
        final boolean[] known;
        final List<List<Integer>> dimensions = List.of(List.of(0, 1), List.of(2, 3, 4));
        final long[][] own;
        final long[][] totals;

        Figures(Random random) {
            int size = 2 + random.nextInt(9);
            parents = new int[size];
            known = new boolean[size];
            own = new long[size][5];
            int most = 1 + random.nextInt(12);
            for (int i = 0; i < size; i++) {
                parents[i] = i == 0 ? -1 : random.nextInt(i);
                for (int person = random.nextInt(most); person > 0; person--) {
                    own[i][random.nextInt(2)]++;
                    own[i][2 + random.nextInt(random.nextInt(3) + 1)]++;
                }
            }
            int mine = 1 + random.nextInt(size);
            for (int i = mine; i < size; i++) {
                known[i] = i == mine || parents[i] >= 0 && known[parents[i]];
            }
            totals = new long[size][];
            for (int i = size - 1; i >= 0; i--) {
                totals[i] = own[i].clone();
                for (int child = i + 1; child < size; child++) {
                    for (int code = 0; parents[child] == i && code < 5; code++) {
                        totals[i][code] += totals[child][code];
                    }
                }
            }
        }

        /** What of an organisation's total lies in what is known anyway. */
        long mine(int unit, long[][] table, int code) {
            if (known[unit]) {
                return table[unit][code];
            }
            long sum = 0;
            for (int child = unit + 1; child < parents.length; child++) {
                sum += parents[child] == unit ? mine(child, table, code) : 0;
            }
            return sum;
        }

        long[][] table(List<Integer> codes) {
            long[][] table = new long[parents.length][];
            for (int i = 0; i < table.length; i++) {
                long[] row = totals[i];
                table[i] = codes.stream().mapToLong(code -> row[code]).toArray();
            }
            return table;
        }

        long[][] whole() {
            long[][] table = new long[parents.length][];
            for (int i = 0; i < table.length; i++) {
                table[i] = new long[] {totals[i][0] + totals[i][1]};
            }
            return table;
        }
    }

    /** Decides for each organisation and code what is shown. */
    @FunctionalInterface
    private interface Rule {
        boolean[][] shown(Figures figures, boolean[] allowed, long[][] table);
    }

    private static boolean[][] byTheRule(Figures figures, boolean[] allowed, long[][] table) {
        boolean[] shown = Suppression.shown(figures.parents, figures.known, allowed, table);
        boolean[][] cells = new boolean[shown.length][table[0].length];
        for (int i = 0; i < cells.length; i++) {
            Arrays.fill(cells[i], shown[i]);
        }
        return cells;
    }

    /** Hides what is small by itself, and nothing that it could be found by. */
    private static boolean[][] smallOnesOnly(Figures figures, boolean[] allowed, long[][] table) {
        boolean[][] cells = new boolean[table.length][table[0].length];
        for (int i = 0; i < cells.length; i++) {
            for (int code = 0; code < cells[i].length; code++) {
                cells[i][code] = figures.known[i] || table[i][code] == 0 || table[i][code] >= Suppression.FEWEST;
            }
        }
        return cells;
    }

    /** Hides whole tables where one cell is small, but doesn't look at what is left beside those below. */
    private static boolean[][] tablesWithSmallOnes(Figures figures, boolean[] allowed, long[][] table) {
        boolean[][] cells = smallOnesOnly(figures, allowed, table);
        for (boolean[] row : cells) {
            boolean all = true;
            for (boolean cell : row) {
                all &= cell;
            }
            Arrays.fill(row, all);
        }
        return cells;
    }

    @Test
    void nothingHiddenCanBeFound() {
        assertThat(found(SuppressionTest::byTheRule)).isEmpty();
    }

    @Test
    void withoutWhatElseIsHiddenItCanBeFound() {
        assertThat(found(SuppressionTest::smallOnesOnly)).isNotEmpty();
        assertThat(found(SuppressionTest::tablesWithSmallOnes)).isNotEmpty();
    }

    @Test
    void showsWhatIsLargeEnough() {
        int[] parents = {-1, 0, 0};
        boolean[] none = new boolean[3];
        boolean[] all = {true, true, true};
        assertThat(Suppression.shown(parents, none, all, new long[][] {{20}, {9}, {6}}))
                .containsExactly(true, true, true);
        assertThat(Suppression.shown(parents, none, all, new long[][] {{12}, {9}, {3}}))
                .containsExactly(false, true, false);
        assertThat(Suppression.shown(parents, none, all, new long[][] {{9}, {9}, {0}}))
                .containsExactly(true, true, true);
        assertThat(Suppression.shown(parents, new boolean[] {false, true, false}, all, new long[][] {{9}, {2}, {7}}))
                .containsExactly(true, true, true);
    }

    /** The cells with one to four others in them that whoever sees the rest can tell. */
    private static List<String> found(Rule rule) {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < TREES; i++) {
            found.addAll(attack(new Figures(random), rule));
        }
        return found;
    }

    private static List<String> attack(Figures figures, Rule rule) {
        Attacker attacker = new Attacker();
        List<String> secrets = new ArrayList<>();
        boolean[] all = new boolean[figures.parents.length];
        Arrays.fill(all, true);
        boolean[][] wholes = rule.shown(figures, all, figures.whole());
        learn(attacker, figures, List.of("all"), figures.whole(), wholes, secrets);
        boolean[] allowed = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            allowed[i] = wholes[i][0];
        }
        for (List<Integer> codes : figures.dimensions) {
            List<String> names = codes.stream().map(String::valueOf).toList();
            long[][] table = figures.table(codes);
            learn(attacker, figures, names, table, rule.shown(figures, allowed, table), secrets);
            for (int unit = 0; unit < all.length; unit++) {
                int of = unit;
                attacker.sum(
                        unit + " all",
                        names.stream().map(name -> of + " " + name).toList());
            }
        }
        attacker.think();
        return secrets.stream().filter(attacker::knows).toList();
    }

    private static boolean isSmall(long others) {
        return others > 0 && others < Suppression.FEWEST;
    }

    private static void learn(
            Attacker attacker,
            Figures figures,
            List<String> names,
            long[][] table,
            boolean[][] shown,
            List<String> secrets) {
        for (int code = 0; code < names.size(); code++) {
            for (int unit = 0; unit < table.length; unit++) {
                String name = unit + " " + names.get(code);
                if (shown[unit][code]) {
                    attacker.learn(name, table[unit][code]);
                } else if (isSmall(table[unit][code] - figures.mine(unit, table, code))) {
                    secrets.add(name);
                }
                List<String> parts = new ArrayList<>(List.of("own " + name));
                long own = table[unit][code];
                for (int child = 0; child < table.length; child++) {
                    if (figures.parents[child] == unit) {
                        parts.add(child + " " + names.get(code));
                        own -= table[child][code];
                    }
                }
                attacker.sum(name, parts);
                if (!figures.known[unit] && isSmall(own)) {
                    secrets.add("own " + name);
                }
            }
        }
    }
}
