package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromQlTest {

    @Test
    void namesMetricsAndNothingElse() {
        assertThat(PromQl.metricsOf("""
                topk(10, sum by (method, uri) (rate(a_seconds_sum{b="c_total", d=~"e{f}|g"}[$__rate_interval])))
                / on (h) group_left () max(i:j:k5m) > 14.4 * 0.001 unless l offset 5m and (-m) == bool 2""")).containsExactly("a_seconds_sum", "i:j:k5m", "l", "m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate(a[5m])",
                "sum(rate(a[5m])))",
                "summ(a)",
                "sum by a (b)",
                "rate(a[5 minutes])",
                "a{b}",
                "a{b=c}",
                "a{b=\"c\"",
                "a ? b",
                "$b",
                "sum",
                "a{b=\"c}"
            })
    void findsWhatCannotBeRight(String expression) {
        assertThatThrownBy(() -> PromQl.metricsOf(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesWhatALabelIsComparedWith() {
        assertThat(PromQl.valuesOf("fact", "a{fact=~\"b|c\"} + d{fact=\"e\",artefact=\"f\"}"))
                .containsExactlyInAnyOrder("b", "c", "e");
    }
}
