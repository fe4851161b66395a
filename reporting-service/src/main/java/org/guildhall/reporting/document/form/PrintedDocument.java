package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.Words;
import org.guildhall.reporting.document.paper.Paper;
import org.guildhall.reporting.document.register.Imprint;

/** Lays a document out on pages of whatever paper, in embedded fonts, with the code by which it is verified on the last one. */
final class PrintedDocument {

    private static final float TITLE = 22;
    private static final float HEADING = 15;
    private static final float TEXT = 11;
    private static final float SMALL = 9;

    private final PrintFonts fonts;

    PrintedDocument(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /** One at a time, since documents share the fonts, whose tables are read as they are needed; the output stays open. */
    synchronized void write(Content content, Imprint imprint, Paper.Kind kind, OutputStream output) throws IOException {
        try (Paper paper = kind.take(fonts, told(content, imprint))) {
            PrintedPages pages = new PrintedPages(paper);
            pages.paragraph(content.title(), TITLE, 8);
            pages.paragraph(
                    content.facts().organisation() + "　" + content.facts().period(), TEXT, 18);
            for (Block block : content.blocks()) {
                print(pages, block, content.words());
            }
            about(pages, content, imprint);
            String header = content.title() + "　" + content.facts().organisation();
            String number = content.words().say("文号 ", "Number ") + imprint.number();
            pages.finish(header, number, content.words(), output);
        }
    }

    private static Paper.About told(Content content, Imprint imprint) {
        return new Paper.About(
                content.title(),
                imprint.number(),
                imprint.code(),
                content.facts().language(),
                imprint.issuedAt());
    }

    private static void print(PrintedPages pages, Block block, Words words) throws IOException {
        if (block instanceof Block.Heading heading) {
            pages.heading(heading.text(), HEADING);
        } else if (block instanceof Block.Narrative narrative) {
            pages.heading(narrative.title(), HEADING);
            for (String line : narrative.text().lines().toList()) {
                pages.paragraph(words.say("　　", "") + line, TEXT, 4);
            }
            pages.space(10);
        } else if (block instanceof Block.Chart chart && ChartFigures.fits(chart.figures())) {
            PrintedChart.draw(pages, chart);
        } else if (block instanceof Block.Table table) {
            PrintedTable.draw(pages, table.figures());
        }
    }

    private static void about(PrintedPages pages, Content content, Imprint imprint) throws IOException {
        Words words = content.words();
        pages.heading(words.about(), HEADING);
        for (String line : words.footer(content, imprint)) {
            pages.paragraph(line, SMALL, 2);
        }
        if (!pages.text().lacking().isEmpty()) {
            pages.paragraph(
                    words.lacking(pages.text().lacking().stream()
                            .map("U+%04X"::formatted)
                            .collect(Collectors.joining(" "))),
                    SMALL,
                    2);
        }
        pages.qr(imprint.address());
    }
}
