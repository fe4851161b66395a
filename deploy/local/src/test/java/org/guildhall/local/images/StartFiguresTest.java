package org.guildhall.local.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartFiguresTest {
    @Test
    void tellsTheMedianAndTheRange() {
        assertThat(StartFigures.summary(List.of(3.0, 1.0, 2.0, 9.0, 2.5))).isEqualTo("2.50 (1.00–9.00)");
        assertThat(StartFigures.summary(List.of(2.0, 1.0))).isEqualTo("1.50 (1.00–2.00)");
    }
}
