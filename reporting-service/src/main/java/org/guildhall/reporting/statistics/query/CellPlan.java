package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.CountedFact;
import org.guildhall.reporting.statistics.measure.CountedFactQueries;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.Span;

/**
 * A cell of the answer to a plan, with what its facts have in common.
 *
 * @param where the codes of the cell, and those to which the plan restricts
 */
record CellPlan(
        QueryPlan plan, Measure measure, UUID organisation, Span span, Map<MeasureDimension, List<String>> where) {

    /** Notes each coordinate at which the plan has no cells; empty if there is any. */
    static Optional<CellPlan> of(QueryPlan plan, CellQuery.Cell cell, Faults faults) {
        Measure measure = plan.measures().stream()
                .filter(one -> one.code().equals(cell.measure()))
                .findFirst()
                .orElse(null);
        if (measure == null) {
            faults.add(new FieldError("/cell/measure", "query-cell"));
        } else if (!measure.addsUp()) {
            faults.add(new FieldError("/cell/measure", "query-cell-sum"));
        }
        boolean before = "YEAR_BEFORE".equals(cell.compare());
        if (cell.compare() != null && !(before && plan.yearBefore())) {
            faults.add(new FieldError("/cell/compare", "query-cell"));
        }
        TimeAxis axis = before ? plan.time().yearBefore() : plan.time();
        int time = plan.time().codes().indexOf(cell.time());
        if (time < 0) {
            faults.add(new FieldError("/cell/time", "query-cell"));
        }
        Map<MeasureDimension, List<String>> where = where(plan, cell, faults);
        return measure == null || time < 0
                ? Optional.empty()
                : Optional.of(new CellPlan(plan, measure, cell.organisation(), span(axis, time, measure), where));
    }

    private static Map<MeasureDimension, List<String>> where(QueryPlan plan, CellQuery.Cell cell, Faults faults) {
        Map<String, String> codes = cell.codes() == null ? Map.of() : cell.codes();
        Map<MeasureDimension, List<String>> where = new LinkedHashMap<>(plan.where());
        for (MeasureDimension dimension : plan.by()) {
            String code = codes.get(dimension.code());
            List<String> wanted = plan.where().get(dimension);
            if (code == null || wanted != null && !wanted.contains(code)) {
                faults.add(new FieldError("/cell/codes", "query-cell"));
            } else {
                where.put(dimension, List.of(code));
            }
        }
        if (codes.size() > plan.by().size()) {
            faults.add(new FieldError("/cell/codes", "query-cell"));
        }
        return where;
    }

    private static Span span(TimeAxis axis, int time, Measure measure) {
        return new Span(
                axis.unit(),
                time == 0 ? axis.first() : axis.end(time - 1),
                axis.end(time).minusDays(1),
                measure.stock());
    }

    /** The next so many facts of the cell. */
    List<CountedFact> after(SubtreeQueries subtree, CountedFactQueries.Place after, int count) throws SQLException {
        Counting counting = new Counting(subtree, plan);
        List<String> flows = counting.flows(List.of(measure));
        if (!plan.isRolledUp()) {
            return CountedFactQueries.ofMembers(subtree, organisation, span, flows, where, after, count);
        }
        MeasureDimension dimension = plan.onlyDimension().orElse(null);
        List<String> codes = dimension == null ? null : where.get(dimension);
        if (dimension != null && dimension.stored() == null) {
            // The flows themselves tell apart.
            return CountedFactQueries.rolledUp(
                    subtree,
                    organisation,
                    span,
                    flows.stream()
                            .filter(flow -> codes == null || codes.contains(measure.ending(flow)))
                            .toList(),
                    MeasureDimension.ALL,
                    null,
                    after,
                    count);
        }
        return CountedFactQueries.rolledUp(
                subtree,
                organisation,
                span,
                flows,
                dimension == null ? MeasureDimension.ALL : dimension.storedOrAll(),
                codes,
                after,
                count);
    }
}
