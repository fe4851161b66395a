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

    /** A query whose plan is made, and what is wrong with it by then. */
    private record Asked(StatisticsQuery query, QueryPlan plan, QueryCost cost, LocalDate today, Faults faults) {

        /** By who reads the organisation. */
        Begun begin(SubtreeQueries subtree) throws SQLException {
            return begun(subtree, null);
        }

        /** By others. */
        Begun begin(SubtreeQueries subtree, SubtreeReader.Readable readable) throws SQLException {
            BeyondCheck.check(subtree, plan, query, faults);
            return begun(subtree, new QueryReading.Beyond(PublishedTree.of(subtree, readable), today));
        }

        private Begun begun(SubtreeQueries subtree, QueryReading.@Nullable Beyond beyond) throws SQLException {
            QueryReading reading = QueryReading.begin(subtree, plan, cost, beyond, faults);
            return new Begun(query, plan, reading, subtree, today);
        }
    }

    private Asked asked(StatisticsQuery query, QueryCost cost) {
        LocalDate today = Clocks.today(clock);
        Faults faults = new Faults();
        return new Asked(query, QueryCheck.plan(query, today, faults), cost, today, faults);
    }

    /**
     * Of organisations in the caller's scope only.
     *
     * @throws ProblemException 404 for any other, 422 with all that is wrong with the query
     * @throws TooDearException when the work finds it dearer than it may be
     */
    <T> @Nullable T carryOutOwn(StatisticsQuery query, QueryCost cost, Work<T> work) {
        Asked asked = asked(query, cost);
        return reader.read(
                query.organisation().unit(),
                asked.plan().basis(),
                asked.plan().time().lastDay(),
                subtree -> work.of(asked.begin(subtree)));
    }

    /**
     * Of organisations outside the caller's scope what may be told to others.
     *
     * @throws ProblemException 404 for one of which nothing may be, 422 with all that is wrong with the query
     * @throws TooDearException when the work finds it dearer than it may be
     */
    <T> @Nullable T carryOut(StatisticsQuery query, QueryCost cost, Work<T> work) {
        Asked asked = asked(query, cost);
        return reader.read(
                query.organisation().unit(),
                asked.plan().basis(),
                asked.plan().time().lastDay(),
                subtree -> work.of(asked.begin(subtree)),
                (subtree, readable) -> work.of(asked.begin(subtree, readable)));
    }
}
