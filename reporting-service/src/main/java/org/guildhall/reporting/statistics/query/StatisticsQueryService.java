package org.guildhall.reporting.statistics.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.common.SubtreeReader;

/** Answers queries about what adds up along the tree. */
@ApplicationScoped
class StatisticsQueryService {

    private final SubtreeReader reader;
    private final ProblemTexts texts;
    private final Clock clock;

    StatisticsQueryService(SubtreeReader reader, ProblemTexts texts, Clock clock) {
        this.reader = reader;
        this.texts = texts;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Answer<T> {
        T of(QueryReading.Found found, SubtreeQueries subtree, LocalDate today) throws SQLException;
    }

    /**
     * @throws ProblemException 404 for an organisation outside the caller's scope, 422 with all that is wrong with the query, or
     *     when its answer would be too large
     */
    DataSet dataSet(StatisticsQuery query, AskedLanguage language) {
        Locale locale = language.choose(texts);
        return answer(query, (found, subtree, today) -> DataSets.of(found, subtree, locale, today));
    }

    /** The same as lines of text. */
    byte[] csv(StatisticsQuery query) {
        return answer(query, (found, subtree, today) -> CsvDataSet.of(found, today));
    }

    private <T> T answer(StatisticsQuery query, Answer<T> answer) {
        LocalDate today = Clocks.today(clock);
        Faults faults = new Faults();
        QueryPlan plan = QueryCheck.plan(query, today, faults);
        return reader.read(
                query.organisation().unit(),
                plan.basis(),
                plan.time().lastDay(),
                subtree -> answer.of(QueryReading.read(subtree, plan, faults), subtree, today));
    }
}
