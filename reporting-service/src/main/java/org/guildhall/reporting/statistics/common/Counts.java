package org.guildhall.reporting.statistics.common;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Adds up counts per code. */
public final class Counts {

    private Counts() {}

    public static Map<String, Long> plus(Map<String, Long> one, Map<String, Long> other) {
        return plus(one, other, Long::sum);
    }

    /** The codes of both, in their order. */
    public static <C> Map<String, C> plus(Map<String, C> one, Map<String, C> other, BinaryOperator<C> plus) {
        Map<String, C> sums = new TreeMap<>(one);
        other.forEach((code, count) -> sums.merge(code, count, plus));
        return sums;
    }
}
