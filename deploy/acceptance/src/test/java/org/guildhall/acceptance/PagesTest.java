package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether what the READMEs and their pages point at is there. */
class PagesTest {

    /** In a table of a service's page: a class with its packages below the service's own. */
    private static final Pattern CLASS = Pattern.compile("`([a-z]+)\\.(?:[a-z]+\\.)*([A-Z]\\w+)`");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^):#]+)");

    @Test
    void aReadmeIsRead() throws IOException {
        for (Path page : Pages.all()) {
            if (page.endsWith("README.md")) {
                assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThanOrEqualTo(150);
            }
        }
    }

    @Test
    void linksLeadToFiles() throws IOException {
        for (Path page : Pages.all()) {
            assertThat(found(LINK, page))
                    .as(page.toString())
                    .allSatisfy(link ->
                            assertThat(page.resolveSibling(link.group(1))).exists());
        }
    }

    @Test
    void classesThatPagesNameAreInTheirWing() throws IOException {
        for (Path page : Pages.all()) {
            Path service = page.getParent().getParent();
            if (page.getParent().endsWith("docs")) {
                assertThat(found(CLASS, page))
                        .as(page.toString())
                        .allSatisfy(name -> assertThat(isIn(
                                        service.resolve("src/main/java/org/guildhall"), name.group(1), name.group(2)))
                                .as(name.group())
                                .isTrue());
            }
        }
    }

    private static List<MatchResult> found(Pattern pattern, Path page) throws IOException {
        List<String> tables = Files.readAllLines(page).stream()
                .filter(line -> !line.startsWith("$ "))
                .toList();
        return pattern.matcher(String.join("\n", tables)).results().toList();
    }

    private static boolean isIn(Path packages, String wing, String name) throws IOException {
        try (Stream<Path> files = Files.walk(packages)) {
            return files.anyMatch(file -> file.endsWith(name + ".java")
                    && packages.relativize(file).toString().contains("/" + wing + "/"));
        }
    }
}
