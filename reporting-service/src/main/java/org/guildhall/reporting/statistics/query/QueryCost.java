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

/** How dear an answer may be, estimated before it is made: at once as at Eurostat, and dearer as a job. */
enum QueryCost {
    /** So many facts are read in about two seconds. */
    AT_ONCE(500_000, 1_000_000),
    /**
     * A cell takes some 150 bytes until it is written, and an instance carries out two jobs at a time: so many are borne by the heap
     * of a deployment.
     */
    AS_JOB(1_000_000, 20_000_000);

    /** Of lists that nobody knows beforehand. */
    private static final long SOME_CODES = 50;

    private final long mostCells;
    private final long mostFacts;

    QueryCost(long mostCells, long mostFacts) {
        this.mostCells = mostCells;
        this.mostFacts = mostFacts;
    }

    long mostCells() {
        return mostCells;
    }

    /** @throws TooDearException when too many facts would have to be read one by one */
    void checkFacts(long facts) {
        if (facts > mostFacts) {
            throw new TooDearException(ProblemException.of(422, "query-reads-too-much", facts, mostFacts)
                    .with(new FieldError("/by", "query-cost-facts")));
        }
    }

    /** @throws TooDearException naming the largest part, when the answer would have too many cells */
    void checkCells(QueryPlan plan, long organisations) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("/organisation/show", organisations);
        parts.put("/time", (long) plan.time().count() * (plan.yearBefore() ? 2 : 1));
        parts.put("/by", codes(plan));
        parts.put("/measures", (long) plan.measures().size());
        long cells = parts.values().stream().reduce(1L, (one, other) -> one * other);
        if (cells > mostCells) {
            Map.Entry<String, Long> largest = Collections.max(parts.entrySet(), Map.Entry.comparingByValue());
            throw new TooDearException(ProblemException.of(422, "query-too-dear", cells, mostCells)
                    .with(new FieldError(largest.getKey(), "query-cost", largest.getValue())));
        }
    }

    /** @throws TooDearException when lists that nobody knew beforehand turn out too long */
    void checkFound(QueryReading.Found found) {
        long times = (long) found.plan().time().count() * found.cells().size();
        long codes = found.codes().stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
        long cells = found.organisations().size()
                * times
                * codes
                * found.plan().measures().size();
        if (cells > mostCells) {
            throw new TooDearException(ProblemException.of(422, "query-too-dear", cells, mostCells)
                    .with(new FieldError("/by", "query-cost", codes)));
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
