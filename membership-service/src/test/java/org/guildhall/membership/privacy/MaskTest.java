package org.guildhall.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({"王小明, 王**", "王明, 王*", "王, 王*", "𠮷野家, 𠮷**", "阿卜杜·热合曼, 阿******", "A, A*"})
    void namesShowTheirFirstCharacter(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

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
