package org.guildhall.reporting.statistics.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.Measures;

/** What may be asked about organisations outside one's own: coarse figures only, of which none can be taken from another. */
final class BeyondCheck {

    private BeyondCheck() {}

    /**
     * Notes each part of the plan that may be asked within one's own organisations only.
     *
     * @throws ProblemException 404 for an organisation of which others are told nothing
     */
    static void check(SubtreeQueries subtree, QueryPlan plan, StatisticsQuery query, Faults faults) {
        if (!PublishedTree.publishes(subtree.organisation().level())) {
            throw ProblemException.notFound();
        }
        for (Measure measure : plan.measures()) {
            if (measure.beyond() == null) {
                faults.add(new FieldError(
                        "/measures/" + query.measures().indexOf(measure.code()),
                        "query-beyond-measure",
                        Measures.all().stream()
                                .filter(one -> one.beyond() != null)
                                .map(Measure::code)
                                .collect(Collectors.joining(", "))));
            }
        }
        if (plan.time().granularity() == Granularity.DAY) {
            faults.add(new FieldError("/time/granularity", "query-beyond-days"));
        }
        if (plan.basis() != Basis.AS_IS) {
            faults.add(new FieldError("/basis", "query-beyond-basis"));
        }
        if (!tellsApartLittle(plan)) {
            faults.add(new FieldError("/by", "query-beyond-by"));
        }
    }

    /** One dimension beside the organisations, whose counters are kept; and parts of a measure by none. */
    private static boolean tellsApartLittle(QueryPlan plan) {
        Set<MeasureDimension> dimensions = plan.dimensions();
        List<Measure> parts = plan.counted().stream()
                .filter(measure -> measure.whole().isPresent())
                .toList();
        return plan.isRolledUp()
                && dimensions.stream().allMatch(dimension -> dimension.stored() != null)
                && (dimensions.isEmpty() || parts.isEmpty());
    }
}
