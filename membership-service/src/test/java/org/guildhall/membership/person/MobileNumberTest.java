package org.guildhall.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+8613800138000",
                "008613800138000",
                "+86 138 0013 8000",
                "138-0013-8000",
                "138–0013—8000",
                "１３８００１３８０００",
                "＋８６　138　0013　8000",
                "\t13800138000 ",
                "8613800138000",
                "(+86)13800138000",
                "（+86）138 0013 8000",
                "\u202A+86 138 0013 8000\u202C",
                "\u200E13800138000\uFEFF"
            })
    void keepsEveryWayOfTypingItInOneForm(String typed) {
        assertThat(MobileNumber.parse(typed)).contains(new MobileNumber("+8613800138000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+86",
                "12800138000",
                "1380013800",
                "138001380000",
                "+85213800138000",
                "+86+8613800138000",
                "0086008613800138000",
                "1380013800x",
                "01013800138000",
                "13800138000,13900139000"
            })
    void refusesWhatIsNoMainlandMobileNumber(String typed) {
        assertThat(MobileNumber.parse(typed)).isEmpty();
    }
}
