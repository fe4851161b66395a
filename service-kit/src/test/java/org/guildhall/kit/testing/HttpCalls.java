package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.guildhall.kit.testing.PatientClient.Heard;

/** Plain HTTP to the service under test, byte for byte as given, and what its answers must look like. */
public final class HttpCalls {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpCalls() {}

    public static HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        return sendBytes(method, path, headers, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpResponse<String> sendBytes(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return PatientClient.settled(
                exchange(method, path, request), HttpCalls::heard, () -> exchange(method, path, request));
    }

    private static Heard heard(HttpResponse<String> answer) {
        return new Heard(
                answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(""), answer.body());
    }

    private static HttpResponse<String> exchange(String method, String path, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            DocumentedAnswers.saw(
                    method, answer.uri().toString(), answer.statusCode(), answer.headers(), answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The OpenAPI document of the service under test. */
    static JsonNode openApi() {
        return parse(send("GET", "/q/openapi?format=json", Map.of(), null).body());
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the answer: one of ours must never be a 5xx, and a refusal must be a problem document. */
    static Optional<String> fault(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return Optional.of(status + " " + answer.body());
        }
        if (status < 400) {
            return Optional.empty();
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            return Optional.of(status + " with content type " + type);
        }
        JsonNode problem = parse(answer.body());
        boolean complete = problem.path("status").asInt() == status
                && !problem.path("code").asText().isBlank()
                && !problem.path("traceId").asText().isBlank()
                && problem.path("type")
                        .asText()
                        .matches("https?://[^/]+/[a-z]+/problems/"
                                + problem.path("code").asText());
        if (!complete) {
            return Optional.of(status + " with an incomplete problem " + answer.body());
        }
        boolean speaksOfNone = problem.path("detail").asText().contains("errors")
                && problem.path("errors").isEmpty();
        return speaksOfNone ? Optional.of(status + " speaks of errors and names none") : Optional.empty();
    }
}
