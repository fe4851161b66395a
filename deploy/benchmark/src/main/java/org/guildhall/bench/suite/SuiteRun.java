package org.guildhall.bench.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A {@code deploy/run} as a user starts it, stopped by closing, at the latest when this JVM ends. */
final class SuiteRun implements AutoCloseable {
    private static final long READY_WITHIN_SECONDS = 180;
    private static final long STOPPED_WITHIN_SECONDS = 60;

    private final Checkout checkout;
    private final Process launcher;
    private final long begin;
    private final StringBuffer said = new StringBuffer();
    private final Thread stop = new Thread(this::stop, "stop-suite");

    private SuiteRun(Checkout checkout, Process launcher, long begin) {
        this.checkout = checkout;
        this.launcher = launcher;
        this.begin = begin;
    }

    static SuiteRun start(Checkout checkout) throws IOException {
        long begin = System.nanoTime();
        Process launcher = new ProcessBuilder(checkout.script().toString())
                .redirectErrorStream(true)
                .start();
        SuiteRun run = new SuiteRun(checkout, launcher, begin);
        Runtime.getRuntime().addShutdownHook(run.stop);
        return run;
    }

    /** Returns the time from the call of the script to its word that all is ready. */
    Duration awaitReady() throws InterruptedException {
        CompletableFuture<Long> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(ready), "read-suite");
        reader.setDaemon(true);
        reader.start();
        try {
            return Duration.ofNanos(ready.get(READY_WITHIN_SECONDS, TimeUnit.SECONDS) - begin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "deploy/run is not ready after %d s:%n%s".formatted(READY_WITHIN_SECONDS, said), e);
        }
    }

    private void read(CompletableFuture<Long> ready) {
        try (BufferedReader output = launcher.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("Ready after")) {
                    ready.complete(System.nanoTime());
                }
            }
            ready.completeExceptionally(new IllegalStateException("deploy/run ended:\n" + said));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Returns the launcher, all it started, and PostgreSQL, which is nobody's child. */
    List<ProcessHandle> processes() throws IOException {
        long postgres = Long.parseLong(
                Files.readAllLines(checkout.postmasterPid()).get(0).strip());
        return Stream.of(launcher.toHandle(), ProcessHandle.of(postgres).orElseThrow())
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .toList();
    }

    private void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stop);
    }
}
