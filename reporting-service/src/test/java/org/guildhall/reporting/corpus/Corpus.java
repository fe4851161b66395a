package org.guildhall.reporting.corpus;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.EventFeed;

/**
 * One release's events: a little story in which each of them is told, and what was answered about it.
 *
 * @param folder named after the release; {@code events.jsonl} has an event a line, {@code figures.json} answers by questions
 */
record Corpus(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an answer says about its own time. */
    private static final Set<String> OF_THE_MOMENT = Set.of("asOf", "lag", "updated");

    static List<Corpus> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(Corpus::new).toList();
        }
    }

    /** An administrator of the whole tree, who is appointed in the story. */
    String administrator() {
        return "corpus-" + folder.getFileName();
    }

    /** The organisation that is asked about first. */
    UUID top() {
        try {
            return UUID.fromString(
                    figures().fieldNames().next().replaceFirst(".*organisation=([0-9a-f-]{36}).*", "$1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ProducerRecord<String, byte[]>> records() throws IOException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (JsonNode line : lines()) {
            records.add(record(line));
        }
        return records;
    }

    /** The names of all events in it. */
    Set<String> events() throws IOException {
        Set<String> events = new TreeSet<>();
        for (JsonNode line : lines()) {
            events.add(
                    line.path("service").textValue() + "." + line.path("event").textValue());
        }
        return events;
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("events.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static ProducerRecord<String, byte[]> record(JsonNode line) throws IOException {
        String service = line.path("service").textValue();
        String key = line.path("key").textValue();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("guildhall." + service + ".v1", key, JSON.writeValueAsBytes(line.path("data")));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/guildhall/" + service,
                        "ce_type",
                        "org.guildhall." + service + "." + line.path("event").textValue(),
                        "ce_subject",
                        key,
                        "ce_time",
                        line.path("time").textValue(),
                        "ce_sequence",
                        line.path("version").asText(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> EventFeed.header(record, name, value));
        return record;
    }

    private ObjectNode figures() throws IOException {
        return (ObjectNode) JSON.readTree(folder.resolve("figures.json").toFile());
    }

    /** Asks the same questions and keeps what is answered now, a line each. */
    void writeFigures() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String question : questions()) {
            lines.add(JSON.writeValueAsString(question) + ": " + JSON.writeValueAsString(ask(question)));
        }
        Files.writeString(folder.resolve("figures.json"), "{\n" + String.join(",\n", lines) + "\n}\n");
    }

    private List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        figures().fieldNames().forEachRemaining(questions::add);
        return questions;
    }

    /** Where the answers are others today. They may say more than they did. */
    List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        JsonNode expected = figures();
        for (String question : questions()) {
            compare(question, expected.path(question), ask(question), differences);
        }
        return differences;
    }

    private static void compare(String place, JsonNode expected, JsonNode found, List<String> differences) {
        if (expected.isObject() && found.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            place + "/" + field.getKey(), field.getValue(), found.path(field.getKey()), differences));
        } else if (expected.isArray() && found.size() == expected.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(place + "/" + i, expected.get(i), found.get(i), differences);
            }
        } else if (!expected.equals(found)) {
            differences.add(place + ": " + expected + " is " + found);
        }
    }

    /** A question is a method, a path and perhaps a body, with spaces in between. */
    private JsonNode ask(String question) throws IOException {
        String[] parts = question.split(" ", 3);
        RequestSpecification request = given().header("Authorization", "Bearer " + TestTokens.of(administrator()));
        if (parts.length > 2) {
            request.contentType(ContentType.JSON).body(parts[2]);
        }
        JsonNode answer = JSON.readTree(request.request(parts[0], parts[1])
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return withoutTheMoment(answer);
    }

    private static JsonNode withoutTheMoment(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(OF_THE_MOMENT);
            withoutTheMoment(object.path("extension"));
        }
        return answer;
    }
}
