package org.guildhall.reporting.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.reporting.document.register.CountedOutput;
import org.guildhall.reporting.job.JobRun;
import org.guildhall.reporting.job.WrittenFile;

/** A job whose files come into a folder. */
final class FolderRun implements JobRun {

    private final Path folder;
    private final String parameters;
    private final Locale language;
    private final List<String> names = new ArrayList<>();
    private long total;
    private long done;

    FolderRun(Path folder, String parameters, Locale language) {
        this.folder = folder;
        this.parameters = parameters;
        this.language = language;
    }

    @Override
    public UUID id() {
        return new UUID(0, 1);
    }

    @Override
    public String parameters() {
        return parameters;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void steps(long steps) {
        total = steps;
    }

    @Override
    public void done(long steps) {
        done = steps;
    }

    @Override
    public WrittenFile file(String name, String mediaType) throws IOException {
        names.add(name);
        return new CountedOutput(Files.newOutputStream(folder.resolve(name)));
    }

    /** At once: this one is done whatever comes. */
    @Override
    public void whenDone(Runnable deed) {
        deed.run();
    }

    List<String> names() {
        return names;
    }

    boolean isDone() {
        return total > 0 && done == total;
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] only() {
        if (names.size() != 1) {
            throw new IllegalStateException("not one file: " + names);
        }
        return bytes(names.get(0));
    }
}
