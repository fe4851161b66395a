package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;
import org.jspecify.annotations.Nullable;

/** Draws a chart as lines and rectangles; series differ by colour and by dashes or shade, and a legend names them. */
final class PrintedChart {

    private static final float HEIGHT = 170;
    private static final float SCALE_WIDTH = 56;
    private static final float LABELS = 26;
    private static final float ABOVE = 12;
    private static final float SIZE = 8;
    private static final int STEPS = 4;

    private static final List<float[]> COLOURS = List.of(
            new float[] {0.11f, 0.31f, 0.49f},
            new float[] {0.72f, 0.33f, 0.10f},
            new float[] {0.24f, 0.48f, 0.20f},
            new float[] {0.48f, 0.24f, 0.47f},
            new float[] {0.36f, 0.36f, 0.33f},
            new float[] {0.64f, 0.52f, 0.17f});

    private static final List<float[]> DASHES = List.of(
            new float[] {},
            new float[] {6, 3},
            new float[] {2, 2},
            new float[] {8, 3, 2, 3},
            new float[] {12, 4},
            new float[] {4, 4});

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
        PDPageContentStream canvas = pages.canvas();
        canvas.setStrokingColor(0.7f, 0.7f, 0.7f);
        canvas.setLineWidth(0.5f);
        for (int step = 0; step <= STEPS; step++) {
            float height = bottom + HEIGHT * step / STEPS;
            canvas.moveTo(left, height);
            canvas.lineTo(left + width, height);
            canvas.stroke();
            String label = BigDecimal.valueOf(highest)
                    .multiply(BigDecimal.valueOf(step))
                    .divide(BigDecimal.valueOf(STEPS), 1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            pages.text().show(canvas, label, SIZE, left - 4 - pages.text().width(label, SIZE), height - SIZE / 3);
        }
        canvas.setStrokingColor(0f, 0f, 0f);
    }

    private float step() {
        return width / figures.categories().size();
    }

    private float height(BigDecimal value) {
        return HEIGHT * Math.max(0, value.floatValue()) / highest;
    }

    private void bars(int series) throws IOException {
        PDPageContentStream canvas = pages.canvas();
        float bar = step() * 0.8f / figures.series().size();
        float[] colour = COLOURS.get(series % COLOURS.size());
        canvas.setNonStrokingColor(colour[0], colour[1], colour[2]);
        List<@Nullable BigDecimal> values = figures.values().get(series);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                canvas.addRect(left + i * step() + step() * 0.1f + series * bar, bottom, bar, height(value));
                canvas.fill();
            }
        }
        canvas.setNonStrokingColor(0f, 0f, 0f);
    }

    /** Where there is no figure the line is broken. */
    private void line(int series) throws IOException {
        PDPageContentStream canvas = pages.canvas();
        pen(canvas, series);
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
                canvas.lineTo(across, bottom + height(value));
            } else {
                canvas.moveTo(across, bottom + height(value));
            }
            drawing = true;
        }
        canvas.stroke();
        unpen(canvas);
    }

    private static void pen(PDPageContentStream canvas, int series) throws IOException {
        float[] colour = COLOURS.get(series % COLOURS.size());
        canvas.setStrokingColor(colour[0], colour[1], colour[2]);
        canvas.setLineWidth(1.8f);
        canvas.setLineDashPattern(DASHES.get(series % DASHES.size()), 0);
    }

    private static void unpen(PDPageContentStream canvas) throws IOException {
        canvas.setStrokingColor(0f, 0f, 0f);
        canvas.setLineDashPattern(new float[] {}, 0);
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
            pages.text().show(pages.canvas(), label, SIZE, across, bottom - SIZE - 4);
        }
    }

    private void legend(boolean lines) throws IOException {
        for (int series = 0; series < figures.series().size(); series++) {
            PDPageContentStream canvas = pages.canvas();
            float middle = pages.top() - SIZE;
            if (lines) {
                pen(canvas, series);
                canvas.moveTo(left, middle);
                canvas.lineTo(left + 24, middle);
                canvas.stroke();
                unpen(canvas);
            } else {
                float[] colour = COLOURS.get(series % COLOURS.size());
                canvas.setNonStrokingColor(colour[0], colour[1], colour[2]);
                canvas.addRect(left, middle - 3, 24, 6);
                canvas.fill();
                canvas.setNonStrokingColor(0f, 0f, 0f);
            }
            pages.text().show(canvas, figures.series().get(series), SIZE, left + 30, middle - SIZE / 3);
            pages.space(SIZE * PrintedPages.LEADING);
        }
        pages.space(8);
    }
}
