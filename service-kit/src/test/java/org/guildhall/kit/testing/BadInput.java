package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Sends nonsense to every operation of the OpenAPI document and demands a problem document, never a 5xx. Nothing but the
 * document is needed, so a new operation is attacked from its first day.
 */
public abstract class BadInput {

    private static final String TEN_MEGABYTES = "\"" + "x".repeat(10 << 20) + "\"";
    private static final String DEEP = "[".repeat(50_000);
    private static final Map<String, String> STRINGS = new LinkedHashMap<>(Map.of(
            "an over-long string", "长".repeat(20_000),
            "a zero-width space", "a\u200bb",
            "a control character", "a\u0007b",
            "a NUL", "a\u0000b",
            "a change of direction", "a\u202eb"));
    private static final List<String> NONSENSE = List.of(
            "0", "-1", "null", "😀", "' OR 1=1 --", "%", "\u200b", "\u0000", "9".repeat(400), "a".repeat(3_000), "{}");

    private final List<String> faults = new ArrayList<>();

    /** A token that may call every operation. */
    protected String token() {
        return TestTokens.of("first-administrator");
    }

    /** Which operations are attacked, such as {@code POST /organisations}: all of the service. */
    protected boolean covers(String operation) {
        return true;
    }

    /** A good value for a path parameter: an existing thing, so that the attack gets further than not found. */
    protected String pathValue(String operation, String parameter) {
        return UUID.randomUUID().toString();
    }

    /** What an operation needs in its query for the attack on another parameter to get further, such as {@code a=1}. */
    protected String query(String operation) {
        return "";
    }

    @Test
    void everyOperationAnswersNonsenseWithAProblem() {
        assertThat(findings()).isEmpty();
    }

    /** What is wrong, in words. */
    protected final List<String> findings() {
        faults.clear();
        JsonNode document = HttpCalls.openApi();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    String operation = entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    if (entry.getValue().has("responses") && covers(operation)) {
                        attack(operation, entry.getValue(), document);
                    }
                }));
        return List.copyOf(faults);
    }

    private void attack(String operation, JsonNode description, JsonNode document) {
        JsonNode content = description.path("requestBody").path("content").path("application/json");
        if (content.isMissingNode()) {
            attackParameters(operation, description, null);
        } else {
            JsonNode schema = resolve(document, content.path("schema"));
            ObjectNode good = sample(document, schema);
            attackParameters(operation, description, good.toString());
            attackBody(operation, good);
            attackFields(operation, schema, good, document);
        }
    }

    private void attackParameters(String operation, JsonNode description, String body) {
        for (JsonNode parameter : description.path("parameters")) {
            String name = parameter.path("name").asText();
            String place = parameter.path("in").asText();
            for (String value : NONSENSE) {
                String encoded =
                        URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
                if (place.equals("path")) {
                    send(
                            operation,
                            "path " + name + "=" + shown(value),
                            path(operation, Map.of(name, encoded)),
                            body,
                            false);
                } else if (place.equals("query")) {
                    String path = path(operation, Map.of()) + "?" + name + "=" + encoded + "&" + query(operation);
                    send(operation, "query " + name + "=" + shown(value), path, body, false);
                }
            }
        }
    }

    private void attackBody(String operation, ObjectNode good) {
        String path = path(operation, Map.of());
        refused(operation, "unreadable JSON", path, "{\"a\":");
        refused(operation, "no body", path, "");
        refused(operation, "an array instead of an object", path, "[]");
        refused(operation, "a number instead of an object", path, "17");
        refused(operation, "deep nesting", path, DEEP);
        refused(operation, "10 MB", path, TEN_MEGABYTES);
        refused(
                operation,
                "an unknown field",
                path,
                good.deepCopy().put("noSuchField", 1).toString());
        refused(operation, "something after the document", path, good + "{}");
        HttpResponse<String> text = HttpCalls.send(
                method(operation),
                path,
                Map.of("Authorization", "Bearer " + token(), "Content-Type", "text/plain"),
                "a");
        judge(operation, "a wrong content type", text, true);
    }

    private void attackFields(String operation, JsonNode schema, ObjectNode good, JsonNode document) {
        String path = path(operation, Map.of());
        schema.path("properties").fields().forEachRemaining(field -> {
            JsonNode type = resolve(document, field.getValue());
            refused(operation, field.getKey() + " of a wrong type", path, wrong(good, field.getKey(), type));
            if (isString(type)) {
                STRINGS.forEach((what, value) ->
                        refused(operation, field.getKey() + " with " + what, path, with(good, field.getKey(), value)));
                send(operation, field.getKey() + " with emoji", path, with(good, field.getKey(), "😀👨‍👩‍👧"), false);
            }
        });
    }

    private void refused(String operation, String what, String path, String body) {
        send(operation, what, path, body, true);
    }

    private void send(String operation, String what, String path, String body, boolean mustBeRefused) {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token(), "If-Match", "*"));
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        judge(operation, what, HttpCalls.send(method(operation), path, headers, body), mustBeRefused);
    }

    private void judge(String operation, String what, HttpResponse<String> answer, boolean mustBeRefused) {
        HttpCalls.fault(answer).ifPresent(fault -> faults.add(operation + ", " + what + ": " + fault));
        if (mustBeRefused && answer.statusCode() < 400) {
            faults.add(operation + ", " + what + ": accepted with " + answer.statusCode());
        }
    }

    private static String method(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    private String path(String operation, Map<String, String> given) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        for (String part : path.split("/", -1)) {
            if (part.startsWith("{")) {
                String name = part.substring(1, part.indexOf('}'));
                path = path.replace(part, given.containsKey(name) ? given.get(name) : pathValue(operation, name));
            }
        }
        return path;
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : resolve(document, document.at(reference.asText().substring(1)));
    }

    private static boolean isString(JsonNode schema) {
        return schema.path("type").toString().contains("string");
    }

    /** A body with a value of the right type for every field of a plain type. */
    private static ObjectNode sample(JsonNode document, JsonNode schema) {
        ObjectNode sample = HttpCalls.JSON.createObjectNode();
        schema.path("properties").fields().forEachRemaining(field -> {
            JsonNode type = resolve(document, field.getValue());
            if (type.has("enum")) {
                sample.set(field.getKey(), type.path("enum").get(0));
            } else if (type.has("format")) {
                sample.put(
                        field.getKey(),
                        type.path("format").asText().equals("uuid")
                                ? UUID.randomUUID().toString()
                                : "2026-11-20");
            } else if (isString(type)) {
                sample.put(field.getKey(), "sample");
            }
        });
        return sample;
    }

    private static String with(ObjectNode good, String field, String value) {
        return good.deepCopy().put(field, value).toString();
    }

    /** An object where text, a number or a list is wanted, a text where an object is wanted. */
    private static String wrong(ObjectNode good, String field, JsonNode type) {
        ObjectNode body = good.deepCopy();
        if (type.path("type").toString().contains("object")) {
            return body.put(field, "text").toString();
        }
        body.putObject(field).put("a", 1);
        return body.toString();
    }

    private static String shown(String value) {
        return value.length() > 20 ? value.substring(0, 20) + "…" : value;
    }
}
