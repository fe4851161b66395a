package org.guildhall.reporting.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void isAYearAQuarterOrAMonth() {
        assertThat(Period.of("2026"))
                .contains(new Period("YEAR", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Period.of("2026-Q4"))
                .contains(new Period("QUARTER", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Period.of("2024-02"))
                .contains(new Period("MONTH", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-Q5", "2026-1", "2026-01-01", "1800"})
    void isNothingElse(String written) {
        assertThat(Period.of(written)).isEmpty();
    }
}
