package org.guildhall.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

    private static final String VALID = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE",
        "440524188001010014, 1880-01-01, MALE",
        "110101200002290018, 2000-02-29, MALE",
        "32010219880328027X, 1988-03-28, MALE",
        "130102199912319988, 1999-12-31, FEMALE"
    })
    void readsBirthDateAndGender(String number, LocalDate birthDate, Gender gender) {
        assertThat(ResidentId.parse(number)).contains(new ResidentId(number, birthDate, gender));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11010519491231002",
                "11010519491231002XX",
                "11010519491231002x",
                "１1010519491231002X",
                "X10105194912310021",
                "010101200001010017",
                "110101170001010016",
                "11010121000101001X",
                "110101200013010018",
                "110101200004310019",
                "110101200102290015",
                "110101190002290011",
                "110105491231002"
            })
    void refusesWhatIsNoNumberOrNoDate(String number) {
        assertThat(ResidentId.parse(number)).isEmpty();
    }

    @Test
    void noticesEveryChangeOfASingleDigit() {
        for (int place = 0; place < 17; place++) {
            for (char other = '0'; other <= '9'; other++) {
                String changed = VALID.substring(0, place) + other + VALID.substring(place + 1);
                assertThat(ResidentId.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(VALID));
            }
        }
    }

    @Test
    void acceptsOneCheckCharacterOnly() {
        for (char check : "0123456789X".toCharArray()) {
            assertThat(ResidentId.parse(VALID.substring(0, 17) + check).isPresent())
                    .isEqualTo(check == 'X');
        }
    }
}
