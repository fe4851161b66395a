package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsCatalogueTest {

    private static final MetricsCatalogue CATALOGUE = new MetricsCatalogue(List.of(
            "# Metrics",
            "| metric | kind | labels | told by | what it says |",
            "|---|---|---|---|---|",
            "| `guildhall_joins_total` | counter | `queue` `outcome` | membership | joins |",
            "| `guildhall_age_seconds` | gauge | | all | age |",
            "| `http_server_requests_seconds` | histogram | `uri` | all | requests |"));
    private static final String REQUESTS = """
            # TYPE http_server_requests_seconds histogram
            http_server_requests_seconds_bucket{application="a",uri="/a{id}",le="0.1"} 1
            http_server_requests_seconds_count{application="a",uri="/a{id}"} 1
            # TYPE guildhall_age_seconds gauge
            guildhall_age_seconds{application="a"} NaN
            """;
    private static final String JOINS = """
            # TYPE guildhall_joins_total counter
            guildhall_joins_total{application="a",outcome="done",queue="q"} 1.0
            """;

    @Test
    void takesWhatAgrees() {
        assertThat(CATALOGUE.findings("membership", REQUESTS + JOINS)).isEmpty();
        assertThat(CATALOGUE.findings("contest", REQUESTS + "# TYPE jvm_info gauge\njvm_info{x=\"y\"} 1\n"))
                .isEmpty();
    }

    @Test
    void findsWhatIsMissingAndWhatIsTooMuch() {
        assertThat(CATALOGUE.findings("membership", REQUESTS)).containsExactly("guildhall_joins_total isn't told");
        assertThat(CATALOGUE.findings("contest", REQUESTS + JOINS))
                .containsExactly("guildhall_joins_total isn't in the list");
    }

    @Test
    void findsAnotherKindAndOtherLabels() {
        String told = REQUESTS + JOINS.replace(" counter", " gauge").replace("queue=\"q\"", "member=\"m\"");
        assertThat(CATALOGUE.findings("membership", told))
                .containsExactly(
                        "guildhall_joins_total is a gauge", "guildhall_joins_total has the labels [member, outcome]");
    }

    @Test
    void findsLabelsThatGrow() {
        String grown = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "guildhall_joins_total{outcome=\"done\",queue=\"q" + i + "\"} 1.0\n")
                .collect(Collectors.joining());
        assertThat(CATALOGUE.findings("membership", REQUESTS + JOINS + grown))
                .containsExactly("guildhall_joins_total has 102 series");
    }

    @Test
    void knowsTheSeriesOfAHistogram() {
        assertThat(CATALOGUE.series())
                .contains("guildhall_age_seconds", "http_server_requests_seconds_bucket")
                .doesNotContain("http_server_requests_seconds");
    }

    @Test
    void readsThePage() {
        assertThat(MetricsCatalogue.read().series())
                .contains("guildhall_outbox_age_seconds")
                .hasSizeGreaterThan(30);
    }
}
