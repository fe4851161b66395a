package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.Amount;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.Measures;
import org.guildhall.reporting.statistics.measure.MemberFactAmountQueries;
import org.guildhall.reporting.statistics.measure.PersonQueries;
import org.guildhall.reporting.statistics.measure.RolledUpQueries;
import org.guildhall.reporting.statistics.measure.Span;

/** Counts what a plan asks for, from roll-ups where they suffice. */
final class Counting {

    private final SubtreeQueries subtree;
    private final QueryPlan plan;
    private final List<String> known;

    Counting(SubtreeQueries subtree, QueryPlan plan) throws SQLException {
        this(subtree, plan, RolledUpQueries.flows(subtree));
    }

    private Counting(SubtreeQueries subtree, QueryPlan plan, List<String> known) {
        this.subtree = subtree;
        this.plan = plan;
        this.known = known;
    }

    /** The same of another plan. */
    Counting of(QueryPlan other) {
        return new Counting(subtree, other, known);
    }

    /** The flows of which anything ever was and that count in one of the measures. */
    List<String> flows(List<Measure> measures) {
        return Measures.counting(known, measures);
    }

    /** Stocks begin with all that was before, and what came to pass doesn't; persons are counted anew for each cell. */
    Cells cells(List<UUID> organisations, TimeAxis time) throws SQLException {
        Cells cells = new Cells(plan, time);
        for (Measure.Kind kind : Measure.Kind.values()) {
            List<Measure> measures = plan.counted().stream()
                    .filter(measure -> measure.kind() == kind)
                    .toList();
            Span span = new Span(time.unit(), time.first(), time.lastDay(), kind == Measure.Kind.STOCK);
            if (kind == Measure.Kind.PERSONS) {
                for (Measure measure : measures) {
                    PersonQueries.amounts(subtree, organisations, span, measure)
                            .forEach(amount -> cells.add(measures, amount));
                }
            } else if (!measures.isEmpty()) {
                eachAmount(organisations, span, flows(measures), amount -> cells.add(measures, amount));
            }
        }
        return cells;
    }

    private void eachAmount(List<UUID> organisations, Span span, List<String> flows, Consumer<Amount> taker)
            throws SQLException {
        if (!plan.isRolledUp()) {
            MemberFactAmountQueries.eachAmount(subtree, organisations, span, flows, plan.by(), plan.where(), taker);
            return;
        }
        MeasureDimension dimension = plan.onlyDimension().orElse(null);
        RolledUpQueries.eachAmount(
                subtree,
                organisations,
                span,
                flows,
                dimension == null ? MeasureDimension.ALL : dimension.storedOrAll(),
                dimension == null || dimension.stored() == null
                        ? null
                        : plan.where().get(dimension),
                taker);
    }
}
