package org.guildhall.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server of the suite as a JVM of its own, its output in a log file. */
public final class ServiceProcess {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    private static final int TOLD_LINES = 15;

    private final String name;
    private final Path log;
    private final ProcessBuilder command;
    private final Process process;
    private final Duration endsWithin;

    private ServiceProcess(String name, Path log, ProcessBuilder command, Duration endsWithin) {
        this.name = name;
        this.log = log;
        this.command = command;
        this.endsWithin = endsWithin;
        try {
            this.process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** One of the three services. */
    static ServiceProcess start(String name, Path jar, Map<String, String> environment, Path log) {
        return start(
                name,
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString()),
                environment,
                log);
    }

    /** @param arguments of the JVM */
    static ServiceProcess start(String name, List<String> arguments, Map<String, String> environment, Path log) {
        Path java = Path.of(System.getProperty("java.home"));
        return start(name, new Jvm(java, arguments, Path.of(""), ENDS_WITHIN), environment, log);
    }

    /**
     * What runs a server.
     *
     * @param home of the Java
     * @param directory it starts in
     * @param endsWithin how long it is waited for when it was asked to stop
     */
    public record Jvm(Path home, List<String> arguments, Path directory, Duration endsWithin) {}

    public static ServiceProcess start(String name, Jvm jvm, Map<String, String> environment, Path log) {
        String java = jvm.home().resolve("bin/java").toString();
        // The shell only makes the service deaf to Ctrl-C, which the terminal sends to all: the launcher stops it in
        // turn.
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh", java));
        command.addAll(jvm.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(jvm.directory().toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ServiceProcess(name, log, builder, jvm.endsWithin());
    }

    /** Once more, its log in the place of the former. */
    ServiceProcess again() {
        return new ServiceProcess(name, log, command, endsWithin);
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<ServiceProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Says how the ended process ended, with the last lines of its log. */
    String obituary() {
        return "%s ended with exit code %d; the end of %s:%n%s"
                .formatted(name, process.exitValue(), log, String.join(System.lineSeparator(), lastLines()));
    }

    private List<String> lastLines() {
        Charset lenient = StandardCharsets.ISO_8859_1;
        try {
            List<String> lines = Files.readString(log, lenient).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()).stream()
                    .map(line -> new String(line.getBytes(lenient), StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException e) {
            return List.of("(unreadable: " + e.getMessage() + ")");
        }
    }

    void askToStop() {
        process.destroy();
    }

    /** Waits for the end that was asked for, and forces it when that takes too long. */
    void awaitStop() {
        try {
            if (!process.waitFor(endsWithin.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
