package org.guildhall.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7KQ2M9XPA4TRC8WD",
                "7KQ2-M9XP-A4TR-C8WD",
                "7kq2 m9xp a4tr c8wd",
                "７ＫＱ２－Ｍ９ＸＰ－Ａ４ＴＲ－Ｃ８ＷＤ",
                "７ｋｑ２　ｍ９ｘｐ　ａ４ｔｒ　ｃ８ｗｄ",
                "7KQ2–M9XP—A4TR‐C8WD",
                "7KQ2\u2212M9XP\u00A0A4TR\u200BC8WD",
                "\u202A7KQ2M9XPA4TRC8WD\u202C"
            })
    void readsACodeHoweverItWasTyped(String typed) {
        assertThat(RandomCodes.asTyped(typed)).isEqualTo("7KQ2M9XPA4TRC8WD");
    }
}
