package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.util.List;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
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

    /** In EMU, 360,000 to the centimetre. */
    private static final String CHART_WIDTH = "5760000";

    private static final String CHART_HEIGHT = "2880000";

    private final Markup out;
    private final WordText text;
    private final WordTable tables;
    private int charts;

    WordBody(Markup out) {
        this.out = out;
        this.text = new WordText(out);
        this.tables = new WordTable(out, text, TEXT_WIDTH);
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
        text.paragraph("Title", content.title());
        text.paragraph(
                "Normal", content.facts().organisation() + "　" + content.facts().period());
        for (Block block : content.blocks()) {
            if (block instanceof Block.Heading heading) {
                text.paragraph("Heading1", heading.text());
            } else if (block instanceof Block.Narrative narrative) {
                text.paragraph("Heading1", narrative.title());
                for (String line : narrative.text().lines().toList()) {
                    text.paragraph("Normal", line);
                }
            } else if (block instanceof Block.Chart chart && ChartFigures.fits(chart.figures())) {
                chart(chart);
            } else if (block instanceof Block.Table table) {
                tables.write(table.figures());
            }
        }
        text.paragraph("Heading1", content.words().about());
        for (String line : content.words().footer(content, imprint)) {
            text.paragraph("Normal", line);
        }
        section();
    }

    static void header(Markup header, Content content) throws IOException {
        header.open("w:hdr", "xmlns:w", WordStyles.NAMESPACE);
        new WordText(header)
                .paragraph("Cell", content.title() + "　" + content.facts().organisation());
    }

    /** The number, and which page it is. */
    static void footer(Markup footer, Content content, Imprint imprint) throws IOException {
        footer.open("w:ftr", "xmlns:w", WordStyles.NAMESPACE).open("w:p");
        footer.open("w:pPr").empty("w:pStyle", "w:val", "Cell").close();
        WordText text = new WordText(footer);
        text.run(content.words().say("文号 ", "Number ") + imprint.number() + "　");
        text.field("PAGE");
        text.run(" / ");
        text.field("NUMPAGES");
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
