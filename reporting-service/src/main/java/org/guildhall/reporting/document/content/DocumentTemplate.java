package org.guildhall.reporting.document.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.code.CodeList.Titles;
import org.guildhall.reporting.statistics.query.StatisticsQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of report consists of, as it stands in {@code document/templates.json}.
 *
 * @param code by which it is ordered
 */
public record DocumentTemplate(String code, Titles title, List<Section> sections) {

    /** How a chart shows its figures. */
    public enum ChartKind {
        BAR,
        LINE
    }

    /**
     * A section has a title, and one or none of a narrative and figures.
     *
     * @param narrative under which name whoever orders the report gives the text; null for figures and mere headings
     * @param chart null where the table alone is shown
     */
    public record Section(
            Titles title,
            @Nullable String narrative,
            @Nullable Figures figures,
            @Nullable ChartKind chart) {}

    /**
     * A query without its organisation and time.
     *
     * @param granularity {@code PERIOD} for one time, or that of a series
     * @param columns the dimensions above the columns
     */
    public record Figures(
            List<String> measures,
            String show,
            String granularity,
            @Nullable List<String> by,
            @Nullable Map<String, List<String>> where,
            @Nullable String compare,
            List<String> columns) {

        StatisticsQuery query(UUID organisation, Period period) {
            String times = granularity.equals("PERIOD") ? period.granularity() : granularity;
            return new StatisticsQuery(
                    measures,
                    new StatisticsQuery.Place(organisation, show),
                    new StatisticsQuery.TimeSpan(times, null, period.from(), period.to()),
                    by,
                    where,
                    null,
                    compare,
                    null);
        }
    }

    /** The texts it asks for. */
    public Set<String> narratives() {
        return sections.stream()
                .map(Section::narrative)
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }

    /** What it asks of the statistics. */
    public List<StatisticsQuery> queries(UUID organisation, Period period) {
        return sections.stream()
                .map(Section::figures)
                .filter(figures -> figures != null)
                .map(figures -> figures.query(organisation, period))
                .toList();
    }
}
