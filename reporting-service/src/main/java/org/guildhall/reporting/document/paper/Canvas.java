package org.guildhall.reporting.document.paper;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;

/** A page that is drawn on, in points from its lower left corner. */
public interface Canvas {

    /** In black; the line has no line ends and no tabs. */
    void text(String line, float size, float left, float baseline) throws IOException;

    /** @param shape of straight lines, as all shapes here */
    void fill(Ink ink, Path2D.Float shape) throws IOException;

    void stroke(Pen pen, Path2D.Float lines) throws IOException;

    /** Fills a rectangle, of which this is the lower left corner. */
    default void fill(Ink ink, float left, float bottom, float width, float height) throws IOException {
        fill(ink, new Path2D.Float(new Rectangle2D.Float(left, bottom, width, height)));
    }

    /** Draws a level line. */
    default void rule(Pen pen, float left, float height, float width) throws IOException {
        Path2D.Float line = new Path2D.Float();
        line.moveTo(left, height);
        line.lineTo(left + width, height);
        stroke(pen, line);
    }
}
