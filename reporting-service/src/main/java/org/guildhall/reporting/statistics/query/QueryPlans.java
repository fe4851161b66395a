package org.guildhall.reporting.statistics.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** Makes plans of queries and has them read, at once or in a job, with the authority of whoever calls. */
@ApplicationScoped
class QueryPlans {

    /** Looks how dear it would be, and nothing else. */
    static final Work<Boolean> COST = begun -> {
        begun.reading().checkCost();
        return true;
    };

    private final SubtreeReader reader;
    private final Clock clock;

    QueryPlans(SubtreeReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A query about to be carried out.
     *
     * @param today whatever ends later isn't over
     */
    record Begun(StatisticsQuery query, QueryPlan plan, QueryReading reading, SubtreeQueries subtree, LocalDate today) {

        /**
         * Whether an answer from that moment would be the same: nothing has been counted since for the organisation or below
         * it, and the times that are asked for are the same and as far as they were.
         */
        boolean isUnchanged() throws SQLException {
            Instant known = query.updatedAfter();
            Instant updated = known == null ? null : reading.updated();
            return updated != null && !updated.isAfter(known) && isOfTheSameTimes(Clocks.day(known));
        }

        private boolean isOfTheSameTimes(LocalDate day) {
            TimeAxis time = plan.time();
            return TimeCheck.axis(query.time(), day, new Faults()).equals(time)
                    && time.overBy(day) == time.overBy(today);
        }
    }

    /** What to make of it. */
    @FunctionalInterface
    interface Work<T> {
        @Nullable T of(Begun begun) throws SQLException;
    }

    /**
     * Of organisations in the caller's scope only.
     *
     * @throws ProblemException 404 for any other, 422 with all that is wrong with the query
     * @throws TooDearException when the work finds it dearer than it may be
     */
    <T> @Nullable T carryOutOwn(StatisticsQuery query, QueryCost cost, Work<T> work) {
        LocalDate today = Clocks.today(clock);
        Faults faults = new Faults();
        QueryPlan plan = QueryCheck.plan(query, today, faults);
        return reader.read(
                query.organisation().unit(),
                plan.basis(),
                plan.time().lastDay(),
                subtree -> work.of(
                        new Begun(query, plan, QueryReading.begin(subtree, plan, cost, null, faults), subtree, today)));
    }

    /**
     * Of organisations outside the caller's scope what may be told to others.
     *
     * @throws ProblemException 404 for one of which nothing may be, 422 with all that is wrong with the query
     * @throws TooDearException when the work finds it dearer than it may be
     */
    <T> @Nullable T carryOut(StatisticsQuery query, QueryCost cost, Work<T> work) {
        LocalDate today = Clocks.today(clock);
        Faults faults = new Faults();
        QueryPlan plan = QueryCheck.plan(query, today, faults);
        return reader.read(
                query.organisation().unit(),
                plan.basis(),
                plan.time().lastDay(),
                subtree -> work.of(
                        new Begun(query, plan, QueryReading.begin(subtree, plan, cost, null, faults), subtree, today)),
                (subtree, readable) -> {
                    BeyondCheck.check(subtree, plan, query, faults);
                    QueryReading.Beyond beyond = new QueryReading.Beyond(PublishedTree.of(subtree, readable), today);
                    return work.of(new Begun(
                            query, plan, QueryReading.begin(subtree, plan, cost, beyond, faults), subtree, today));
                });
    }
}
