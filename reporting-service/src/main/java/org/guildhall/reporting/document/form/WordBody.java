package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.util.List;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.FigureTable;
import org.guildhall.reporting.document.register.Imprint;

/** Writes the text of a Word document. */
final class WordBody {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** Of A4, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11_906;

    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final int FIGURE_WIDTH = 1_250;

    /** In EMU, 360,000 to the centimetre. */
    private static final String CHART_WIDTH = "5760000";

    private static final String CHART_HEIGHT = "2880000";

    private final Markup out;
    private int charts;

    WordBody(Markup out) {
        this.out = out;
    }

    /** Those that are drawn, in their order. */
    static List<Block.Chart> charts(Content content) {
        return content.blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .filter(chart -> ChartFigures.fits(chart.figures()))
                .toList();
    }

    void write(Content content, Imprint imprint) throws IOException {
        out.open("w:document", "xmlns:w", WordStyles.NAMESPACE, "xmlns:r", RELATIONSHIPS)
                .open("w:body");
        paragraph("Title", content.title());
        paragraph(
                "Normal", content.facts().organisation() + "　" + content.facts().period());
        for (Block block : content.blocks()) {
            if (block instanceof Block.Heading heading) {
                paragraph("Heading1", heading.text());
            } else if (block instanceof Block.Narrative narrative) {
                paragraph("Heading1", narrative.title());
                for (String line : narrative.text().lines().toList()) {
                    paragraph("Normal", line);
                }
            } else if (block instanceof Block.Chart chart && ChartFigures.fits(chart.figures())) {
                chart(chart);
            } else if (block instanceof Block.Table table) {
                table(table.figures());
            }
        }
        paragraph("Heading1", content.words().about());
        for (String line : content.words().footer(content, imprint)) {
            paragraph("Normal", line);
        }
        section();
    }

    static void header(Markup header, Content content) throws IOException {
        header.open("w:hdr", "xmlns:w", WordStyles.NAMESPACE);
        new WordBody(header)
                .paragraph("Cell", content.title() + "　" + content.facts().organisation());
    }

    /** The number, and which page it is. */
    static void footer(Markup footer, Content content, Imprint imprint) throws IOException {
        footer.open("w:ftr", "xmlns:w", WordStyles.NAMESPACE).open("w:p");
        footer.open("w:pPr").empty("w:pStyle", "w:val", "Cell").close();
        WordBody body = new WordBody(footer);
        body.run(content.words().say("文号 ", "Number ") + imprint.number() + "　");
        body.field("PAGE");
        body.run(" / ");
        body.field("NUMPAGES");
    }

    private void field(String instruction) throws IOException {
        out.open("w:fldSimple", "w:instr", instruction);
        run("1");
        out.close();
    }

    private void paragraph(String style, String text) throws IOException {
        paragraph(style, text, false);
    }

    private void paragraph(String style, String text, boolean toTheRight) throws IOException {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (toTheRight) {
            out.empty("w:jc", "w:val", "right");
        }
        out.close();
        run(text);
        out.close();
    }

    private void run(String text) throws IOException {
        out.open("w:r").text("w:t", text, "xml:space", "preserve").close();
    }

    private void table(FigureTable table) throws IOException {
        for (ColumnPart part : ColumnPart.of(table)) {
            paragraph("Caption", table.caption());
            out.open("w:tbl").open("w:tblPr");
            out.empty("w:tblW", "w:w", Integer.toString(TEXT_WIDTH), "w:type", "dxa");
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
            paragraph("Cell", table.words().legend(part.statuses()));
        }
    }

    private void borders() throws IOException {
        out.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "85857D");
        }
        out.close();
    }

    private static int width(ColumnPart part, int column) {
        return column < part.titles() ? (TEXT_WIDTH - part.figures() * FIGURE_WIDTH) / part.titles() : FIGURE_WIDTH;
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
            paragraph("Cell", cells.get(column), !heading && column >= part.titles());
            out.close();
        }
        out.close();
    }

    private void chart(Block.Chart chart) throws IOException {
        String number = Integer.toString(++charts);
        out.open("w:p").open("w:r").open("w:drawing");
        out.open("wp:inline", "xmlns:wp", DRAWING + "wordprocessingDrawing");
        out.empty("wp:extent", "cx", CHART_WIDTH, "cy", CHART_HEIGHT);
        out.empty(
                "wp:docPr",
                "id",
                number,
                "name",
                "chart" + number,
                "descr",
                chart.figures().caption());
        out.empty("wp:cNvGraphicFramePr");
        out.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "chart");
        out.empty("c:chart", "xmlns:c", DRAWING + "chart", "r:id", "chart" + number);
        out.close().close().close().close().close().close();
    }

    private void section() throws IOException {
        String margin = Integer.toString(MARGIN);
        out.open("w:sectPr");
        out.empty("w:headerReference", "w:type", "default", "r:id", "header");
        out.empty("w:footerReference", "w:type", "default", "r:id", "footer");
        out.empty("w:pgSz", "w:w", Integer.toString(PAGE_WIDTH), "w:h", Integer.toString(PAGE_HEIGHT));
        out.empty(
                "w:pgMar",
                "w:top",
                margin,
                "w:right",
                margin,
                "w:bottom",
                margin,
                "w:left",
                margin,
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        out.close();
    }
}
