package org.guildhall.membership.employer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerNameTest {

    @ParameterizedTest
    @CsvSource({
        "示例制造有限公司, 示例制造有限公司",
        "示例制造有限责任公司, 示例制造有限公司",
        "示例制造有限责任公司北京分公司, 示例制造有限公司北京分公司",
        "示例（北京）科技有限公司, 示例(北京)科技有限公司",
        "示例(北京)科技有限公司, 示例(北京)科技有限公司",
        "示例【北京】科技有限公司, 示例(北京)科技有限公司",
        "示例〔北京〕科技有限公司, 示例(北京)科技有限公司",
        "'  示例 制造　有限公司 ', 示例制造有限公司",
        "ＡＢＣ物流股份有限公司, ABC物流股份有限公司",
        "abc物流股份有限公司, ABC物流股份有限公司",
        "示例•制造有限公司, 示例·制造有限公司",
        "示例・制造有限公司, 示例·制造有限公司",
        "第１２３中学, 第123中学",
        "'　', ''"
    })
    void foldsWhatSpellingsDifferIn(String written, String normalised) {
        assertThat(EmployerName.normalised(written)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"示例制造有限公司, 示例制造股份有限公司", "示例制造有限公司, 示例制造厂", "示例（北京）科技有限公司, 示例（上海）科技有限公司", "示例北京科技有限公司, 示例（北京）科技有限公司"})
    void keepsApartWhatIsAnotherEmployer(String one, String other) {
        assertThat(EmployerName.normalised(one)).isNotEqualTo(EmployerName.normalised(other));
    }

    @Test
    void leavesNothingInvisible() {
        assertThat(EmployerName.normalised("示例\u200b制造\u00a0有限\tCOMPANY\ufeff")).isEqualTo("示例制造有限COMPANY");
    }
}
