package org.guildhall.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemTexts;

/**
 * The problem and field codes a service's sources name, so that a test can demand their texts. Found by reading: codes are
 * literals of {@code ProblemException.of}, of {@code FieldError}, and of calls of a class's own methods that make problems.
 */
public final class ProblemCodes {

    private static final Pattern PROBLEM = Pattern.compile("ProblemException\\.of\\(\\s*\\d+,\\s*\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("new FieldError\\([^;]*?,\\s*\"([a-z][a-z-]*)\"");
    private static final Pattern MAKER = Pattern.compile("(?:ProblemException|FieldError)>? (\\w+)\\([^)]*\\) \\{");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*)\"");

    private ProblemCodes() {}

    /** What lacks a title and detail, or a field text, in Chinese or English. */
    public static Set<String> withoutText(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> texts = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemCodes::read)
                    .toList();
            return withoutText(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for the texts of source files. */
    public static Set<String> withoutText(List<String> sources) {
        ProblemTexts known = new ProblemTexts();
        Set<String> missing = new TreeSet<>();
        for (String source : sources) {
            find(PROBLEM, source).filter(code -> !known.has(code)).forEach(missing::add);
            find(FIELD, source).filter(code -> !known.hasField(code)).forEach(missing::add);
            ofMakers(source)
                    .filter(code -> !known.has(code) && !known.hasField(code))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static Stream<String> ofMakers(String source) {
        Set<String> makers = find(MAKER, source).collect(Collectors.toSet());
        return makers.stream()
                .flatMap(maker -> find(Pattern.compile("\\b" + maker + "\\(([^;]*?)\\)\\s*[;)]"), source))
                .flatMap(arguments -> find(LITERAL, arguments));
    }

    private static Stream<String> find(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(ProblemCodes::firstGroup);
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
