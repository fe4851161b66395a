package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One judge's marks of one entry by criterion, on the wire {@code {"p1": "17.5"}}. Marks read together share their list of
 * criteria, so that ten thousand entries weigh little more than their numbers.
 */
public final class Marks {

    static final long ABSENT = Long.MIN_VALUE;

    private final String[] criteria;
    private final long[] values;

    /**
     * Keeps both arrays.
     *
     * @param values thousandths in the order of the criteria
     */
    Marks(String[] criteria, long[] values) {
        this.criteria = criteria;
        this.values = values;
    }

    /** @throws NumberFormatException for a mark that is no plain decimal with at most three places */
    @JsonCreator
    public static Marks of(Map<String, String> marks) {
        Map<String, String> sorted = new TreeMap<>(marks);
        return new Marks(
                sorted.keySet().toArray(String[]::new),
                sorted.values().stream().mapToLong(Thousandths::parse).toArray());
    }

    /** Thousandths. */
    OptionalLong of(String criterion) {
        int place = Arrays.asList(criteria).indexOf(criterion);
        return place < 0 || values[place] == ABSENT ? OptionalLong.empty() : OptionalLong.of(values[place]);
    }

    /** The marks in the order of these criteria; what isn't marked is {@link #ABSENT}. */
    long[] inOrderOf(String[] wanted) {
        if (Arrays.equals(criteria, wanted)) {
            return values;
        }
        return Arrays.stream(wanted)
                .mapToLong(criterion -> of(criterion).orElse(ABSENT))
                .toArray();
    }

    /** These marks with some of them changed. */
    public Marks with(Map<String, String> changed) {
        Map<String, String> merged = toMap();
        merged.putAll(changed);
        return of(merged);
    }

    /** Criterion to decimal, for the wire. */
    @JsonValue
    Map<String, String> toMap() {
        Map<String, String> marks = new TreeMap<>();
        for (int i = 0; i < criteria.length; i++) {
            if (values[i] != ABSENT) {
                marks.put(criteria[i], Thousandths.toDecimal(values[i]).toPlainString());
            }
        }
        return marks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks marks && toMap().equals(marks.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
