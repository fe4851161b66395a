package org.guildhall.reporting.statistics.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.reporting.statistics.common.PageOfFacts;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.guildhall.reporting.statistics.measure.CountedFact;
import org.guildhall.reporting.statistics.measure.CountedFactQueries;

/** Follows the cells of answers to the facts that they count, within the caller's scope. */
@ApplicationScoped
class CellFactService {

    private final SubtreeReader reader;
    private final Cursors cursors;
    private final Clock clock;

    CellFactService(SubtreeReader reader, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * A page of the facts that a cell counts.
     *
     * @throws ProblemException 404 for an organisation outside the caller's scope, 422 with all that is wrong with the query, or
     *     with what has no cell in its answer
     */
    PageOfFacts<CellFact> facts(CellQuery asked, PageQuery page) {
        LocalDate today = Clocks.today(clock);
        Faults faults = new Faults();
        QueryPlan plan = QueryCheck.plan(asked.query(), today, faults);
        CellPlan cell = CellPlan.of(plan, asked.cell(), faults).orElse(null);
        return reader.read(
                asked.query().organisation().unit(), plan.basis(), plan.time().lastDay(), subtree -> {
                    QueryReading reading = QueryReading.checking(subtree, plan, QueryCost.AT_ONCE, null, faults);
                    if (reading.shown().stream()
                            .noneMatch(one ->
                                    one.organisation().id().equals(asked.cell().organisation()))) {
                        faults.add(new FieldError("/cell/organisation", "query-cell"));
                    }
                    faults.refuseIfAny();
                    return PageOfFacts.of(
                            cursors.page(
                                            "cell-facts " + asked,
                                            page,
                                            CountedFactQueries.Place.START,
                                            CountedFactQueries.Place::of,
                                            (after, size) -> cell.after(subtree, after, size),
                                            CountedFactQueries.Place::keys)
                                    .map((CountedFact fact) -> CellFact.of(fact, cell.measure())),
                            subtree.freshness());
                });
    }
}
