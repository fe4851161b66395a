package org.guildhall.kit.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {

    @ParameterizedTest
    @CsvSource({"王小明, 王**", "王明, 王*", "王, 王*", "𠮷野家, 𠮷**", "阿卜杜·热合曼, 阿**", "A, A*", "'', ''"})
    void showsTheFirstCharacter(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }
}
