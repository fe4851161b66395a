package org.guildhall.local.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands of podman, which finds its settings where {@code deploy/images/try} tells it. */
final class Podman {
    private static final int LIMIT_MINUTES = 3;

    private Podman() {}

    /**
     * Returns what a command says.
     *
     * @throws IllegalStateException if it fails, with what it says about that
     */
    static String run(String... arguments) {
        return feed("", arguments);
    }

    /** @param input what the command reads */
    static String feed(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("podman %s: %s".formatted(String.join(" ", arguments), said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("podman can't be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
