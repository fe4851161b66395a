package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;
import org.guildhall.kit.testing.ApiDocument.Value;
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

    /** Each operation gets one odd header of so many, in turn: the edge that judges them is the same for all. */
    protected int oneOddHeaderOf() {
        return 4;
    }

    @Test
    void everyOperationAnswersNonsenseWithAProblem() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void everyValueIsHeldToItsTypeAndRange() {
        assertThat(valueFindings()).isEmpty();
    }

    @Test
    void everyTimeAndNumberHasItsRangeInTheDocument() {
        assertThat(rangeFindings()).isEmpty();
    }

    @Test
    void everyOperationBearsOddHeaders() {
        assertThat(findingsOfHeaders()).isEmpty();
    }

    /** What is wrong, in words. */
    protected final List<String> findings() {
        faults.clear();
        operations().forEach(this::attack);
        return List.copyOf(faults);
    }

    /** What is wrong about headers, in words. */
    protected final List<String> findingsOfHeaders() {
        OddHeaders odd = new OddHeaders(token(), oneOddHeaderOf());
        operations().forEach(operation -> odd.ask(operation, path(operation) + "?" + query(operation.name())));
        return odd.findings();
    }

    /** Which values pass that must not, in words. */
    protected final List<String> valueFindings() {
        return new ValueAttack(new ValueAttack.Door() {
                    @Override
                    public HttpResponse<String> ask(Operation operation, String parameter, String text) {
                        return call(
                                operation, path(operation) + "?" + parameter + "=" + encoded(text), operation.body());
                    }

                    @Override
                    public HttpResponse<String> send(Operation operation, String body) {
                        return call(operation, path(operation), body);
                    }
                })
                .findings(operations());
    }

    /** Which values have no range, in words. A limit has none to the top: more than the most is taken for the most. */
    protected final List<String> rangeFindings() {
        return operations().stream()
                .flatMap(operation -> Stream.concat(operation.parameters().stream(), operation.fields().stream())
                        .filter(value -> !isBounded(value))
                        .map(value -> operation.name() + ", " + value))
                .toList();
    }

    private static boolean isBounded(Value value) {
        JsonNode schema = value.schema();
        return switch (value.type().split(" ")[0]) {
            case "string" ->
                !value.type().startsWith("string date") || schema.has("formatMinimum") && schema.has("formatMaximum");
            case "integer", "number" ->
                schema.has("minimum")
                        && (schema.has("maximum") || value.toString().equals("query /limit"));
            default -> true;
        };
    }

    private List<Operation> operations() {
        return ApiDocument.served().operations().stream()
                .filter(operation -> covers(operation.name()))
                .toList();
    }

    private void attack(Operation operation) {
        attackParameters(operation);
        if (operation.takesJson()) {
            attackBody(operation);
            operation.fields().stream()
                    .filter(field -> field.pointer().lastIndexOf('/') == 0)
                    .forEach(field -> attackField(operation, field));
        }
    }

    private void attackParameters(Operation operation) {
        String body = operation.body();
        for (Value parameter : operation.parameters()) {
            String name = parameter.name();
            for (String value : NONSENSE) {
                String what = parameter.place() + " " + name + "=" + shown(value);
                if (parameter.place().equals("path")) {
                    String path = operation.path(
                            other -> other.equals(name) ? encoded(value) : pathValue(operation.name(), other));
                    send(operation, what, path, body, false);
                } else if (parameter.place().equals("query")) {
                    send(operation, what, path(operation) + "?" + name + "=" + encoded(value), body, false);
                }
            }
        }
    }

    private void attackBody(Operation operation) {
        refused(operation, "unreadable JSON", "{\"a\":");
        refused(operation, "no body", "");
        refused(operation, "an array instead of an object", "[]");
        refused(operation, "a number instead of an object", "17");
        refused(operation, "deep nesting", DEEP);
        refused(operation, "10 MB", TEN_MEGABYTES);
        refused(operation, "an unknown field", operation.with("/noSuchField", TextNode.valueOf("1")));
        refused(operation, "something after the document", operation.example() + "{}");
        HttpResponse<String> text = HttpCalls.send(
                operation.method(),
                path(operation),
                Map.of("Authorization", "Bearer " + token(), "Content-Type", "text/plain"),
                "a");
        judge(operation, "a wrong content type", text, true);
    }

    private void attackField(Operation operation, Value field) {
        refused(operation, field.name() + " of a wrong type", operation.with(field.pointer(), wrong(field)));
        if (field.type().startsWith("string")) {
            STRINGS.forEach((what, value) -> refused(
                    operation,
                    field.name() + " with " + what,
                    operation.with(field.pointer(), TextNode.valueOf(value))));
            String emoji = operation.with(field.pointer(), TextNode.valueOf("😀👨‍👩‍👧"));
            send(operation, field.name() + " with emoji", path(operation), emoji, false);
        }
    }

    private void refused(Operation operation, String what, String body) {
        send(operation, what, path(operation), body, true);
    }

    private void send(Operation operation, String what, String path, String body, boolean mustBeRefused) {
        judge(operation, what, call(operation, path, body), mustBeRefused);
    }

    private HttpResponse<String> call(Operation operation, String path, String body) {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token(), "If-Match", "*"));
        if (body != null) {
            headers.put("Content-Type", operation.contentType());
        }
        String query = query(operation.name());
        String address = query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
        return HttpCalls.send(operation.method(), address, headers, body);
    }

    private void judge(Operation operation, String what, HttpResponse<String> answer, boolean mustBeRefused) {
        HttpCalls.fault(answer).ifPresent(fault -> faults.add(operation.name() + ", " + what + ": " + fault));
        if (mustBeRefused && answer.statusCode() < 400) {
            faults.add(operation.name() + ", " + what + ": accepted with " + answer.statusCode());
        }
    }

    private String path(Operation operation) {
        return operation.path(parameter -> pathValue(operation.name(), parameter));
    }

    /** An object where text, a number or a list is wanted, a text where an object is wanted. */
    private static JsonNode wrong(Value field) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("a", 1);
        return field.type().startsWith("object") || field.schema().has("properties")
                ? TextNode.valueOf("text")
                : object;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(String value) {
        return value.length() > 20 ? value.substring(0, 20) + "…" : value;
    }
}
