package org.guildhall.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.testing.PatientClient;
import org.guildhall.kit.testing.PatientClient.Heard;

/** A service from its built jar, as a process that a test can talk to and kill. */
final class ServiceUnderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    final Path log;
    private final int port;
    private final int managementPort;
    private final Process process;

    /** An answer; the body is a missing node where there is none. */
    record Answer(int status, JsonNode body, Map<String, List<String>> headers, String text) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private ServiceUnderTest(Path log, int port, int managementPort, Process process) {
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
        this.process = process;
    }

    /** @param ports the public one, and that of health and metrics */
    static ServiceUnderTest launch(
            Path jar, int[] ports, Map<String, String> environment, List<String> jvmArguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmArguments);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new ServiceUnderTest(log, ports[0], ports[1], builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServiceUnderTest awaitReady() {
        await("ready: " + log).atMost(Duration.ofMinutes(4)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service died:\n" + Files.readString(log));
            }
            return readiness().filter(answer -> answer.status() == 200).isPresent();
        });
        return this;
    }

    /** Empty when the service isn't there to answer. */
    Optional<Answer> readiness() {
        return manage("/q/health/ready");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitDeath() {
        await("the crash the test asked for").atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
    }

    /** Asks it to stop, as an orchestrator does; returns at once. */
    void askToStop() {
        process.destroy();
    }

    /** The exit code, once it has ended by itself. */
    int awaitEnd() {
        await("its end: " + log).atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** What it logged as errors, the newest last: the first line of each. */
    String complaints() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it tells on the port of health and metrics; empty when the service isn't there to answer. */
    Optional<Answer> manage(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
                .timeout(Duration.ofSeconds(30)));
    }

    /** Empty when the service isn't there to answer. */
    Optional<Answer> get(String token, String path) {
        return send(request(token, path).GET());
    }

    /**
     * The lines of a stream of events, as they come; they end with it or with the service.
     *
     * @param lastEventId of who comes back, else empty
     */
    Stream<String> listen(String token, String path, String lastEventId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", lastEventId)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Empty when the service isn't there to answer. */
    Optional<Answer> post(String token, String path, Object body, String idempotencyKey) {
        return post(token, path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Empty when the service isn't there to answer. */
    Optional<Answer> post(String token, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(token, path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        try {
            return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file. Empty when the service isn't there to answer. */
    Optional<Answer> upload(String token, String path, String contentType, byte[] file) {
        return send(request(token, path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Empty when the service isn't there to answer. */
    Optional<Answer> put(String token, String path, Object body) {
        try {
            return send(request(token, path)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static Optional<Answer> send(HttpRequest.Builder request) {
        return PatientClient.settled(exchange(request), ServiceUnderTest::heard, () -> exchange(request));
    }

    private static Heard heard(Optional<Answer> answer) {
        return answer.map(told -> new Heard(told.status(), told.header("retry-after"), told.text()))
                .orElse(new Heard(0, "", ""));
    }

    private static Optional<Answer> exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            JsonNode body = text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.nullNode();
            return Optional.of(
                    new Answer(response.statusCode(), body, response.headers().map(), text));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
