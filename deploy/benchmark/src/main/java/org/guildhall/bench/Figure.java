package org.guildhall.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A measured figure with one sample per round.
 *
 * @param unit such as {@code /s}, {@code ms}, {@code s}, {@code x}, {@code GB}
 */
record Figure(String name, String unit, List<Double> samples) {
    private static final MathContext DIGITS = new MathContext(4);

    /** Returns the line for scripts: {@code figure <name> <median> <min> <max> <unit>}, four significant digits. */
    String line() {
        double min = samples.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double max = samples.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return "figure %s %s %s %s %s".formatted(name, number(median(samples)), number(min), number(max), unit);
    }

    /** Returns the middle sample, or the mean of the two in the middle. */
    static double median(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
