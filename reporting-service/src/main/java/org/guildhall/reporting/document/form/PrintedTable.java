package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.guildhall.reporting.document.content.FigureTable;
import org.guildhall.reporting.document.paper.Canvas;
import org.guildhall.reporting.document.paper.Ink;
import org.guildhall.reporting.document.paper.Pen;

/** Prints a table, its headings again on each page, and in parts where it is wider than one. */
final class PrintedTable {

    private static final float SIZE = 9;
    private static final float LINE = 13;
    private static final float PADDING = 3;
    private static final float WIDEST_FIGURE = 90;

    /** What each title of a row has at least. */
    private static final float NARROWEST_TITLE = 75;

    private static final Ink SHADE = Ink.grey(235);

    private final PrintedPages pages;
    private final ColumnPart part;
    private final float figureWidth;
    private final float titleWidth;

    private PrintedTable(PrintedPages pages, ColumnPart part) {
        this.pages = pages;
        this.part = part;
        this.figureWidth =
                Math.min(WIDEST_FIGURE, (PrintedPages.WIDTH - part.titles() * NARROWEST_TITLE) / part.figures());
        this.titleWidth = (PrintedPages.WIDTH - part.figures() * figureWidth) / Math.max(1, part.titles());
    }

    static void draw(PrintedPages pages, FigureTable table) throws IOException {
        for (ColumnPart part : ColumnPart.of(table)) {
            pages.need(4 * LINE);
            pages.paragraph(table.caption(), SIZE + 1, 4);
            new PrintedTable(pages, part).draw();
            pages.space(12);
        }
        if (table.columns() == 0) {
            pages.paragraph(table.caption() + " –", SIZE, 8);
        }
    }

    private void draw() throws IOException {
        row(part.headings(), true);
        for (FigureTable.Row row : part.table().rows()) {
            row(part.cells(row), false);
        }
        SortedSet<String> statuses = part.statuses();
        if (!statuses.isEmpty()) {
            pages.paragraph(part.table().words().legend(statuses), SIZE - 1, 0);
        }
    }

    private void row(List<String> cells, boolean heading) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            List<String> broken = pages.lines(cells.get(column), SIZE, width(column) - 2 * PADDING);
            most = Math.max(most, broken.size());
            lines.add(broken);
        }
        float height = most * LINE + 2 * PADDING;
        if (!pages.fits(height)) {
            pages.newPage();
            if (!heading) {
                row(part.headings(), true);
            }
        }
        Canvas canvas = pages.canvas();
        if (heading) {
            canvas.fill(SHADE, PrintedPages.LEFT, pages.top() - height, PrintedPages.WIDTH, height);
        }
        float left = PrintedPages.LEFT;
        for (int column = 0; column < cells.size(); column++) {
            boolean figure = column >= part.titles();
            cell(canvas, lines.get(column), left, width(column), figure && !heading);
            left += width(column);
        }
        canvas.rule(Pen.FINE, PrintedPages.LEFT, pages.top() - height, PrintedPages.WIDTH);
        pages.space(height);
    }

    private void cell(Canvas canvas, List<String> lines, float left, float width, boolean toTheRight)
            throws IOException {
        float baseline = pages.top() - PADDING - SIZE;
        for (String line : lines) {
            float from = toTheRight ? left + width - PADDING - pages.text().width(line, SIZE) : left + PADDING;
            canvas.text(line, SIZE, from, baseline);
            baseline -= LINE;
        }
    }

    private float width(int column) {
        return column < part.titles() ? titleWidth : figureWidth;
    }
}
