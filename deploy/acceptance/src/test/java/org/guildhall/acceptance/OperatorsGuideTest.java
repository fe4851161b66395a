package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator's guide says of settings, pages and lost facts is what there is. */
class OperatorsGuideTest {

    private static final Path DEPLOY = Surroundings.ROOT.resolve("deploy");
    private static final Path POM = Surroundings.ROOT.resolve("pom.xml");
    private static final List<String> MODULES =
            List.of("service-kit", "membership-service", "contest-service", "reporting-service");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(\\s*name = \"(guildhall\\.[^\"]+)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("^    \\S.*?(\\w+)\\(\\);$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    /** Of others: Kafka's clients, and the framework. */
    private static final Predicate<String> FOREIGN = name -> name.startsWith("KAFKA_") || name.startsWith("QUARKUS_");

    @Test
    void namesEverySettingThatServicesKnowAndNoOther() {
        Set<String> named = namesIn(read(DEPLOY.resolve("docs/settings.md")));
        Set<String> known = known();
        assertThat(missing(named)).isEmpty();
        assertThat(named.stream().filter(FOREIGN.negate()).filter(name -> !known.contains(name)))
                .isEmpty();
        // It bites: one that is forgotten, and one that is made up.
        Set<String> broken = new TreeSet<>(named);
        Set<String> forgotten = Set.of("CURSOR_SECRET", "GUILDHALL_NOTICE_KEEP", "GUILDHALL_STRICT_TRANSPORT_SECONDS");
        broken.removeAll(forgotten);
        assertThat(missing(broken)).isEqualTo(forgotten);
        assertThat(known).doesNotContain("GUILDHALL_NOTICE_KEPT").hasSizeGreaterThan(80);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(variables());
        known.addAll(mapped());
        known.addAll(injected());
        return known;
    }

    private static Set<String> missing(Set<String> named) {
        Set<String> missing = known();
        missing.removeAll(assigned());
        missing.removeAll(named);
        return missing;
    }

    /** Names of one word are taken for some only where they are known. */
    private static Set<String> namesIn(String page) {
        Set<String> names = found(NAMED, page).collect(Collectors.toCollection(TreeSet::new));
        variables().stream().filter(name -> page.contains('`' + name + '`')).forEach(names::add);
        return names;
    }

    /** {@code ${NAME}} in what the services are configured by. */
    private static Set<String> variables() {
        return configurations()
                .flatMap(file -> found(VARIABLE, read(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables of the settings that have a typed home. */
    private static Set<String> mapped() {
        return MODULES.stream()
                .flatMap(module -> files(module, "Settings.java"))
                .map(OperatorsGuideTest::read)
                .flatMap(source -> found(MAPPING, source)
                        .flatMap(
                                prefix -> found(SETTING, COMMENT.matcher(source).replaceAll(""))
                                        .map(setting -> variableOf(prefix + "." + setting))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables of the settings that are asked for one by one. */
    private static Set<String> injected() {
        return MODULES.stream()
                .flatMap(module -> files(module, ".java"))
                .map(OperatorsGuideTest::read)
                .flatMap(source -> found(INJECTED, source))
                .map(OperatorsGuideTest::variableOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of settings that are given in a configuration, by a variable of a shorter name or for good. */
    private static Set<String> assigned() {
        Set<String> assigned = new TreeSet<>();
        configurations().forEach(file -> {
            Properties properties = new Properties();
            try (var content = Files.newBufferedReader(file)) {
                properties.load(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(name -> assigned.add(variableOf(name)));
        });
        return assigned;
    }

    private static String variableOf(String property) {
        return property.replaceAll("([A-Z])", "_$1").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<Path> configurations() {
        return MODULES.stream()
                .flatMap(module -> Stream.of("application.properties", "META-INF/microprofile-config.properties")
                        .map(name -> Surroundings.ROOT.resolve(module + "/src/main/resources/" + name)))
                .filter(Files::exists);
    }

    @Test
    void leadsToPagesAndHeadingsThatThereAre() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(DEPLOY.resolve("README.md")));
        try (Stream<Path> found = Files.list(DEPLOY.resolve("docs"))) {
            found.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        assertThat(pages).hasSizeGreaterThan(7);
        assertThat(pages.stream().flatMap(page -> broken(page, read(page)))).isEmpty();
        // It bites.
        assertThat(broken(
                        DEPLOY.resolve("README.md"),
                        "[a](docs/nowhere.md) [b](docs/backup.md#no-such) [c](docs/backup.md)"))
                .containsExactly("README.md: docs/nowhere.md", "README.md: docs/backup.md#no-such");
    }

    private static Stream<String> broken(Path page, String text) {
        return found(LINK, text)
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leads(page, link))
                .map(link -> page.getFileName() + ": " + link);
    }

    private static boolean leads(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1
                        || found(HEADING, read(target))
                                .map(OperatorsGuideTest::anchorOf)
                                .anyMatch(parts[1]::equals));
    }

    /** As GitHub makes it of a heading. */
    private static String anchorOf(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Test
    void pagesAreShort() throws IOException {
        try (Stream<Path> pages = Files.list(DEPLOY.resolve("docs"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".md"))
                            .filter(page -> read(page).lines().count() > 150))
                    .isEmpty();
        }
        assertThat(read(DEPLOY.resolve("README.md")).lines().count()).isLessThanOrEqualTo(150);
    }

    /** Asked what it does, without a JDK, a build or a setting. */
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "contest --help"})
    void reconcileSaysHowItIsUsed(String arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", DEPLOY.resolve("reconcile").toString()));
        command.addAll(List.of(arguments.split(" ")));
        Process asked = new ProcessBuilder(command).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(asked.waitFor()).isZero();
        assertThat(said).contains("--list", "--publish", "--out", "DATABASE_URL", "KAFKA_", "CELL", "Exit codes: 0");
    }

    /** The version that is built has its notes, and the notes of each version have all their lines. */
    @Test
    void eachReleaseHasItsNotes() {
        String[] sections = read(DEPLOY.resolve("docs/releases.md")).split("(?m)^## ");
        List<String> lines = found(Pattern.compile("^\\| \\*\\*(.+?)\\*\\*", Pattern.MULTILINE), sections[1])
                .toList();
        assertThat(lines).contains("Counts anew", "Settings", "Order");
        List<String> releases = List.of(sections).subList(2, sections.length);
        String version = found(Pattern.compile("<version>(.+?)(?:-SNAPSHOT)?</version>"), read(POM))
                .findFirst()
                .orElseThrow();
        assertThat(releases.get(0)).startsWith(version + "\n");
        assertThat(releases)
                .allSatisfy(notes -> assertThat(
                                found(Pattern.compile("^- \\*\\*(.+?)\\*\\*: ", Pattern.MULTILINE), notes))
                        .containsExactlyElementsOf(lines));
    }

    /** Each fact may be lost with a restore: then somebody has to know what to do. */
    @ParameterizedTest
    @ValueSource(strings = {"membership-service", "contest-service"})
    void saysOfEachFactWhatToDoWhenItIsLost(String service) throws IOException {
        Path resources = Surroundings.ROOT.resolve(service + "/src/main/resources");
        Properties advice = new Properties();
        try (var content = Files.newBufferedReader(resources.resolve("META-INF/ghosts.properties"))) {
            advice.load(content);
        }
        Set<String> told = found(
                        Pattern.compile("^  - ([a-z-]+)$", Pattern.MULTILINE), read(resources.resolve("events.yaml")))
                .collect(Collectors.toSet());
        assertThat(told).hasSizeGreaterThan(30);
        assertThat(advice.stringPropertyNames()).isEqualTo(told);
        assertThat(advice.values()).allMatch(words -> words.toString().length() > 8);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList().stream();
    }

    private static Stream<Path> files(String module, String end) {
        try (Stream<Path> files = Files.walk(Surroundings.ROOT.resolve(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
