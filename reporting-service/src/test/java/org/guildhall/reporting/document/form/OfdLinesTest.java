package org.guildhall.reporting.document.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import org.guildhall.kit.print.PrintFonts;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.Content;
import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;
import org.guildhall.reporting.document.content.FigureTable;
import org.guildhall.reporting.document.form.DrawnPaper.Line;
import org.guildhall.reporting.document.paper.OfdPaper;
import org.guildhall.reporting.document.paper.PdfPaper;
import org.guildhall.reporting.statistics.query.DataSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** All that is drawn for a PDF, down to the thinnest line, stands in the OFD: same place, same colour, same pen. */
class OfdLinesTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<String> COLUMNS = List.of("measure", "compare");
    private static final PrintedDocument PRINTED = new PrintedDocument(new PrintFonts(List.of()));

    private final long seed = new Random().nextLong();
    private final RandomContent random = new RandomContent(seed);

    {
        System.out.println("OfdLinesTest seed " + seed);
    }

    private static OfdFile ofd(Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PRINTED.write(content, RandomContent.IMPRINT, OfdPaper::new, file);
        return OfdFile.of(file.toByteArray());
    }

    /** What is drawn on each page of the PDF. */
    private static SortedMap<Integer, List<Line>> asked(Content content) throws IOException {
        SortedMap<Integer, List<Line>> pages = DrawnPaper.blank();
        PRINTED.write(
                content,
                RandomContent.IMPRINT,
                (fonts, about) -> new DrawnPaper(new PdfPaper(fonts, about), pages),
                new ByteArrayOutputStream());
        return pages;
    }

    private static Content charts(DataSet drawn, DataSet listed) {
        FigureTable figures = FigureTable.compact("会员", drawn, COLUMNS, CHINESE);
        return RandomContent.content(
                CHINESE,
                FigureTable.compact("组织", listed, COLUMNS, CHINESE),
                List.of(new Block.Chart(ChartKind.LINE, figures), new Block.Chart(ChartKind.BAR, figures)));
    }

    /** Where a file isn't what was asked for. */
    private static List<String> faults(SortedMap<Integer, List<Line>> asked, OfdFile file) {
        List<String> faults = new ArrayList<>();
        asked.forEach((page, lines) -> {
            List<Element> objects = OfdFile.all(file.page(page), "PathObject");
            if (objects.size() != lines.size()) {
                faults.add("page %d has %d of %d".formatted(page, objects.size(), lines.size()));
                return;
            }
            for (int i = 0; i < objects.size(); i++) {
                Line drawn = line(objects.get(i));
                if (!drawn.isAsGoodAs(lines.get(i))) {
                    faults.add("page %d: %s instead of %s".formatted(page, drawn, lines.get(i)));
                }
                if (isCut(objects.get(i), drawn)) {
                    faults.add("page %d: %s is cut".formatted(page, drawn));
                }
            }
        });
        return faults;
    }

    private static Line line(Element object) {
        double[] boundary = OfdFile.numbers(object.getAttribute("Boundary"));
        List<Double> steps = new ArrayList<>();
        for (PathIterator step = OfdDrawing.steps(object).getPathIterator(null); !step.isDone(); step.next()) {
            double[] to = new double[6];
            int kind = step.currentSegment(to);
            steps.add((double) kind);
            if (kind != PathIterator.SEG_CLOSE) {
                steps.add(boundary[0] + to[0]);
                steps.add(boundary[1] + to[1]);
            }
        }
        return new Line(
                object.getAttribute("Fill").equals("true") ? "filled " + colour(object, "FillColor") : pen(object),
                steps);
    }

    private static String pen(Element object) {
        List<Long> dashes = object.hasAttribute("DashPattern")
                ? DoubleStream.of(OfdFile.numbers(object.getAttribute("DashPattern")))
                        .mapToObj(Line::hundredths)
                        .toList()
                : List.of();
        return "drawn %s %d %s"
                .formatted(
                        colour(object, "StrokeColor"),
                        Line.hundredths(Double.parseDouble(object.getAttribute("LineWidth"))),
                        dashes);
    }

    private static String colour(Element object, String name) {
        return OfdFile.all(object, name).get(0).getAttribute("Value");
    }

    /** Whether some of it, with half a pen around it, is beyond the boundary. */
    private static boolean isCut(Element object, Line drawn) {
        double[] boundary = OfdFile.numbers(object.getAttribute("Boundary"));
        double around =
                drawn.look().startsWith("filled") ? 0 : Double.parseDouble(object.getAttribute("LineWidth")) / 2;
        var bounds = OfdDrawing.steps(object).getBounds2D();
        double rounding = 0.002;
        return bounds.getMinX() - around < -rounding
                || bounds.getMinY() - around < -rounding
                || bounds.getMaxX() + around > boundary[2] + rounding
                || bounds.getMaxY() + around > boundary[3] + rounding;
    }

    @Test
    void hasEveryLineAndShapeOfThePdf() throws IOException {
        Content content =
                charts(random.dataSet(3, random.organisations(1), 12), random.dataSet(4, random.organisations(30), 3));
        SortedMap<Integer, List<Line>> asked = asked(content);
        assertThat(asked).hasSizeGreaterThan(3);
        assertThat(asked.values()).allSatisfy(lines -> assertThat(lines).isNotEmpty());
        OfdFile file = ofd(content);
        assertThat(file.pages()).isEqualTo(asked.size());
        assertThat(faults(asked, file)).isEmpty();
        bites(asked, file);
    }

    /** One line less, of another colour, thickness, pattern or place is found. */
    private static void bites(SortedMap<Integer, List<Line>> asked, OfdFile file) {
        String first = file.pageParts().get(0);
        for (String kind : List.of("Fill=\"true\"", "LineWidth=")) {
            String pattern = "<ofd:PathObject [^>]*" + kind + "(?s:.*?)</ofd:PathObject>";
            assertThat(faults(asked, file.withFirst(first, pattern, ""))).hasSize(1);
        }
        for (String wrong :
                List.of("Value=\"179 179 179\"", "LineWidth=\"[^\"]*\"", "DashPattern=\"[^\"]*\"", "M [0-9]")) {
            String other = wrong.startsWith("M")
                    ? "M 9"
                    : wrong.replaceAll("\".*", "\"") + (wrong.startsWith("Value") ? "181 179 179\"" : "5.5\"");
            assertThat(faults(asked, file.withFirst(first, wrong, other)))
                    .as(wrong)
                    .isNotEmpty();
        }
        String boundary = "(<ofd:PathObject [^>]*Boundary=\"[^ ]* [^ ]*) [^ ]* ";
        assertThat(faults(asked, file.withFirst(first, boundary, "$1 0.1 "))).hasSize(1);
    }

    @Test
    void leavesBarsOfNothingOut() throws IOException {
        DataSet nothing = random.dataSet(2, random.organisations(1), 4);
        Collections.fill(nothing.value(), BigDecimal.ZERO);
        OfdFile file = ofd(charts(nothing, nothing));
        assertThat(OfdStructure.faults(file)).isEmpty();
        // The rest of both charts is there.
        Content something = charts(random.dataSet(2, random.organisations(1), 4), nothing);
        int whole = OfdFile.all(ofd(something).page(1), "PathObject").size();
        assertThat(OfdFile.all(file.page(1), "PathObject")).hasSize(whole - 4);
    }

    @Test
    void titlesOfCharactersThatXmlCannotHoldAreShownAllTheSame() throws IOException {
        DataSet few = random.dataSet(1, random.organisations(1), 1);
        Content plain = charts(few, few);
        Content odd = new Content(
                plain.facts(), "年\uFFFE度\uFFFF报\u0001告\uD800", plain.locale(), plain.blocks(), plain.queries());
        OfdFile file = ofd(odd);
        assertThat(OfdStructure.faults(file)).isEmpty();
        assertThat(OfdFile.all(file.xml("OFD.xml"), "Title").get(0).getTextContent())
                .isEqualTo("年\uFFFD度\uFFFD报\uFFFD告\uFFFD");
    }
}
