package org.guildhall.reporting.statistics.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.kit.code.CodeList.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked for. What is counted adds up along the tree, over times and over codes; ratios and persons don't.
 *
 * @param source the service whose facts are counted
 * @param unit {@code PERSONS}, {@code ORGANISATIONS}, {@code EMPLOYERS}, {@code ITEMS}, {@code FEN} or {@code SHARE}
 * @param flows how often each flow counts in it; a star stands for any ending that isn't listed itself
 * @param dimensions by what it can be told apart
 * @param ratio of what it is one; null for what is counted
 * @param personsOf by the facts of which flow its persons are found; null unless it counts different persons
 * @param beyond what those may know of it who read the figures of other organisations
 */
public record Measure(
        String code,
        Titles title,
        String source,
        String unit,
        Kind kind,
        Map<String, Integer> flows,
        List<String> dimensions,
        @Nullable Ratio ratio,
        @Nullable String personsOf,
        @Nullable Beyond beyond) {

    /** How the value of a time comes about. */
    public enum Kind {
        /** What came to pass in it. */
        FLOW,
        /** What there is at its end. */
        STOCK,
        /** How many different persons were there in it: whoever was there twice is one. */
        PERSONS,
        /** One of these by another. */
        RATIO
    }

    /** Codes of measures; nothing by nothing is null. */
    public record Ratio(String numerator, String denominator) {}

    /**
     * It may be asked for by who reads other organisations' figures, where it isn't too small.
     *
     * @param partOf code of the measure of which it is a part; null if it is none
     */
    public record Beyond(@Nullable String partOf) {}

    /** Whether it is what there is at the end of a time, not what came to pass in it. */
    public boolean stock() {
        return kind == Kind.STOCK;
    }

    /** Whether it is the sum of its facts. */
    public boolean addsUp() {
        return kind == Kind.FLOW || kind == Kind.STOCK;
    }

    /** Of which it is a part, if it is one. */
    public Optional<Measure> whole() {
        return Optional.ofNullable(beyond).map(Beyond::partOf).flatMap(Measures::find);
    }

    /** What has to be counted for it: itself, or the two parts of a ratio. */
    public List<Measure> parts() {
        return ratio == null ? List.of(this) : List.of(numerator(), denominator());
    }

    /** Of a ratio. */
    public Measure numerator() {
        return Measures.find(Objects.requireNonNull(ratio).numerator()).orElseThrow();
    }

    /** Of a ratio. */
    public Measure denominator() {
        return Measures.find(Objects.requireNonNull(ratio).denominator()).orElseThrow();
    }

    /** How often something of the flow counts. */
    public int times(String flow) {
        Integer itself = flows.get(flow);
        return itself != null
                ? itself
                : flows.entrySet().stream()
                        .filter(pattern -> isBegunBy(pattern.getKey(), flow))
                        .mapToInt(Map.Entry::getValue)
                        .findFirst()
                        .orElse(0);
    }

    /** What stands for the star in the flow, such as the cause; the flow itself if nothing does. */
    public String ending(String flow) {
        return flows.keySet().stream()
                .filter(pattern -> isBegunBy(pattern, flow))
                .map(pattern -> flow.substring(pattern.length() - 1))
                .findFirst()
                .orElse(flow);
    }

    /** There is one of each code, and thousands of amounts are added up by it. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measure measure && measure.code.equals(code);
    }

    private static boolean isBegunBy(String pattern, String flow) {
        return pattern.endsWith("*") && flow.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}
