package org.guildhall.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory that looks like the checkout but has no data: {@code deploy/run} keeps its data in the checkout it is called
 * in, and those of the developer are not to be touched.
 */
record Checkout(Path root) implements AutoCloseable {
    private static final Set<String> OWN = Set.of("deploy", ".data", ".git");

    static Checkout of(Path repository) throws IOException {
        Path root = Files.createTempDirectory("guildhall-bench-");
        for (Path entry : entries(repository)) {
            if (!OWN.contains(entry.getFileName().toString())) {
                mirror(root, entry);
            }
        }
        Path deploy = Files.createDirectory(root.resolve("deploy"));
        for (Path entry : entries(repository.resolve("deploy"))) {
            mirror(deploy, entry);
        }
        return new Checkout(root);
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    /** Folders are linked; files keep their age in a copy, for deploy/run builds what is younger than its last build. */
    private static void mirror(Path directory, Path entry) throws IOException {
        Path mirrored = directory.resolve(entry.getFileName());
        if (Files.isDirectory(entry)) {
            Files.createSymbolicLink(mirrored, entry);
        } else {
            Files.copy(entry, mirrored, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    Path script() {
        return root.resolve("deploy/run");
    }

    Path postmasterPid() {
        return root.resolve(".data/postgres/cluster/postmaster.pid");
    }

    /** Deletes the directory; links are deleted, not followed. */
    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(root)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
