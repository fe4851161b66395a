package org.guildhall.reporting.document.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Documents;
import org.guildhall.reporting.document.register.ControlTotal;
import org.guildhall.reporting.document.register.DocumentFacts;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.query.DataSet;
import org.guildhall.reporting.statistics.query.NamedDataSets;
import org.guildhall.reporting.statistics.query.StatisticsQuery;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what documents say, of what queries find that the caller may ask. Each query is answered from one moment of its
 * own; a document is complete up to the earliest of them.
 */
@ApplicationScoped
public class ContentReading {

    /** Of a document that has no template. */
    public static final String QUERY = "QUERY";

    private static final List<String> COLUMNS = List.of(FigureDimension.MEASURE, FigureDimension.COMPARED);

    private final NamedDataSets statistics;
    private final Documents documents;

    ContentReading(NamedDataSets statistics, Documents documents) {
        this.statistics = statistics;
        this.documents = documents;
    }

    /** Told after each section, so that progress can be shown and the work be given up. */
    @FunctionalInterface
    public interface Progress {
        void done(int sections);
    }

    /**
     * A report by its template.
     *
     * @param period as it was written
     * @param texts the narratives, by name; sections whose text is missing are left out
     * @param whole whether it is for a sheet
     */
    public record Report(
            DocumentTemplate template,
            UUID organisation,
            String period,
            Map<String, String> texts,
            @Nullable String title,
            Locale locale,
            boolean whole) {}

    /** What one query finds, as a document. */
    public Content query(StatisticsQuery query, @Nullable String title, Locale locale, boolean whole) {
        Gathered gathered = new Gathered(locale);
        String caption = Words.of(locale).say("统计查询", "Statistics query");
        gathered.figures(statistics.read(query, locale), query, caption, whole ? List.of() : COLUMNS, null);
        List<String> times = gathered.times();
        String period = times.size() == 1 ? times.get(0) : times.get(0) + " – " + times.get(times.size() - 1);
        return gathered.content(QUERY, caption, title, period);
    }

    public Content report(Report wanted, Progress progress) {
        Gathered gathered = new Gathered(wanted.locale());
        Period period = Period.of(wanted.period()).orElseThrow();
        int done = 0;
        for (DocumentTemplate.Section section : wanted.template().sections()) {
            String title = section.title().in(wanted.locale());
            if (section.narrative() != null) {
                gathered.narrative(title, wanted.texts().get(section.narrative()));
            }
            if (section.figures() != null) {
                gathered.blocks.add(new Block.Heading(title));
                StatisticsQuery query = section.figures().query(wanted.organisation(), period);
                gathered.figures(
                        statistics.readOwn(query, wanted.locale()),
                        query,
                        title,
                        wanted.whole() ? List.of() : section.figures().columns(),
                        section.chart());
            }
            progress.done(++done);
        }
        DocumentTemplate template = wanted.template();
        return gathered.content(template.code(), template.title().in(wanted.locale()), wanted.title(), wanted.period());
    }

    /** What has been read of a document. */
    private final class Gathered {

        private final Locale locale;
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> queries = new ArrayList<>();
        private final List<DataSet> found = new ArrayList<>();
        private final List<ControlTotal> totals = new ArrayList<>();
        private @Nullable OrganisationName organisation;
        private long rows;

        Gathered(Locale locale) {
            this.locale = locale;
        }

        void narrative(String title, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                blocks.add(new Block.Narrative(title, text));
            }
        }

        /** @param columns the dimensions above the columns; none for a sheet */
        void figures(
                NamedDataSets.Named named,
                StatisticsQuery query,
                String caption,
                List<String> columns,
                DocumentTemplate.@Nullable ChartKind chart) {
            DataSet answer = named.found();
            organisation = named.organisation();
            FigureTable table = columns.isEmpty()
                    ? FigureTable.whole(caption, answer, locale)
                    : FigureTable.compact(caption, answer, columns, locale);
            if (chart != null) {
                blocks.add(new Block.Chart(chart, table));
            }
            blocks.add(new Block.Table(table));
            queries.add(documents.write(query));
            found.add(answer);
            rows += table.rowCount();
            table.totals().forEach(total -> totals.add(named(caption, total)));
        }

        List<String> times() {
            return found.get(0).dimension().get("time").category().index();
        }

        Content content(String template, String kind, @Nullable String title, String period) {
            DocumentFacts facts = new DocumentFacts(
                    template,
                    kind,
                    locale.toLanguageTag(),
                    organisation.id(),
                    organisation.name(),
                    period,
                    asOf(),
                    rows,
                    List.copyOf(totals));
            return new Content(facts, title == null ? kind : title, locale, List.copyOf(blocks), List.copyOf(queries));
        }

        private @Nullable Instant asOf() {
            Instant earliest = Instant.MAX;
            for (DataSet one : found) {
                Instant asOf = one.extension().asOf();
                if (asOf == null) {
                    return null;
                }
                earliest = asOf.isBefore(earliest) ? asOf : earliest;
            }
            return earliest;
        }
    }

    private static ControlTotal named(String caption, ControlTotal total) {
        return new ControlTotal(total.measure(), caption + " · " + total.title(), total.total());
    }
}
