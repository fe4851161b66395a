package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.util.List;
import org.guildhall.reporting.document.content.FigureTable;

/** Writes tables of figures of a Word document, in parts where one is wider than a page. */
final class WordTable {

    /** In twentieths of a point. */
    private static final int FIGURE_WIDTH = 1_250;

    private final Markup out;
    private final WordText text;
    private final int width;

    /** @param width of a table, in twentieths of a point */
    WordTable(Markup out, WordText text, int width) {
        this.out = out;
        this.text = text;
        this.width = width;
    }

    void write(FigureTable table) throws IOException {
        for (ColumnPart part : ColumnPart.of(table)) {
            text.paragraph("Caption", table.caption());
            out.open("w:tbl").open("w:tblPr");
            out.empty("w:tblW", "w:w", Integer.toString(width), "w:type", "dxa");
            borders();
            out.empty("w:tblLayout", "w:type", "fixed").close();
            out.open("w:tblGrid");
            for (int column = 0; column < part.titles() + part.figures(); column++) {
                out.empty("w:gridCol", "w:w", Integer.toString(width(part, column)));
            }
            out.close();
            row(part, part.headings(), true);
            for (FigureTable.Row row : table.rows()) {
                row(part, part.cells(row), false);
            }
            out.close();
            text.paragraph("Cell", table.words().legend(part.statuses()));
        }
    }

    private void borders() throws IOException {
        out.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "85857D");
        }
        out.close();
    }

    private int width(ColumnPart part, int column) {
        return column < part.titles() ? (width - part.figures() * FIGURE_WIDTH) / part.titles() : FIGURE_WIDTH;
    }

    /** Headings stand again on each page. */
    private void row(ColumnPart part, List<String> cells, boolean heading) throws IOException {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (heading) {
            out.empty("w:tblHeader");
        }
        out.close();
        for (int column = 0; column < cells.size(); column++) {
            out.open("w:tc").open("w:tcPr");
            out.empty("w:tcW", "w:w", Integer.toString(width(part, column)), "w:type", "dxa");
            if (heading) {
                out.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "ECEBE6");
            }
            out.close();
            text.paragraph("Cell", cells.get(column), !heading && column >= part.titles());
            out.close();
        }
        out.close();
    }
}
