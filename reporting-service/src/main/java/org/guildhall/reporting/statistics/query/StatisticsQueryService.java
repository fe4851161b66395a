package org.guildhall.reporting.statistics.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.reporting.job.JobOrders;
import org.guildhall.reporting.job.JobService;
import org.guildhall.reporting.job.JobView;

/** Answers queries about what adds up along the tree; those that are too dear to be waited for become jobs. */
@ApplicationScoped
public class StatisticsQueryService {

    private final QueryPlans plans;
    private final QueryJob job;
    private final JobOrders orders;
    private final JobService jobs;
    private final Documents documents;
    private final ProblemTexts texts;

    StatisticsQueryService(
            QueryPlans plans,
            QueryJob job,
            JobOrders orders,
            JobService jobs,
            Documents documents,
            ProblemTexts texts) {
        this.plans = plans;
        this.job = job;
        this.orders = orders;
        this.jobs = jobs;
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * A {@link DataSet}, or the same as lines of text.
     *
     * @throws ProblemException 404 for an organisation of which the caller may be told nothing, 422 with all that is wrong with the query, or
     *     when its answer would be too large even for a job
     */
    public QueryAnswer answer(StatisticsQuery query, QueryOrder.Format format, AskedLanguage language) {
        Locale locale = language.choose(texts);
        try {
            return plans.carryOut(query, QueryCost.AT_ONCE, begun -> {
                if (begun.isUnchanged()) {
                    return QueryAnswer.unchanged(format);
                }
                QueryReading.Found found = begun.reading().find();
                Object answer = format == QueryOrder.Format.CSV
                        ? CsvDataSet.of(found, begun.today())
                        : DataSets.of(found, begun.subtree(), locale, begun.today());
                return new QueryAnswer(answer, format, begun.subtree().freshness(), null);
            });
        } catch (TooDearException tooDear) {
            return new QueryAnswer(null, format, null, order(query, format, locale));
        }
    }

    /**
     * Refuses what can't be answered, not even as a job; outside of any transaction under way, for it reads in its own.
     *
     * @throws ProblemException 403 to who holds no position by which anybody reads figures, and as {@link #answer}
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void check(StatisticsQuery query) {
        orders.requirePosition();
        job.check(query);
    }

    private JobView order(StatisticsQuery query, QueryOrder.Format format, Locale locale) {
        return jobs.read(ordered(new QueryOrder(query.whole(), format), locale), locale);
    }

    /** What is wrong is told of the query itself. */
    private UUID ordered(QueryOrder order, Locale locale) {
        check(order.query());
        return orders.orderChecked(QueryOrder.KIND, documents.write(order), locale);
    }
}
