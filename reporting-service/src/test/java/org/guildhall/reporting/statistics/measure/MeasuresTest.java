package org.guildhall.reporting.statistics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Path VIEW =
            Path.of("src/main/resources/db/projection/V20261129_2322__count_employers_and_activations.sql");

    private static Measure measure(String code) {
        return Measures.find(code).orElseThrow();
    }

    @Test
    void countsFlowsByPatternUnlessTheyAreListedThemselves() {
        assertThat(measure("members.count").times("JOINED")).isEqualTo(1);
        assertThat(measure("members.count").times("LEFT_DECEASED")).isEqualTo(-1);
        assertThat(measure("members.count").times("RETAINED")).isZero();
        assertThat(measure("members.transferredIn").times("IN_TRANSFER")).isEqualTo(1);
        assertThat(measure("members.transferredIn").times("IN_MERGER")).isZero();
        assertThat(measure("members.left").ending("LEFT_DECEASED")).isEqualTo("DECEASED");
    }

    @Test
    void everyFlowOfTheViewIsMeasuredAndEveryMeasureIsCounted() throws IOException {
        Set<String> counted = found("'([a-z]\\w*\\.\\w+)'");
        Set<String> measured = Measures.all().stream()
                .filter(Measure::addsUp)
                .flatMap(measure -> measure.flows().keySet().stream())
                .filter(flow -> flow.contains("."))
                .filter(flow -> !isStep(flow))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(measured).isEqualTo(counted);
    }

    /** Steps bear the names of their flows in the facts. */
    private static boolean isStep(String flow) {
        return flow.startsWith("foundingCases.")
                || Set.of(
                                "cards.collected",
                                "cards.activated",
                                "cards.lost",
                                "cards.replaced",
                                "transfers.requested",
                                "transfers.refused")
                        .contains(flow);
    }

    @Test
    void everyDimensionIsCountedAndEveryOneNamedExists() throws IOException {
        Set<String> counted = found("'([A-Z][A-Z_]+)', (?:\\w\\.|unnest)");
        assertThat(counted)
                .containsAll(Measures.dimensions().stream()
                        .filter(dimension -> dimension.stored() != null)
                        .map(MeasureDimension::stored)
                        .toList());
        for (Measure measure : Measures.all()) {
            assertThat(measure.dimensions())
                    .allMatch(code -> Measures.findDimension(code).isPresent());
        }
    }

    private static Set<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(VIEW))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
