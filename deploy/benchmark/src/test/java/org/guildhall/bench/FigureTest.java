package org.guildhall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void tellsMedianAndSpreadInOneLine() {
        assertThat(new Figure("enrolment.ratio.c64", "x", List.of(2.1, 1.8, 1.9)).line())
                .isEqualTo("figure enrolment.ratio.c64 1.9 1.8 2.1 x");
    }

    @Test
    void takesTheMeanOfTheTwoMiddleSamples() {
        assertThat(Figure.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
    }

    @Test
    void roundsToFourDigitsAndNeverUsesExponents() {
        assertThat(new Figure("rps", "/s", List.of(123456.7)).line()).isEqualTo("figure rps 123500 123500 123500 /s");
        assertThat(new Figure("p99", "s", List.of(0.000123456)).line())
                .isEqualTo("figure p99 0.0001235 0.0001235 0.0001235 s");
        assertThat(new Figure("errors", "joins", List.of(0.0)).line()).isEqualTo("figure errors 0 0 0 joins");
    }

    @Test
    void collectsASamplePerRoundInOrderOfFirstUse() {
        Report report = new Report(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        report.add("second", 2, "s");
        report.add("first", 1, "s");
        report.add("second", 4, "s");

        assertThat(report.median("second")).isEqualTo(3);
        assertThat(report.lines()).containsExactly("figure second 3 2 4 s", "figure first 1 1 1 s");
    }
}
