package org.guildhall.reporting.statistics.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.PageOfFacts;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.guildhall.reporting.statistics.measure.CountedFact;
import org.guildhall.reporting.statistics.measure.CountedFactQueries;

/** Answers queries about what adds up along the tree. */
@ApplicationScoped
public class StatisticsQueryService {

    private final SubtreeReader reader;
    private final ProblemTexts texts;
    private final Cursors cursors;
    private final Clock clock;

    StatisticsQueryService(SubtreeReader reader, ProblemTexts texts, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.texts = texts;
        this.cursors = cursors;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Answer<T> {
        T of(QueryReading.Found found, SubtreeQueries subtree, LocalDate today) throws SQLException;
    }

    /**
     * Of organisations outside the caller's scope what may be told to others.
     *
     * @throws ProblemException 404 for one of which nothing may be, 422 with all that is wrong with the query, or when its answer
     *     would be too large
     */
    DataSet dataSet(StatisticsQuery query, AskedLanguage language) {
        return dataSet(query, language.choose(texts));
    }

    private DataSet dataSet(StatisticsQuery query, Locale locale) {
        return named(query, locale).found();
    }

    /** What was found, of which organisation. */
    public record Named(OrganisationName organisation, DataSet found) {}

    /** The same in that language, for who says whose figures they are. */
    public Named named(StatisticsQuery query, Locale locale) {
        return answer(
                query,
                (found, subtree, today) ->
                        new Named(subtree.organisation(), DataSets.of(found, subtree, locale, today)));
    }

    /** Refuses as {@link #dataSet}, as far as that can be told without reading what is asked for. */
    public void check(StatisticsQuery query) {
        Faults faults = new Faults();
        QueryPlan plan = QueryCheck.plan(query, Clocks.today(clock), faults);
        reader.read(
                query.organisation().unit(),
                plan.basis(),
                plan.time().lastDay(),
                subtree -> QueryReading.checked(subtree, plan, faults),
                (subtree, readable) -> {
                    BeyondCheck.check(subtree, plan, query, faults);
                    return QueryReading.checked(subtree, plan, faults);
                });
    }

    /**
     * The same as lines of text.
     *
     * @param freshness up to when they are complete
     */
    record Lines(byte[] csv, Freshness freshness) {}

    Lines csv(StatisticsQuery query) {
        return answer(query, (found, subtree, today) -> new Lines(CsvDataSet.of(found, today), subtree.freshness()));
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
                    QueryReading reading = QueryReading.checking(subtree, plan, faults);
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

    private <T> T answer(StatisticsQuery query, Answer<T> answer) {
        LocalDate today = Clocks.today(clock);
        Faults faults = new Faults();
        QueryPlan plan = QueryCheck.plan(query, today, faults);
        return reader.read(
                query.organisation().unit(),
                plan.basis(),
                plan.time().lastDay(),
                subtree -> answer.of(QueryReading.read(subtree, plan, faults), subtree, today),
                (subtree, readable) -> {
                    BeyondCheck.check(subtree, plan, query, faults);
                    PublishedTree tree = PublishedTree.of(subtree, readable);
                    return answer.of(QueryReading.readBeyond(subtree, plan, faults, tree, today), subtree, today);
                });
    }
}
