package org.guildhall.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Waits until the services say they are ready. */
final class ReadyProbe {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private ReadyProbe() {}

    /**
     * Returns when all are ready, or when it is no use to wait: one died, or the suite is being closed.
     *
     * @throws IllegalStateException if one is not ready after that: a slow machine takes two minutes
     */
    static void awaitAll(Endpoints endpoints, BooleanSupplier closing, CompletableFuture<?> death) {
        HttpClient client = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        for (String service : List.of(endpoints.membership(), endpoints.contest(), endpoints.reporting())) {
            while (!isReady(client, service)) {
                if (closing.getAsBoolean() || death.isDone()) {
                    return;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("%s is not ready after %d s".formatted(service, LIMIT.toSeconds()));
                }
                pause();
            }
        }
    }

    private static boolean isReady(HttpClient client, String service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
