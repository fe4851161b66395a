package org.guildhall.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The issuer's keys as published, a JSON Web Key Set (RFC 7517) at an {@code https:} or {@code file:} address. */
@ApplicationScoped
class KeyDocument {

    /** From the first packet to the last: whoever answers slower is away. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(AT_MOST).build();

    KeyDocument(@ConfigProperty(name = "mp.jwt.verify.publickey.location") URI address) {
        this.address = address;
    }

    /** The text, or the failure, within two seconds. */
    CompletableFuture<String> read() {
        if ("file".equals(address.getScheme())) {
            return CompletableFuture.completedFuture(address).thenApply(KeyDocument::file);
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(AT_MOST).build();
        CompletableFuture<HttpResponse<String>> exchange =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        return exchange.copy()
                .orTimeout(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, fault) -> exchange.cancel(true))
                .thenApply(KeyDocument::text);
    }

    private static String text(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the issuer answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String file(URI address) {
        try {
            return Files.readString(Path.of(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
