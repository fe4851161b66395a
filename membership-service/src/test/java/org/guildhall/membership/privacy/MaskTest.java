package org.guildhall.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({"+8613812348000, 138****8000", "13812348000, 138****8000"})
    void mobileNumbersHideTheirMiddle(String number, String masked) {
        assertThat(Mask.mobile(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1101**********002X",
        "USA123456789012, USA1*******9012",
        "M1234567801, M*******801",
        "E12345678, E*****678",
        "12345678, 1*****78",
        "AB123, A***3"
    })
    void documentsShowAtMostFourAtEachEnd(String number, String masked) {
        assertThat(Mask.document(number)).isEqualTo(masked);
    }
}
