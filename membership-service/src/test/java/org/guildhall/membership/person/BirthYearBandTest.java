package org.guildhall.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthYearBandTest {

    @ParameterizedTest
    @CsvSource({
        "1979, 1975-1979",
        "1980, 1980-1984",
        "1983, 1980-1984",
        "1984, 1980-1984",
        "1985, 1985-1989",
        "2000, 2000-2004"
    })
    void coversFiveYears(int year, String band) {
        assertThat(BirthYearBand.of(year)).isEqualTo(band);
    }
}
