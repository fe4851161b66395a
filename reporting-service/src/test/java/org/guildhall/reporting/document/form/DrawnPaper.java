package org.guildhall.reporting.document.form;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guildhall.kit.print.SetText;
import org.guildhall.reporting.document.paper.Canvas;
import org.guildhall.reporting.document.paper.Ink;
import org.guildhall.reporting.document.paper.Paper;
import org.guildhall.reporting.document.paper.Pen;

/** Remembers the shapes and lines that were asked for, page by page, whatever paper they are then drawn on. */
final class DrawnPaper implements Paper {

    private final Paper paper;
    private final SortedMap<Integer, List<Line>> pages;

    DrawnPaper(Paper paper, SortedMap<Integer, List<Line>> pages) {
        this.paper = paper;
        this.pages = pages;
    }

    /**
     * A shape or lines.
     *
     * @param look in which colour it is filled, or with which pen it is drawn
     * @param steps kinds and places of its corners, in millimetres from the upper left corner of the page
     */
    record Line(String look, List<Double> steps) {

        static Line filled(Ink ink, Path2D path) {
            return new Line("filled " + colour(ink), steps(path));
        }

        static Line stroked(Pen pen, Path2D path) {
            List<Long> dashes = pen.dashes().stream()
                    .map(dash -> hundredths(dash / 72d * 25.4))
                    .toList();
            String look = "drawn %s %d %s".formatted(colour(pen.ink()), hundredths(pen.tenths() / 720d * 25.4), dashes);
            return new Line(look, steps(path));
        }

        private static String colour(Ink ink) {
            return "%d %d %d".formatted(ink.red(), ink.green(), ink.blue());
        }

        private static List<Double> steps(Path2D path) {
            List<Double> steps = new ArrayList<>();
            double[] to = new double[6];
            for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
                int kind = step.currentSegment(to);
                steps.add((double) kind);
                if (kind != PathIterator.SEG_CLOSE) {
                    steps.add(to[0] / 72 * 25.4);
                    steps.add(297 - to[1] / 72 * 25.4);
                }
            }
            return steps;
        }

        /** Of millimetres. */
        static long hundredths(double length) {
            return Math.round(length * 100);
        }

        boolean isAsGoodAs(Line other) {
            boolean close = look.equals(other.look) && steps.size() == other.steps.size();
            for (int i = 0; close && i < steps.size(); i++) {
                close = Math.abs(steps.get(i) - other.steps.get(i)) < 0.005;
            }
            return close;
        }
    }

    /** Pages by their numbers, to be filled. */
    static SortedMap<Integer, List<Line>> blank() {
        return new TreeMap<>();
    }

    private Canvas canvas(Canvas below, int page) {
        List<Line> lines = pages.computeIfAbsent(page, absent -> new ArrayList<>());
        return new Canvas() {
            @Override
            public void text(String line, float size, float left, float baseline) throws IOException {
                below.text(line, size, left, baseline);
            }

            @Override
            public void fill(Ink ink, Path2D.Float shape) throws IOException {
                lines.add(Line.filled(ink, shape));
                below.fill(ink, shape);
            }

            @Override
            public void stroke(Pen pen, Path2D.Float shape) throws IOException {
                lines.add(Line.stroked(pen, shape));
                below.stroke(pen, shape);
            }
        };
    }

    @Override
    public SetText text() {
        return paper.text();
    }

    @Override
    public Canvas turn() throws IOException {
        Canvas below = paper.turn();
        return canvas(below, paper.pages());
    }

    @Override
    public int pages() {
        return paper.pages();
    }

    @Override
    public void finish(Over over, OutputStream output) throws IOException {
        paper.finish((below, page) -> over.draw(canvas(below, page), page), output);
    }

    @Override
    public void close() throws IOException {
        paper.close();
    }
}
