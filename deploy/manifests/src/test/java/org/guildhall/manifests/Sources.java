package org.guildhall.manifests;

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

/** What else the repository says of what is rendered here. */
final class Sources {
    static final Path ROOT = root();
    static final List<String> SERVICES = List.of("membership", "contest", "reporting");

    private Sources() {}

    static Path overlay(String name) {
        return ROOT.resolve("deploy/k8s/overlays").resolve(name);
    }

    static Set<String> overlays() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("deploy/k8s/overlays"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return Yaml.text(ROOT.resolve(path));
    }

    /** A property of the root pom, such as the version that the tests run on. */
    static String property(String name) {
        return found("pom.xml", "<" + Pattern.quote(name) + ">(.*?)<").get(0);
    }

    /** What the group finds, each time. */
    static List<String> found(String path, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text(path))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** The same in all Java sources below a folder that hold a text: each with what its own pattern finds. */
    static Stream<MatchResult> found(Path folder, String holds, Pattern pattern) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Yaml::text)
                    .filter(text -> text.contains(holds))
                    .flatMap(text -> pattern.matcher(text).results())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
