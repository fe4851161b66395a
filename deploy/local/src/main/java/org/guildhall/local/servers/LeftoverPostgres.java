package org.guildhall.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    /** Asks the process, if there is one, for its fast shutdown and waits until it is gone. */
    public void end(Duration limit) {
        process.ifPresent(handle -> {
            try {
                // SIGINT is the fast shutdown; the SIGTERM of ProcessHandle.destroy() would wait for every client.
                new ProcessBuilder("kill", "-INT", Long.toString(handle.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                handle.destroy();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        awaitEnd(limit);
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
