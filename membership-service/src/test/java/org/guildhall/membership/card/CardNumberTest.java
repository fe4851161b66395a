package org.guildhall.membership.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @ParameterizedTest
    @CsvSource({"1, 8810000000000011", "9, 8810000000000094", "12345678901, 8810123456789018"})
    void carriesALuhnDigit(long sequence, String number) {
        assertThat(CardNumber.of(sequence).value()).isEqualTo(number);
        assertThat(CardNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "881000000000001",
                "88100000000000110",
                "8811000000000010",
                "881000000000001X",
                "８810000000000011",
                " 8810000000000011"
            })
    void refusesNumbersOfAnotherForm(String number) {
        assertThat(CardNumber.isValid(number)).isFalse();
    }

    @Test
    void noticesEveryWrongDigit() {
        String valid = CardNumber.of(12_345_678_901L).value();
        for (int place = 0; place < valid.length(); place++) {
            for (char other = '0'; other <= '9'; other++) {
                String changed = valid.substring(0, place) + other + valid.substring(place + 1);
                assertThat(CardNumber.isValid(changed)).as(changed).isEqualTo(changed.equals(valid));
            }
        }
    }
}
