package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemTexts;
import org.junit.jupiter.api.Test;

/** Every problem and field error this service speaks of has its words, in both languages, and no words lie idle. */
class ProblemTextsTest {

    private static final Pattern PROBLEM = Pattern.compile("ProblemException\\s*\\.of\\(\\s*\\d+,\\s*\"([a-z-]+)\"");
    private static final Pattern FIELD = Pattern.compile("new FieldError\\([^;]*?,\\s*\"([a-z-]+)\"");

    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void everyProblemHasATitleAndADetail() throws IOException {
        Set<String> codes = found(PROBLEM);
        // Told through a variable.
        codes.addAll(Set.of("joining-not-open", "joining-closed", "application-pending", "request-in-progress"));
        assertThat(codes).hasSizeGreaterThan(20).allMatch(texts::has);
    }

    @Test
    void everyFieldErrorHasAText() throws IOException {
        assertThat(found(FIELD)).hasSizeGreaterThan(10).allMatch(texts::hasField);
    }

    @Test
    void bothLanguagesKnowTheSameAndNothingElseThanWhatIsSaid() throws IOException {
        Set<String> chinese = keys("zh");
        assertThat(chinese).isEqualTo(keys("en"));
        String sources = sources();
        assertThat(chinese)
                .map(key -> key.replaceAll("^field\\.|\\.title$|\\.detail$", ""))
                .allMatch(code -> sources.contains("\"" + code + "\""));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(sources())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Set<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        Path file = Path.of("src/main/resources/META-INF/problems/problems_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
