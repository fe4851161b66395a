package org.guildhall.reporting.document.paper;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.guildhall.kit.print.PrintedText;

/** A page of PDF; what is drawn next is black again. */
final class PdfCanvas implements Canvas {

    /** ISO 32000-1, 8.4.3.4. */
    private static final int ROUND_JOIN = 1;

    private final PDPageContentStream page;
    private final PrintedText text;

    PdfCanvas(PDPageContentStream page, PrintedText text) {
        this.page = page;
        this.text = text;
    }

    @Override
    public void text(String line, float size, float left, float baseline) throws IOException {
        text.show(page, line, size, left, baseline);
    }

    @Override
    public void fill(Ink ink, Path2D.Float shape) throws IOException {
        page.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
        trace(shape);
        page.fill();
        page.setNonStrokingColor(0f, 0f, 0f);
    }

    @Override
    public void stroke(Pen pen, Path2D.Float lines) throws IOException {
        Ink ink = pen.ink();
        page.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
        page.setLineWidth(pen.width());
        page.setLineJoinStyle(ROUND_JOIN);
        float[] dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dashes().get(i);
        }
        page.setLineDashPattern(dashes, 0);
        trace(lines);
        page.stroke();
    }

    private void trace(Path2D.Float path) throws IOException {
        float[] to = new float[6];
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(to[0], to[1]);
                case PathIterator.SEG_CLOSE -> page.closePath();
                default -> throw new IllegalArgumentException("a line that isn't straight");
            }
        }
    }
}
