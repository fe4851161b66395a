package org.guildhall.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "买买提·吐尔逊",
                "买买提\u30FB吐尔逊",
                "买买提\uFF0E吐尔逊",
                "买买提\u2027吐尔逊",
                "买买提\uFF65吐尔逊",
                "买买提\u22C5吐尔逊",
                "买买提\u2219吐尔逊",
                "买买提\u2022吐尔逊",
                "买买提.吐尔逊",
                "买买提\u0387吐尔逊",
                "买买提\u02D9吐尔逊",
                "买买提\u318D吐尔逊",
                "买买提\u1427吐尔逊",
                "买买提\uA78F吐尔逊",
                "买买提 · 吐尔逊",
                "买买提\u3000\u30FB\u3000吐尔逊"
            })
    void keepsEveryDotInOneSpelling(String typed) {
        assertThat(PersonName.parse(typed)).contains(new PersonName("买买提\u00B7吐尔逊"));
    }

    @ParameterizedTest
    @CsvSource({
        "李〇明, 李〇明",
        "王\u3000明, 王明",
        "王 小 明, 王小明",
        "Anne-Marie  O'Neill, Anne-Marie O'Neill",
        "John R. Smith, John R. Smith",
        "Ｊｏｈｎ, John",
        "Jose\u0301, José",
        "王\u2F29明, 王小明",
        "བསྟན་འཛིན, བསྟན་འཛིན",
        "བསྟན\u0F0Cའཛིན, བསྟན་འཛིན",
        "𠮷小明, 𠮷小明",
        "王𪟝龘, 王𪟝龘",
        "王\uD884\uDF50, 王\uD884\uDF50",
        "ئابدۇللا, ئابدۇللا",
        "김민수, 김민수",
        "ᠪᠠᠶᠠᠷ᠋, ᠪᠠᠶᠠᠷ᠋"
    })
    void takesNamesOfManyScripts(String typed, String name) {
        assertThat(PersonName.parse(typed)).contains(new PersonName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "·",
                "王1",
                "\u3164",
                "\u115F\u1160",
                "\uFFA0",
                "王\uFE00小明",
                "王\uFE0F",
                "王\u034F小明",
                "王\u180B",
                "王\uDB40\uDD00",
                "王\u200B小明",
                "王\u00B4小明",
                "\u0301王",
                "·王",
                "王·",
                "王-",
                "王\u0301\u0302\u0303\u0304\u0305",
                "王😀"
            })
    void refusesWhatNobodyIsCalled(String typed) {
        assertThat(PersonName.parse(typed)).isEmpty();
    }
}
