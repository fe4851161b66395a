package org.guildhall.reporting.statistics.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.jspecify.annotations.Nullable;

/**
 * A query that makes sense.
 *
 * @param by the dimensions by which it tells apart
 * @param where the codes to which it restricts, by dimension
 */
record QueryPlan(
        List<Measure> measures,
        Show show,
        TimeAxis time,
        List<MeasureDimension> by,
        Map<MeasureDimension, List<String>> where,
        Basis basis,
        boolean yearBefore) {

    /**
     * Whose totals are shown.
     *
     * @param level only those of the level
     * @param kind only those of the kind
     */
    record Show(What what, @Nullable String level, @Nullable String kind) {}

    enum What {
        SELF,
        CHILDREN,
        LEVEL,
        KIND
    }

    /** What has to be counted: ratios are made of others. */
    List<Measure> counted() {
        return measures.stream()
                .flatMap(measure -> measure.parts().stream())
                .distinct()
                .toList();
    }

    Set<MeasureDimension> dimensions() {
        Set<MeasureDimension> dimensions = new LinkedHashSet<>(by);
        dimensions.addAll(where.keySet());
        return dimensions;
    }

    /** Roll-ups tell apart by one dimension, and count whoever has several of its codes under each. */
    boolean isRolledUp() {
        return dimensions().size() < 2
                && where.entrySet().stream()
                        .noneMatch(restricted -> restricted.getKey().many()
                                && restricted.getValue().size() > 1
                                && by.isEmpty());
    }

    /** Of a query that is rolled up. */
    Optional<MeasureDimension> onlyDimension() {
        return dimensions().stream().findFirst();
    }
}
