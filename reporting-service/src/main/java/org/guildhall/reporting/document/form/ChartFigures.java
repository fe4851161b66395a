package org.guildhall.reporting.document.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.reporting.document.content.FigureTable;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a table as a chart shows them: a point or bar for each row, a series for each column.
 *
 * @param series what each series is called
 */
record ChartFigures(List<String> categories, List<String> series, List<List<@Nullable BigDecimal>> values) {

    private static final int MOST_CATEGORIES = 40;
    private static final int MOST_SERIES = 6;

    /** Whether a chart of them can be read; else the table has to do. */
    static boolean fits(FigureTable table) {
        return table.rowCount() > 0
                && table.rowCount() <= MOST_CATEGORIES
                && table.columns() > 0
                && table.columns() <= MOST_SERIES;
    }

    static ChartFigures of(FigureTable table) {
        List<String> categories = new ArrayList<>();
        List<List<@Nullable BigDecimal>> values = new ArrayList<>();
        for (int i = 0; i < table.columns(); i++) {
            values.add(new ArrayList<>());
        }
        for (FigureTable.Row row : table.rows()) {
            categories.add(String.join(" ", row.titles()));
            for (int i = 0; i < values.size(); i++) {
                values.get(i).add(row.figures().get(i).value());
            }
        }
        List<String> series = IntStream.range(0, table.columns())
                .mapToObj(column -> table.headings().stream()
                        .map(level -> level.get(column))
                        .collect(Collectors.joining(" · ")))
                .toList();
        return new ChartFigures(categories, series, values);
    }

    /** The highest value, at least 1. */
    BigDecimal highest() {
        return values.stream()
                .flatMap(List::stream)
                .filter(value -> value != null)
                .reduce(BigDecimal.ONE, BigDecimal::max);
    }
}
