package org.guildhall.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
    private static final String VALID = """
            {
              "title": "test", "seed": 1,
              "organisations": [
                {"ref": "top", "name": "总工会", "level": "CITY", "kind": "GOVERNMENT"},
                {"ref": "unit", "name": "工会", "level": "GRASSROOTS", "kind": "JOINT", "parent": "top"}
              ],
              "sessions": [
                {"ref": "s1", "organisation": "unit", "title": "沟通会", "joins": 10, "cards": 5, "gifts": [{"name": "水杯", "stock": 3, "asked": 4}]}
              ],
              "contests": [
                {"ref": "c1", "organisation": "top", "title": "竞赛", "contestClass": "CITY", "year": 2026,
                 "projects": [{"trade": "钳工", "title": "钳工", "entrants": 10}]}
              ],
              "expect": [{"of": "s1", "figure": "giftsRefused", "value": 1}]
            }
            """;

    @Test
    void readsEveryShippedScenario() {
        Scenario zhongguancun = ScenarioFile.read("zhongguancun");
        assertThat(zhongguancun.sessions()).hasSize(30);
        assertThat(SessionsPlay.joins(zhongguancun)).isEqualTo(12_799);
        assertThat(ScenarioFile.read("small").contests()).hasSize(1);
    }

    @Test
    void readsAFileByItsPath(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.json"), VALID);
        assertThat(ScenarioFile.read(file.toString()).title()).isEqualTo("test");
    }

    @Test
    void saysThatThereIsNoSuchScenario() {
        assertThatThrownBy(() -> ScenarioFile.read("nowhere"))
                .isInstanceOf(InvalidScenario.class)
                .hasMessage("nowhere: neither a file nor the name of a shipped scenario");
    }

    @Test
    void namesThePlaceOfAMistakeInTheShape() {
        assertRefused(VALID.replace("\"joins\": 10", "\"joins\": \"many\""), "/sessions/0/joins: ");
        assertRefused(VALID.replace("\"joins\": 10", "\"joins\": 10, \"join\": 1"), "/sessions/0/join: ");
        assertRefused(VALID.replace("\"joins\": 10,", ""), "/sessions/0/joins: ");
        assertRefused(VALID.replace("giftsRefused", "luck"), "/expect/0/figure: ");
        assertRefused(VALID.replace("\"seed\": 1,", "\"seed\": 1"), "line 3, column ");
    }

    @Test
    void namesThePlaceOfAMistakeInTheMeaning() {
        assertRefused(
                VALID.replace("\"parent\": \"top\"", "\"parent\": \"up\""),
                "/organisations/1/parent: no organisation before this one has the ref 'up'");
        assertRefused(
                VALID.replace("\"s1\", \"org", "\"unit\", \"org"), "/sessions/0/ref: the ref 'unit' is used twice");
        assertRefused(VALID.replace("\"cards\": 5", "\"cards\": 11"), "/sessions/0/cards: 11 is not between 0 and 10");
        assertRefused(
                VALID.replace("\"entrants\": 10", "\"entrants\": 11"),
                "/contests/0/projects/0/entrants: 11 is not between 0 and 10");
        assertRefused(
                VALID.replace("\"of\": \"s1\"", "\"of\": [\"s1\", \"unit\"]"),
                "/expect/0/of/1: nothing with the ref 'unit' has the figure giftsRefused");
        assertRefused(
                VALID.replace("\"asked\": 4", "\"asked\": 11"),
                "/sessions/0/gifts/0/asked: 11 is not between 0 and 10");
        String gift = "{\"name\": \"水杯\", \"stock\": 3, \"asked\": 4}";
        assertRefused(
                VALID.replace(gift, gift + ", " + gift), "/sessions/0/gifts/1/name: the session has two gifts '水杯'");
        assertRefused(
                VALID.replace(
                        gift,
                        gift.replace("4", "6") + ", " + gift.replace("水", "茶").replace("4", "5")),
                "/sessions/0/gifts: 11 is not between 0 and 10");
        assertRefused(
                VALID.replace(
                        "\"of\": \"s1\", \"figure\": \"giftsRefused\"",
                        "\"of\": \"s1\", \"figure\": \"joined\", \"gift\": \"水杯\""),
                "/expect/0/gift: joined isn't told by gift");
        assertRefused(VALID.replace("\"seed\": 1", "\"seed\": 100"), "/seed: 100 is not between 0 and 99");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> ScenarioFile.parse("test.json", json))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageStartingWith("test.json: " + message);
    }
}
