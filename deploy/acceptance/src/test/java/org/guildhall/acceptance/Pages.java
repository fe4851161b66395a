package org.guildhall.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The READMEs of the modules, and the pages in their {@code docs}. */
final class Pages {

    private Pages() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> found = Files.find(Surroundings.ROOT, 3, (path, attributes) -> isPage(path))) {
            return found.sorted().toList();
        }
    }

    private static boolean isPage(Path path) {
        return path.endsWith("README.md")
                || (path.getParent().endsWith("docs") && path.toString().endsWith(".md"));
    }
}
