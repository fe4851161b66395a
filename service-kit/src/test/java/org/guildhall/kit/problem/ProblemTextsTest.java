package org.guildhall.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|zh-CN",
                "''|zh-CN",
                "en|en",
                "en-GB,zh;q=0.5|en",
                "zh-CN,en;q=0.5|zh-CN",
                "en_US|en",
                "zh_Hans_CN,en|zh-CN",
                "fr,en|en",
                "fr, en;q=0.3, zh;q=0.2|en",
                "zh;q=0.2,en;q=0.3|en",
                "!!,en|en",
                "en;q=2,en;q=0.5|en",
                "a-b-c-d-e-f-g-h-1-2-3-4-5-6,en|en",
                ",,;,en|en",
                "en;q=0,zh|zh-CN",
                "*|zh-CN",
                "fr|zh-CN"
            })
    void choosesTheLanguageByWhatCanBeRead(String accepted, String chosen) {
        assertThat(texts.choose(accepted).toLanguageTag()).isEqualTo(chosen);
    }
}
