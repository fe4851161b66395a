package org.guildhall.reporting.document.form;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.guildhall.kit.print.QrSquares;
import org.guildhall.kit.print.SetText;
import org.guildhall.reporting.document.content.Words;
import org.guildhall.reporting.document.paper.Canvas;
import org.guildhall.reporting.document.paper.Ink;
import org.guildhall.reporting.document.paper.Paper;
import org.guildhall.reporting.document.paper.Pen;

/** Fills pages of A4 from top to bottom; a new one begins when the next thing doesn't fit. Sizes in points. */
final class PrintedPages {

    static final float LEFT = 56;
    static final float WIDTH = Paper.WIDTH - 2 * LEFT;
    static final float LEADING = 1.5f;

    private static final float TOP = Paper.HEIGHT - 72;
    private static final float BOTTOM = 64;
    private static final float EDGE = 36;
    private static final float QR_SIZE = 96;
    private static final float SMALL = 9;

    /** A heading stands above so much of what it heads. */
    private static final float NOT_ALONE = 80;

    private final Paper paper;
    private final SetText text;
    private Canvas canvas;
    private float top;

    PrintedPages(Paper paper) throws IOException {
        this.paper = paper;
        this.text = paper.text();
        this.canvas = paper.turn();
        this.top = TOP;
    }

    Canvas canvas() {
        return canvas;
    }

    SetText text() {
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
        canvas = paper.turn();
        top = TOP;
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
            canvas.text(line, size, LEFT, top - size * LEADING);
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
        Path2D.Float squares = new Path2D.Float();
        QrSquares.squares(LEFT, top - QR_SIZE, QR_SIZE, address).forEach(square -> squares.append(square, false));
        canvas.fill(Ink.BLACK, squares);
        space(QR_SIZE);
    }

    /** Writes on each page what stands above and below, once it is known how many there are, and all into the file. */
    void finish(String header, String footer, Words words, OutputStream output) throws IOException {
        int pages = paper.pages();
        String above = LineBreaks.cut(text, header.replaceAll("\\p{Cntrl}", " "), SMALL, WIDTH);
        float height = Paper.HEIGHT - EDGE;
        paper.finish(
                (over, number) -> {
                    over.text(above, SMALL, LEFT, height);
                    over.text(footer, SMALL, LEFT, EDGE);
                    String page = words.page(number, pages);
                    over.text(page, SMALL, LEFT + WIDTH - text.width(page, SMALL), EDGE);
                    over.rule(Pen.FINE, LEFT, height - 6, WIDTH);
                },
                output);
    }
}
