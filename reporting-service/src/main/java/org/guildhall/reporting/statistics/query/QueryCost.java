package org.guildhall.reporting.statistics.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.jspecify.annotations.Nullable;

/** How large an answer would be, before it is made. */
final class QueryCost {

    /** What Eurostat answers at once. */
    static final long MOST_CELLS = 500_000;

    /** Of lists that nobody knows beforehand. */
    private static final long SOME_CODES = 50;

    private QueryCost() {}

    /** So many facts are read in about two seconds. */
    private static final long MOST_FACTS = 1_000_000;

    /** @throws ProblemException 422 when too many facts would have to be read one by one */
    static void checkFacts(long facts) {
        if (facts > MOST_FACTS) {
            throw ProblemException.of(422, "query-reads-too-much", facts, MOST_FACTS)
                    .with(new FieldError("/by", "query-cost-facts"));
        }
    }

    /** @throws ProblemException 422 naming the largest part, when the answer would have too many cells */
    static void checkCells(QueryPlan plan, long organisations) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("/organisation/show", organisations);
        parts.put("/time", (long) plan.time().count() * (plan.yearBefore() ? 2 : 1));
        parts.put("/by", codes(plan));
        parts.put("/measures", (long) plan.measures().size());
        long cells = parts.values().stream().reduce(1L, (one, other) -> one * other);
        if (cells > MOST_CELLS) {
            Map.Entry<String, Long> largest = Collections.max(parts.entrySet(), Map.Entry.comparingByValue());
            throw ProblemException.of(422, "query-too-dear", cells, MOST_CELLS)
                    .with(new FieldError(largest.getKey(), "query-cost", largest.getValue()));
        }
    }

    /** @throws ProblemException 422 when lists that nobody knew beforehand turn out too long */
    static void checkFound(QueryReading.Found found) {
        long times = (long) found.plan().time().count() * found.cells().size();
        long codes = found.codes().stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
        long cells = found.organisations().size()
                * times
                * codes
                * found.plan().measures().size();
        if (cells > MOST_CELLS) {
            throw ProblemException.of(422, "query-too-dear", cells, MOST_CELLS)
                    .with(new FieldError("/by", "query-cost", codes));
        }
    }

    private static long codes(QueryPlan plan) {
        return plan.by().stream()
                .mapToLong(dimension -> codes(dimension, plan.where().get(dimension)))
                .reduce(1, (one, other) -> one * other);
    }

    private static long codes(MeasureDimension dimension, @Nullable List<String> wanted) {
        if (wanted != null) {
            return wanted.size();
        }
        return dimension.list() == null
                ? SOME_CODES
                : KnownCodes.of(dimension.list()).size();
    }
}
