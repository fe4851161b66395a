package org.guildhall.reporting.document.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.guildhall.reporting.document.content.Block;
import org.guildhall.reporting.document.content.DocumentTemplate.ChartKind;
import org.jspecify.annotations.Nullable;

/** Writes a chart as DrawingML (ECMA-376 part 1, 21.2), with its figures in it. */
final class WordChart {

    private static final String CATEGORIES = "1";
    private static final String VALUES = "2";
    private static final List<String> DASHES = List.of("solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash");
    private static final List<String> COLOURS = List.of("1D4F7C", "B8541A", "3E7A34", "7A3E78", "5B5B55", "A3842B");

    private WordChart() {}

    static void write(Markup out, Block.Chart chart) throws IOException {
        ChartFigures figures = ChartFigures.of(chart.figures());
        boolean lines = chart.kind() == ChartKind.LINE;
        out.open(
                "c:chartSpace",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main");
        out.open("c:chart");
        value(out, "c:autoTitleDeleted", "1");
        out.open("c:plotArea").empty("c:layout");
        out.open(lines ? "c:lineChart" : "c:barChart");
        if (!lines) {
            value(out, "c:barDir", "col");
        }
        value(out, "c:grouping", lines ? "standard" : "clustered");
        value(out, "c:varyColors", "0");
        for (int i = 0; i < figures.series().size(); i++) {
            series(out, figures, i, lines);
        }
        if (lines) {
            value(out, "c:marker", "1");
        }
        value(out, "c:axId", CATEGORIES);
        value(out, "c:axId", VALUES);
        out.close();
        axis(out, "c:catAx", CATEGORIES, VALUES, "b");
        axis(out, "c:valAx", VALUES, CATEGORIES, "l");
        out.close();
        out.open("c:legend");
        value(out, "c:legendPos", "b");
        out.close();
        value(out, "c:plotVisOnly", "1");
        out.close();
    }

    private static void series(Markup out, ChartFigures figures, int place, boolean lines) throws IOException {
        String number = Integer.toString(place);
        out.open("c:ser");
        value(out, "c:idx", number);
        value(out, "c:order", number);
        out.open("c:tx").text("c:v", figures.series().get(place)).close();
        out.open("c:spPr");
        if (lines) {
            out.open("a:ln", "w", "22225");
            fill(out, place);
            out.empty("a:prstDash", "val", DASHES.get(place % DASHES.size())).close();
        } else {
            fill(out, place);
        }
        out.close();
        if (!lines) {
            value(out, "c:invertIfNegative", "0");
        }
        out.open("c:cat").open("c:strLit");
        points(out, figures.categories());
        out.close().close();
        out.open("c:val").open("c:numLit");
        points(out, figures.values().get(place).stream().map(WordChart::plain).toList());
        out.close().close();
        if (lines) {
            value(out, "c:smooth", "0");
        }
        out.close();
    }

    private static void fill(Markup out, int place) throws IOException {
        out.open("a:solidFill")
                .empty("a:srgbClr", "val", COLOURS.get(place % COLOURS.size()))
                .close();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static void points(Markup out, List<String> values) throws IOException {
        value(out, "c:ptCount", Integer.toString(values.size()));
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                out.open("c:pt", "idx", Integer.toString(i))
                        .text("c:v", values.get(i))
                        .close();
            }
        }
    }

    private static void axis(Markup out, String element, String id, String crossed, String side) throws IOException {
        out.open(element);
        value(out, "c:axId", id);
        out.open("c:scaling");
        value(out, "c:orientation", "minMax");
        out.close();
        value(out, "c:delete", "0");
        value(out, "c:axPos", side);
        value(out, "c:crossAx", crossed);
        out.close();
    }

    private static void value(Markup out, String element, String value) throws IOException {
        out.empty(element, "val", value);
    }
}
