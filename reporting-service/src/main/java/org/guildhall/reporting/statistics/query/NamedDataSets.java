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
        return carriedOut(
                query,
                begun -> new Named(
                        begun.subtree().organisation(),
                        DataSets.of(begun.reading().find(), begun.subtree(), locale, begun.today())));
    }

    /** Refuses as {@link #read}, as far as that can be told without reading what is asked for. */
    public void check(StatisticsQuery query) {
        boolean unused = carriedOut(query, QueryPlans.COST);
    }

    private <T> T carriedOut(StatisticsQuery query, QueryPlans.Work<T> work) {
        try {
            return Objects.requireNonNull(plans.carryOut(query.whole(), QueryCost.AT_ONCE, work));
        } catch (TooDearException tooDear) {
            throw tooDear.refusal();
        }
    }
}
