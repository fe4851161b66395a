package org.guildhall.reporting.document.form;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;
import org.guildhall.reporting.document.paper.Canvas;
import org.guildhall.reporting.document.paper.Ink;
import org.guildhall.reporting.document.paper.Pen;
import org.jspecify.annotations.Nullable;

/** Draws a chart as lines and rectangles; series differ by colour and by dashes or shade, and a legend names them. */
final class PrintedChart {

    private static final float HEIGHT = 170;
    private static final float SCALE_WIDTH = 56;
    private static final float LABELS = 26;
    private static final float ABOVE = 12;
    private static final float SIZE = 8;
    private static final int STEPS = 4;

    private static final List<Ink> COLOURS = List.of(
            new Ink(28, 79, 125),
            new Ink(184, 84, 26),
            new Ink(61, 122, 51),
            new Ink(122, 61, 120),
            new Ink(92, 92, 84),
            new Ink(163, 133, 43));

    private static final List<List<Integer>> DASHES =
            List.of(List.of(), List.of(6, 3), List.of(2, 2), List.of(8, 3, 2, 3), List.of(12, 4), List.of(4, 4));

    private static final Pen GRID = Pen.fine(Ink.grey(179));

    private final PrintedPages pages;
    private final ChartFigures figures;
    private final float highest;
    private final float left = PrintedPages.LEFT + SCALE_WIDTH;
    private final float width = PrintedPages.WIDTH - SCALE_WIDTH;
    private final float bottom;

    private PrintedChart(PrintedPages pages, ChartFigures figures) {
        this.pages = pages;
        this.figures = figures;
        this.highest = rounded(figures.highest()).floatValue();
        this.bottom = pages.top() - HEIGHT;
    }

    static void draw(PrintedPages pages, Block.Chart chart) throws IOException {
        ChartFigures figures = ChartFigures.of(chart.figures());
        pages.space(ABOVE);
        pages.need(HEIGHT
                + LABELS
                + 20
                + SIZE * PrintedPages.LEADING * figures.series().size());
        PrintedChart drawn = new PrintedChart(pages, figures);
        drawn.scale();
        for (int series = 0; series < figures.series().size(); series++) {
            if (chart.kind() == ChartKind.LINE) {
                drawn.line(series);
            } else {
                drawn.bars(series);
            }
        }
        drawn.categories();
        pages.space(HEIGHT + LABELS);
        drawn.legend(chart.kind() == ChartKind.LINE);
    }

    /** To one digit, upwards. */
    private static BigDecimal rounded(BigDecimal highest) {
        int scale = highest.scale() - highest.precision() + 1;
        BigDecimal up = highest.setScale(scale, RoundingMode.UP);
        return up.max(BigDecimal.valueOf(STEPS));
    }

    private void scale() throws IOException {
        Canvas canvas = pages.canvas();
        for (int step = 0; step <= STEPS; step++) {
            float height = bottom + HEIGHT * step / STEPS;
            canvas.rule(GRID, left, height, width);
            String label = BigDecimal.valueOf(highest)
                    .multiply(BigDecimal.valueOf(step))
                    .divide(BigDecimal.valueOf(STEPS), 1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            canvas.text(label, SIZE, left - 4 - pages.text().width(label, SIZE), height - SIZE / 3);
        }
    }

    private float step() {
        return width / figures.categories().size();
    }

    private float height(BigDecimal value) {
        return HEIGHT * Math.max(0, value.floatValue()) / highest;
    }

    private void bars(int series) throws IOException {
        float bar = step() * 0.8f / figures.series().size();
        Path2D.Float bars = new Path2D.Float();
        List<@Nullable BigDecimal> values = figures.values().get(series);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                float from = left + i * step() + step() * 0.1f + series * bar;
                bars.append(new Rectangle2D.Float(from, bottom, bar, height(value)), false);
            }
        }
        pages.canvas().fill(colour(series), bars);
    }

    /** Where there is no figure the line is broken. */
    private void line(int series) throws IOException {
        Path2D.Float line = new Path2D.Float();
        boolean drawing = false;
        List<@Nullable BigDecimal> values = figures.values().get(series);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                drawing = false;
                continue;
            }
            float across = left + (i + 0.5f) * step();
            if (drawing) {
                line.lineTo(across, bottom + height(value));
            } else {
                line.moveTo(across, bottom + height(value));
            }
            drawing = true;
        }
        pages.canvas().stroke(pen(series), line);
    }

    private static Ink colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    private static Pen pen(int series) {
        return new Pen(colour(series), 18, DASHES.get(series % DASHES.size()));
    }

    /** As many of them as stand beside each other; the table has all. */
    private void categories() throws IOException {
        float widest = 0;
        for (String category : figures.categories()) {
            widest = Math.max(widest, pages.text().width(category, SIZE));
        }
        int every = (int) Math.max(1, Math.ceil(Math.min(widest, 70) * 1.1f / step()));
        for (int i = 0; i < figures.categories().size(); i += every) {
            String label = LineBreaks.cut(pages.text(), figures.categories().get(i), SIZE, 70);
            float across = left + (i + 0.5f) * step() - pages.text().width(label, SIZE) / 2;
            pages.canvas().text(label, SIZE, across, bottom - SIZE - 4);
        }
    }

    private void legend(boolean lines) throws IOException {
        for (int series = 0; series < figures.series().size(); series++) {
            Canvas canvas = pages.canvas();
            float middle = pages.top() - SIZE;
            if (lines) {
                canvas.rule(pen(series), left, middle, 24);
            } else {
                canvas.fill(colour(series), left, middle - 3, 24, 6);
            }
            canvas.text(figures.series().get(series), SIZE, left + 30, middle - SIZE / 3);
            pages.space(SIZE * PrintedPages.LEADING);
        }
        pages.space(8);
    }
}
