package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.guildhall.kit.print.PrintedText;
import org.guildhall.kit.print.QrSquares;
import org.guildhall.reporting.document.content.Words;

/** Fills pages of A4 from top to bottom; a new one begins when the next thing doesn't fit. Sizes in points. */
final class PrintedPages {

    static final float LEFT = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float LEADING = 1.5f;

    private static final float TOP = PDRectangle.A4.getHeight() - 72;
    private static final float BOTTOM = 64;
    private static final float EDGE = 36;
    private static final float QR_SIZE = 96;
    private static final float SMALL = 9;

    /** A heading stands above so much of what it heads. */
    private static final float NOT_ALONE = 80;

    private final PDDocument document;
    private final PrintedText text;
    private PDPageContentStream canvas;
    private float top;

    PrintedPages(PDDocument document, PrintedText text) throws IOException {
        this.document = document;
        this.text = text;
        this.canvas = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        top = TOP;
        return new PDPageContentStream(document, page);
    }

    PDPageContentStream canvas() {
        return canvas;
    }

    PrintedText text() {
        return text;
    }

    /** The height at which the next thing begins. */
    float top() {
        return top;
    }

    void space(float height) {
        top -= height;
    }

    boolean fits(float height) {
        return top - height >= BOTTOM;
    }

    void newPage() throws IOException {
        canvas.close();
        canvas = begin();
    }

    void need(float height) throws IOException {
        if (!fits(height)) {
            newPage();
        }
    }

    void heading(String heading, float size) throws IOException {
        need(size * LEADING + NOT_ALONE);
        space(6);
        paragraph(heading, size, 6);
    }

    void paragraph(String paragraph, float size, float after) throws IOException {
        for (String line : lines(paragraph, size, WIDTH)) {
            need(size * LEADING);
            text.show(canvas, line, size, LEFT, top - size * LEADING);
            top -= size * LEADING;
        }
        top -= after;
    }

    /** Pieces that can't be broken, such as addresses, are broken all the same. */
    List<String> lines(String paragraph, float size, float width) throws IOException {
        String plain = paragraph.replaceAll("\\p{Cntrl}", " ");
        List<String> lines = text.lines(plain, size, width);
        for (int i = 0; i < lines.size(); i++) {
            if (text.width(lines.get(i), size) > width) {
                return LineBreaks.everywhere(text, plain, size, width);
            }
        }
        return lines;
    }

    void qr(URI address) throws IOException {
        need(QR_SIZE + 12);
        space(12);
        QrSquares.draw(canvas, LEFT, top - QR_SIZE, QR_SIZE, address);
        space(QR_SIZE);
    }

    /** Writes on each page what stands above and below, once it is known how many there are. */
    void finish(String header, String footer, Words words) throws IOException {
        canvas.close();
        int pages = document.getNumberOfPages();
        String above = LineBreaks.cut(text, header.replaceAll("\\p{Cntrl}", " "), SMALL, WIDTH);
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream over = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                float height = PDRectangle.A4.getHeight() - EDGE;
                text.show(over, above, SMALL, LEFT, height);
                text.show(over, footer, SMALL, LEFT, EDGE);
                String page = words.page(i + 1, pages);
                text.show(over, page, SMALL, LEFT + WIDTH - text.width(page, SMALL), EDGE);
                over.setLineWidth(0.5f);
                over.moveTo(LEFT, height - 6);
                over.lineTo(LEFT + WIDTH, height - 6);
                over.stroke();
            }
        }
    }
}
