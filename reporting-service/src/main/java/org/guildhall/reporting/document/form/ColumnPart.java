package org.guildhall.reporting.document.form;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.reporting.document.content.FigureTable;

/**
 * Columns of a table that fit beside each other on a page; the titles of the rows stand before each part.
 *
 * @param until the first column that isn't among them
 */
record ColumnPart(FigureTable table, int from, int until) {

    /** What fits beside one, two or more titles of a row. */
    private static final int MOST = 6;

    static List<ColumnPart> of(FigureTable table) {
        int most = Math.max(2, MOST - table.corner().size());
        int parts = (table.columns() + most - 1) / most;
        return IntStream.range(0, parts)
                .mapToObj(part -> new ColumnPart(table, part * most, Math.min((part + 1) * most, table.columns())))
                .toList();
    }

    int titles() {
        return table.corner().size();
    }

    int figures() {
        return until - from;
    }

    /** All titles in one line: those of the levels above a column follow each other. */
    List<String> headings() {
        return Stream.concat(
                        table.corner().stream(),
                        IntStream.range(from, until)
                                .mapToObj(column -> table.headings().stream()
                                        .map(level -> level.get(column))
                                        .collect(Collectors.joining(" · "))))
                .toList();
    }

    /** What stands in the cells of a row. */
    List<String> cells(FigureTable.Row row) {
        return Stream.concat(
                        row.titles().stream(),
                        row.figures().subList(from, until).stream().map(this::text))
                .toList();
    }

    /** The marks that the figures bear. */
    SortedSet<String> statuses() {
        SortedSet<String> statuses = new TreeSet<>();
        for (FigureTable.Row row : table.rows()) {
            row.figures().subList(from, until).stream()
                    .map(FigureTable.Figure::status)
                    .filter(status -> status != null)
                    .forEach(statuses::add);
        }
        return statuses;
    }

    private String text(FigureTable.Figure figure) {
        if (figure.value() == null) {
            return table.words().withoutFigure(figure.status());
        }
        String number = String.format(Locale.ROOT, "%,." + figure.decimals() + "f", figure.value());
        return figure.isProvisional() ? number + "*" : number;
    }
}
