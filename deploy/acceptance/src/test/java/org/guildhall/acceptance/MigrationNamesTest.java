package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration that the release before can't live with says so in its name; see service-kit/docs/rollout.md. */
class MigrationNamesTest {

    /** Before it there was no release to live with. */
    private static final String FIRST_RELEASE = "V20261130_0500";

    private static final Pattern CONTRACTION = Pattern.compile(
            "\\bDROP\\s+(TABLE|COLUMN|VIEW|FUNCTION|SEQUENCE|SCHEMA)\\b|\\bRENAME\\b|\\bSET\\s+NOT\\s+NULL\\b"
                    + "|\\bALTER\\s+(COLUMN\\s+)?\\w+\\s+(SET\\s+DATA\\s+)?TYPE\\b|\\bREVOKE\\b");

    @Test
    void tellsContractionsByTheirNames() throws IOException {
        List<Path> all = migrations();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().filter(MigrationNamesTest::isOfARelease).filter(each -> !isWellNamed(each)))
                .as("named V…__contract_….sql if, and only if, they drop, rename or tighten")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE member DROP COLUMN nickname;",
                "drop table member;",
                "ALTER TABLE member RENAME COLUMN name TO names;",
                "ALTER TABLE member ALTER COLUMN name TYPE varchar(20);",
                "ALTER TABLE member ALTER name SET NOT NULL;"
            })
    void knowsAContraction(String sql) {
        assertThat(isWellNamed("V20270101_0000__add_nickname.sql", sql)).isFalse();
        assertThat(isWellNamed("V20270101_0000__contract_nickname.sql", sql)).isTrue();
    }

    @Test
    void knowsAnExpansion() {
        String sql =
                "-- Nothing is dropped: no DROP TABLE.\nALTER TABLE member ADD COLUMN nickname text;\nDROP INDEX member_ix;";
        assertThat(isWellNamed("V20270101_0000__add_nickname.sql", sql)).isTrue();
        assertThat(isWellNamed("V20270101_0000__contract_nickname.sql", sql)).isFalse();
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> modules = Files.list(Surroundings.ROOT)) {
            return modules.map(module -> module.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .flatMap(MigrationNamesTest::files)
                    .toList();
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfARelease(Path file) {
        return file.getFileName().toString().compareTo(FIRST_RELEASE) > 0;
    }

    private static boolean isWellNamed(Path file) {
        try {
            return isWellNamed(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWellNamed(String name, String sql) {
        String statements = sql.replaceAll("--.*", "").toUpperCase(Locale.ROOT);
        return name.contains("__contract_") == CONTRACTION.matcher(statements).find();
    }
}
