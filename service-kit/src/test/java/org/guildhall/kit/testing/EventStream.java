package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** An open stream with the lines it got so far. */
public final class EventStream implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final String path;
    private final InputStream body;
    private volatile boolean over;

    public EventStream(String path, String... headers) throws Exception {
        this.path = path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        body = response.body();
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (Stream<String> arriving =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).lines()) {
            arriving.forEach(lines::add);
        } catch (RuntimeException e) {
            lines.add("closed");
        } finally {
            over = true;
        }
    }

    /** Whether the other side has ended it. */
    public boolean isOver() {
        return over;
    }

    /** Every line so far. */
    public List<String> lines() {
        return lines;
    }

    public List<String> data() {
        return lines.stream().filter(line -> line.startsWith("data: ")).toList();
    }

    public String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((former, later) -> later)
                .orElseThrow()
                .substring(4);
    }

    public void await(String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(data()).anyMatch(line -> line.contains(text)));
    }

    /** Ends it, and holds the events that came to the document of the API. */
    @Override
    public void close() throws Exception {
        body.close();
        ObjectNode event = HttpCalls.JSON.createObjectNode();
        for (String line : lines) {
            String[] field = line.split(": ?", 2);
            if (line.isEmpty() && event.has("data")) {
                DocumentedAnswers.sawEvent(path, event);
                event = HttpCalls.JSON.createObjectNode();
            } else if (field[0].equals("data")) {
                event.set("data", HttpCalls.parse(field[1]));
            } else if (field.length == 2 && !field[0].isEmpty()) {
                event.put(field[0], field[1]);
            }
        }
    }
}
