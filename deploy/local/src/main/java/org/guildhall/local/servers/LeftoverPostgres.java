package org.guildhall.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The PostgreSQL process named in a data directory, as a JVM that was killed leaves it behind. */
public final class LeftoverPostgres {
    private final Optional<ProcessHandle> process;

    private LeftoverPostgres(Optional<ProcessHandle> process) {
        this.process = process;
    }

    public static LeftoverPostgres in(Path cluster) {
        return new LeftoverPostgres(readPid(cluster.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(LeftoverPostgres::isPostgres));
    }

    /** The pid may have been given to another program since; that one is none of ours. */
    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info().command().filter(path -> path.endsWith("postgres")).isPresent();
    }

    private static Optional<Long> readPid(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    OptionalLong pid() {
        return process.map(handle -> OptionalLong.of(handle.pid())).orElse(OptionalLong.empty());
    }

    /** Completes when the process is gone; at once if there is none. */
    CompletableFuture<?> onExit() {
        return process.<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Asks the process, if there is one, for its fast shutdown and waits until it is gone. */
    public void end(Duration limit) {
        // SIGINT is the fast shutdown; the SIGTERM of ProcessHandle.destroy() would wait for every client.
        process.ifPresent(handle -> kill("INT", Stream.of(handle)));
        awaitEnd(limit);
    }

    /** Sends a signal to the process and to those it has for its clients. */
    void signal(String name) {
        process.ifPresent(handle -> kill(name, Stream.concat(Stream.of(handle), handle.descendants())));
    }

    private static void kill(String signal, Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.map(handle -> Long.toString(handle.pid())).forEach(command::add);
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + signal + " to PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitEnd(Duration limit) {
        process.ifPresent(handle -> {
            try {
                handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new IllegalStateException("PostgreSQL (pid %d) does not stop".formatted(handle.pid()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
