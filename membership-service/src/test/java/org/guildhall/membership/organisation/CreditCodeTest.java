package org.guildhall.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String VALID = "91350100M000100Y43";

    @ParameterizedTest
    @ValueSource(strings = {VALID, "81510100MD0000016C"})
    void acceptsValidCodes(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "91350100I000100Y43",
                "91350100O000100Y43",
                "91350100S000100Y43",
                "91350100V000100Y43",
                "91350100Z000100Y43",
                "9135010AM000100Y43",
                " 91350100M000100Y43",
                "９1350100M000100Y43"
            })
    void refusesCodesOfAnotherForm(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void refusesEveryOtherCheckCharacter() {
        for (char check : ALPHABET.toCharArray()) {
            assertThat(CreditCode.isValid(VALID.substring(0, 17) + check)).isEqualTo(check == '3');
        }
    }

    @Test
    void noticesEveryChangeOfASingleCharacter() {
        for (int place = 0; place < 18; place++) {
            for (char other : ALPHABET.toCharArray()) {
                String changed = VALID.substring(0, place) + other + VALID.substring(place + 1);
                assertThat(CreditCode.isValid(changed)).as(changed).isEqualTo(changed.equals(VALID));
            }
        }
    }
}
