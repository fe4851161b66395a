package org.guildhall.reporting.statistics.measure;

import java.util.List;
import java.util.Map;
import org.guildhall.kit.code.CodeList.Titles;

/**
 * Something that is counted, and adds up along the tree.
 *
 * @param source the service whose facts are counted
 * @param unit {@code PERSONS}, {@code ORGANISATIONS}, {@code ITEMS} or {@code FEN}
 * @param stock whether it is what there is at the end of a time, not what came to pass in it
 * @param flows how often each flow counts in it; a star stands for any ending that isn't listed itself
 * @param dimensions by what it can be told apart
 */
public record Measure(
        String code,
        Titles title,
        String source,
        String unit,
        boolean stock,
        Map<String, Integer> flows,
        List<String> dimensions) {

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
