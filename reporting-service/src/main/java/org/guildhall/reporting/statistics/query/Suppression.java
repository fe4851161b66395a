package org.guildhall.reporting.statistics.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which totals of one table may be shown to who sees part of the tree anyway: a pure rule. A table is a measure in one month, by
 * the codes of one dimension or by none; it is shown for an organisation as a whole or not at all.
 *
 * <p>It is shown when each of its cells, less what the nearest shown organisations below have in it, is nothing or at least
 * {@value #FEWEST}. So all that is shown is made of blocks of persons, none of which is smaller, and whatever is hidden lies
 * within one of them beside others: nothing that is shown can be taken away from something else to find it.
 */
final class Suppression {

    /** Fewer are hidden; none at all hides nobody. */
    static final int FEWEST = 5;

    private Suppression() {}

    /**
     * Decides from the leaves up.
     *
     * @param parents index of each organisation's parent, which comes before it; negative for none
     * @param known whether the table of an organisation is known anyway
     * @param allowed whether it may be shown, by what it is a part of
     * @param counts totals by organisation and code
     * @return whether each is shown
     */
    static boolean[] shown(int[] parents, boolean[] known, boolean[] allowed, long[][] counts) {
        boolean[] shown = new boolean[parents.length];
        long[] @Nullable [] below = new long[parents.length][];
        for (int i = parents.length - 1; i >= 0; i--) {
            long[] taken = below[i] == null ? new long[counts[i].length] : below[i];
            shown[i] = known[i] || allowed[i] && isSafe(counts[i], taken);
            if (parents[i] >= 0) {
                below[parents[i]] = plus(below[parents[i]], shown[i] ? counts[i] : taken);
            }
        }
        return shown;
    }

    private static boolean isSafe(long[] counts, long[] below) {
        for (int i = 0; i < counts.length; i++) {
            long rest = counts[i] - below[i];
            if (rest != 0 && rest < FEWEST) {
                return false;
            }
        }
        return true;
    }

    private static long[] plus(long @Nullable [] sum, long[] more) {
        if (sum == null) {
            return Arrays.copyOf(more, more.length);
        }
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }
}
