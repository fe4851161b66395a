package org.guildhall.local.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** One instance of a service in a container. It can be killed, stopped, and played anew. */
final class Pod {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration PROBED_EVERY = Duration.ofMillis(10);

    /** What the manifests give it. */
    private static final String GRACE_SECONDS = "60";

    private final String name;
    private final URI ready;
    private final Function<List<String>, String> documents;

    /**
     * @param ready where it says whether it is ready
     * @param documents what podman plays, with arguments in place of those of the image
     */
    Pod(String name, URI ready, Function<List<String>, String> documents) {
        this.name = name;
        this.ready = ready;
        this.documents = documents;
    }

    String name() {
        return name;
    }

    void play() {
        play(List.of());
    }

    /** @param arguments in place of those of the image, unless empty */
    void play(List<String> arguments) {
        Podman.feed(documents.apply(arguments), "kube", "play", "--quiet", "-");
    }

    /** As a node that loses its power. */
    void kill() {
        Podman.run("kill", "--signal", "KILL", container());
    }

    /** As in a rollout. */
    void stop() {
        Podman.run("stop", "--time", GRACE_SECONDS, container());
    }

    /** Takes away what is left, and does nothing where nothing is. */
    void remove() {
        Podman.run("pod", "rm", "--force", "--ignore", "--time", "0", name);
    }

    /** Returns how long it took from the start of its process. */
    Duration awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!inspect("{{.State.Running}}").equals("true")) {
                throw new IllegalStateException("%s has ended: %s".formatted(name, log()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s isn't ready: %s".formatted(name, log()));
            }
            for (int i = 0; i < 50 && !isReady(); i++) {
                pause();
            }
        }
        Instant now = Instant.now();
        return Duration.between(started(), now);
    }

    boolean isReady() {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The memory that its process has, as Linux tells it, in bytes. */
    long residentMemory() {
        try {
            return Files.readAllLines(Path.of("/proc", inspect("{{.State.Pid}}"), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(name + " has ended", e);
        }
    }

    String log() {
        return Podman.run("logs", "--tail", "40", container());
    }

    private Instant started() {
        // Of the node's clock, in nanoseconds since 1970.
        String nanoseconds = inspect("{{.State.StartedAt.UnixNano}}");
        return Instant.EPOCH.plusNanos(Long.parseLong(nanoseconds));
    }

    private String inspect(String format) {
        return Podman.run("container", "inspect", "--format", format, container());
    }

    private String container() {
        return name + "-app";
    }

    private static void pause() {
        try {
            Thread.sleep(PROBED_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
