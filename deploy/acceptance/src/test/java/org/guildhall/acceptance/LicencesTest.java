package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is distributed bears its licence, and none that would bind whoever uses it. */
class LicencesTest {

    private static final String LIST = "THIRD-PARTY.txt";
    private static final Pattern ENTRY = Pattern.compile("\\(([\\w.-]+):([\\w.-]+):([\\w.-]+) - ");

    /** Given up by their authors, or with a known hole. */
    private static final List<String> UNWANTED =
            List.of("-jdk15on", "commons-beanutils", "commons-collections", "commons-digester", "simpleclient");

    @ParameterizedTest
    @ValueSource(strings = {"membership-service", "contest-service", "reporting-service"})
    void listsEveryLibraryOfAService(String service) throws IOException {
        Path target = Surroundings.ROOT.resolve(service).resolve("target");
        assertListed(target, "quarkus-app/lib", entry -> entry.group(1) + "." + entry.group(2) + "-" + entry.group(3));
    }

    @Test
    void listsEveryLibraryOfTheLocalSuite() throws IOException {
        Path target = Surroundings.ROOT.resolve("deploy/local/target");
        assertListed(target, "lib", entry -> entry.group(2) + "-" + entry.group(3));
    }

    /** What isn't in a jar of its own, so that no list names it. */
    @Test
    void namesWhereTheTableOfAreasComesFrom() throws IOException {
        assertThat(Files.readString(Surroundings.ROOT.resolve("NOTICE")))
                .contains("gb2260 0.6.0 by Hsiaoming Yang", "china-division\n2.7.0 by modood", "WTFPL, Version 2")
                .contains("Copyright (c) Hsiaoming Yang and others", "Permission is hereby granted");
    }

    private static void assertListed(Path target, String libraries, Function<MatchResult, String> fileOf)
            throws IOException {
        String list = Files.readString(target.resolve(LIST));
        List<String> listed = ENTRY.matcher(list).results().map(fileOf).toList();
        try (Stream<Path> files = Files.walk(target.resolve(libraries))) {
            List<String> jars = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.contains("guildhall"))
                    .toList();
            assertThat(jars).hasSizeGreaterThan(20);
            assertThat(jars)
                    .filteredOn(jar -> listed.stream().noneMatch(jar::startsWith))
                    .isEmpty();
            assertThat(jars)
                    .filteredOn(jar -> UNWANTED.stream().anyMatch(jar::contains))
                    .isEmpty();
        }
        assertThat(list.lines().filter(line -> ENTRY.matcher(line).find()))
                .allSatisfy(line -> assertThat(line.strip())
                        .doesNotContain("Unknown license")
                        .doesNotMatch("^\\((GNU|GPL|AGPL|LGPL)[^)]*\\) [^(]*\\([\\w.-]+:.*"));
    }
}
