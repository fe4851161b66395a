package org.guildhall.reporting.statistics.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.statistics.common.OrganisationName;

/** Data sets for who says whose figures they are, and has them whole in memory: none dearer than what is answered at once. */
@ApplicationScoped
public class NamedDataSets {

    private final QueryPlans plans;

    NamedDataSets(QueryPlans plans) {
        this.plans = plans;
    }

    /** What was found, of which organisation. */
    public record Named(OrganisationName organisation, DataSet found) {}

    /**
     * @throws ProblemException 404 for an organisation of which the caller may be told nothing, 422 with all that is wrong with the
     *     query, or when its answer would be too large
     */
    public Named read(StatisticsQuery query, Locale locale) {
        return carriedOut(query, false, found(locale));
    }

    /** As {@link #read}, but 404 for every organisation whose figures the caller doesn't read. */
    public Named readOwn(StatisticsQuery query, Locale locale) {
        return carriedOut(query, true, found(locale));
    }

    /** Refuses as {@link #read}, as far as that can be told without reading what is asked for. */
    public void check(StatisticsQuery query) {
        boolean unused = carriedOut(query, false, QueryPlans.COST);
    }

    /** Refuses as {@link #readOwn}, as far as that can be told without reading what is asked for. */
    public void checkOwn(StatisticsQuery query) {
        boolean unused = carriedOut(query, true, QueryPlans.COST);
    }

    private static QueryPlans.Work<Named> found(Locale locale) {
        return begun -> new Named(
                begun.subtree().organisation(),
                DataSets.of(begun.reading().find(), begun.subtree(), locale, begun.today()));
    }

    private <T> T carriedOut(StatisticsQuery query, boolean own, QueryPlans.Work<T> work) {
        StatisticsQuery whole = query.whole();
        try {
            return Objects.requireNonNull(
                    own
                            ? plans.carryOutOwn(whole, QueryCost.AT_ONCE, work)
                            : plans.carryOut(whole, QueryCost.AT_ONCE, work));
        } catch (TooDearException tooDear) {
            throw tooDear.refusal();
        }
    }
}
