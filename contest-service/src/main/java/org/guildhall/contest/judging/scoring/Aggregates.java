package org.guildhall.contest.judging.scoring;

import java.util.Arrays;
import org.guildhall.contest.contest.rules.Aggregation;

/** The aggregation rules on marks in ascending order: which of them count, and what they come to, exactly. */
final class Aggregates {

    /** The marks from {@code first} to before {@code end} count, as their mean. */
    record Span(int first, int end) {}

    private Aggregates() {}

    static Quotient of(Aggregation rule, long[] ascending) {
        Span span = counting(rule, ascending);
        long sum = 0;
        for (int i = span.first; i < span.end; i++) {
            sum = Math.addExact(sum, ascending[i]);
        }
        return new Quotient(sum, span.end - span.first);
    }

    static Span counting(Aggregation rule, long[] ascending) {
        int size = ascending.length;
        return switch (rule) {
            case MEAN -> new Span(0, size);
            case MEDIAN -> median(size);
            case TRIMMED_MEAN -> size < 4 ? new Span(0, size) : new Span(1, size - 1);
            case CLOSEST_TWO -> size < 3 ? new Span(0, size) : closest(ascending);
        };
    }

    private static Span median(int size) {
        return new Span((size - 1) / 2, size / 2 + 1);
    }

    private static Span closest(long[] ascending) {
        int best = ascending.length - 2;
        for (int i = best - 1; i >= 0; i--) {
            if (ascending[i + 1] - ascending[i] < ascending[best + 1] - ascending[best]) {
                best = i;
            }
        }
        return new Span(best, best + 2);
    }

    /**
     * Marks farther than the tolerance from their median, drawn to it as far as the tolerance; twice as large, because the
     * median of an even number may lie between two thousandths.
     */
    static long[] standardisedTwofold(long[] ascending, long tolerance) {
        Span middle = median(ascending.length);
        long median = ascending[middle.first] + ascending[middle.end - 1];
        return Arrays.stream(ascending)
                .map(mark -> Math.max(median - 2 * tolerance, Math.min(median + 2 * tolerance, 2 * mark)))
                .toArray();
    }
}
