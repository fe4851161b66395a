package org.guildhall.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * A patient caller of the public APIs: lost connections, its own or a gateway's (502), 429, 503 and requests still in progress are tried again for up to a minute, with the same
 * {@code Idempotency-Key}, so that nothing is done twice. Safe for many threads.
 */
public final class ApiClient {
    /** Longer than a service takes a key for somebody's whose call it has lost: a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration SHORT_PAUSE = Duration.ofMillis(200);
    private static final Set<Integer> BUSY = Set.of(429, 502, 503);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What a service answered; the body is a missing node if there is none. */
    public record Answer(int status, JsonNode body) {
        /** Says whether the service did what it was asked. */
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Returns the code of the problem document, or nothing. */
        public String problem() {
            return body.path("code").asText();
        }
    }

    /** Reads; an empty token asks as nobody. */
    public Answer get(String url, String token) {
        return send(request(url, token).GET().build());
    }

    /** Writes under an idempotency key of its own. */
    public Answer post(String url, String token, Object body) {
        return post(url, token, body, UUID.randomUUID().toString());
    }

    /** Writes under the given idempotency key, which makes a repeated call harmless for a day. */
    public Answer post(String url, String token, Object body, String idempotencyKey) {
        return send(request(url, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(encode(body)))
                .build());
    }

    /** Sends a file under an idempotency key of its own. */
    public Answer upload(String url, String token, String contentType, byte[] file) {
        return send(request(url, token)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    /** Whoever has the token declares at membership to be no member; again does no harm. */
    public Answer declareNonMember(String membership, String token) {
        return send(request(membership + "/non-member-declarations/mine", token)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Changes the version that was read, by PUT, PATCH or POST. */
    public Answer edit(String method, String url, String token, Object body, String version) {
        return send(request(url, token)
                .header("Content-Type", "application/json")
                .header("If-Match", '"' + version + '"')
                .method(method, HttpRequest.BodyPublishers.ofByteArray(encode(body)))
                .build());
    }

    /** Returns the body of a success; anything else is an {@link UnexpectedAnswer}. */
    public static JsonNode require(String what, Answer answer) {
        if (!answer.isSuccess()) {
            throw new UnexpectedAnswer(what, answer);
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String url, String token) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Duration pause;
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                boolean busy = BUSY.contains(response.statusCode()) || isInProgress(response);
                if (!busy || System.nanoTime() > deadline) {
                    return new Answer(response.statusCode(), decode(response.body()));
                }
                pause = retryAfter(response);
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new UnexpectedAnswer("%s does not answer: %s".formatted(request.uri(), e), e);
                }
                pause = SHORT_PAUSE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnexpectedAnswer("interrupted while calling " + request.uri(), e);
            }
            sleep(pause);
        }
    }

    /** An answer that was given up on is still being made; the same key gets it a little later. */
    private boolean isInProgress(HttpResponse<byte[]> response) {
        return response.statusCode() == 409
                && decode(response.body()).path("code").asText().equals("request-in-progress");
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(SHORT_PAUSE);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] encode(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + body.getClass(), e);
        }
    }

    private JsonNode decode(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException e) {
            // A page of text from something that is not one of our services.
            return MissingNode.getInstance();
        }
    }
}
