package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An OpenAPI document as tests need it: every operation, every value that a request to it carries, and a body in which each field
 * has a value of its type. What makes sense to a service isn't known here, only what the document says.
 */
public final class ApiDocument {

    private static final String JSON = "application/json";

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** That of the service under test. */
    public static ApiDocument served() {
        return of(HttpCalls.openApi());
    }

    public static ApiDocument of(JsonNode document) {
        return new ApiDocument(document);
    }

    /**
     * One value of a request.
     *
     * @param place {@code body}, {@code query}, {@code path} or {@code header}
     * @param pointer RFC 6901 into the body; of a parameter a slash and its name
     * @param schema without references
     */
    public record Value(String place, String pointer, JsonNode schema) {

        /** Of a parameter. */
        public String name() {
            return pointer.substring(1);
        }

        /** Of the nearest field that has a name; an element of a list has that of the list. */
        String fieldName() {
            String named = pointer.replaceFirst("(/0)+$", "");
            return named.substring(named.lastIndexOf('/') + 1);
        }

        /** Type and format, such as {@code string date-time}; that of a value which may be null too is the same. */
        public String type() {
            Stream<String> types = schema.path("type").isArray()
                    ? Stream.iterate(0, i -> i < schema.path("type").size(), i -> i + 1)
                            .map(i -> schema.path("type").get(i).asText())
                    : Stream.of(schema.path("type").asText());
            String type = types.filter(name -> !name.equals("null")).findFirst().orElse("");
            return (type + " " + schema.path("format").asText()).strip();
        }

        /** Whether it tells its range. */
        public boolean isBounded() {
            return switch (type().split(" ")[0]) {
                case "string" ->
                    !type().startsWith("string date") || schema.has("x-formatMinimum") && schema.has("x-formatMaximum");
                case "integer", "number" -> schema.has("minimum") && schema.has("maximum");
                default -> true;
            };
        }

        @Override
        public String toString() {
            return place + " " + pointer;
        }
    }

    /**
     * @param name such as {@code POST /organisations}
     * @param needsToken whether only who is signed in may call it
     * @param contentType of its body: JSON if it takes that; null if it takes no body
     * @param example a JSON body, or missing for an operation that takes none
     */
    public record Operation(
            String name,
            boolean needsToken,
            List<Value> parameters,
            List<Value> fields,
            String contentType,
            JsonNode example) {

        public String method() {
            return name.substring(0, name.indexOf(' '));
        }

        public boolean takesJson() {
            return !example.isMissingNode();
        }

        /** What can be sent to it; null if it takes nothing. */
        public String body() {
            return takesJson() ? example.toString() : contentType == null ? null : "sample";
        }

        /** The path with a value for each of its parameters. */
        public String path(UnaryOperator<String> parameter) {
            String path = name.substring(name.indexOf(' ') + 1);
            for (String part : path.split("/", -1)) {
                if (part.startsWith("{")) {
                    path = path.replace(part, parameter.apply(part.substring(1, part.indexOf('}'))));
                }
            }
            return path;
        }

        /** The example with another value at the pointer. */
        public String with(String pointer, JsonNode value) {
            JsonNode body = example.deepCopy();
            put(body, pointer, value);
            return body.toString();
        }
    }

    /** Puts another value to the pointer, whose holder there is. */
    static void put(JsonNode body, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode holder = body.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) holder).set(name, value);
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> operations.add(operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue()))));
        return operations;
    }

    private Operation operation(String name, JsonNode description) {
        List<Value> parameters = new ArrayList<>();
        for (JsonNode parameter : description.path("parameters")) {
            String pointer = "/" + parameter.path("name").asText();
            parameters.add(new Value(parameter.path("in").asText(), pointer, resolve(parameter.path("schema"))));
        }
        JsonNode contents = description.path("requestBody").path("content");
        JsonNode content = contents.path(JSON);
        List<Value> fields = new ArrayList<>();
        collect("", content.path("schema"), fields, Set.of());
        String contentType = contents.has(JSON) || contents.isEmpty()
                ? null
                : contents.fieldNames().next();
        return new Operation(
                name,
                !description.path("security").isEmpty(),
                parameters,
                fields,
                contents.has(JSON) ? JSON : contentType,
                example(content));
    }

    /** The schema itself, where the given one only refers to it. What stands beside a reference adds to it. */
    private JsonNode resolve(JsonNode schema) {
        String reference = reference(schema);
        if (reference.isEmpty()) {
            return schema;
        }
        ObjectNode resolved = resolve(document.at(reference.substring(1))).deepCopy();
        schema.properties().stream()
                .filter(own -> !own.getKey().equals("$ref") && !own.getKey().equals("anyOf"))
                .forEach(own -> resolved.set(own.getKey(), own.getValue()));
        return resolved;
    }

    /** Of what may be null too, that of what it is otherwise; empty for what doesn't only refer to another. */
    private static String reference(JsonNode schema) {
        return schema.path("$ref").asText(schema.at("/anyOf/0/$ref").asText());
    }

    private void collect(String pointer, JsonNode schema, List<Value> fields, Set<String> open) {
        Set<String> inner = entered(schema, open);
        if (schema.isMissingNode() || inner.isEmpty() && !reference(schema).isEmpty()) {
            return;
        }
        JsonNode resolved = resolve(schema);
        if (!pointer.isEmpty()) {
            fields.add(new Value("body", pointer, resolved));
        }
        resolved.path("properties")
                .properties()
                .forEach(field -> collect(pointer + "/" + field.getKey(), field.getValue(), fields, inner));
        collect(pointer + "/0", resolved.path("items"), fields, inner);
        if (resolved.path("additionalProperties").isObject()) {
            collect(pointer + "/sample", resolved.path("additionalProperties"), fields, inner);
        }
    }

    /** The references followed so far and this one; empty when it has been followed already. */
    private static Set<String> entered(JsonNode schema, Set<String> open) {
        if (reference(schema).isEmpty()) {
            return open;
        }
        Set<String> inner = new HashSet<>(open);
        return inner.add(reference(schema)) ? inner : Collections.emptySet();
    }

    private JsonNode example(JsonNode content) {
        if (content.isMissingNode()) {
            return MissingNode.getInstance();
        }
        for (JsonNode told : content.path("examples")) {
            JsonNode value = told.path("value");
            return value.isTextual() ? HttpCalls.parse(value.asText()) : value;
        }
        return sample(content.path("schema"), Set.of());
    }

    private JsonNode sample(JsonNode schema, Set<String> open) {
        Set<String> inner = entered(schema, open);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (inner.isEmpty() && !reference(schema).isEmpty()) {
            return nodes.nullNode();
        }
        JsonNode resolved = resolve(schema);
        if (resolved.path("enum").has(0)) {
            return resolved.path("enum").get(0);
        }
        return switch (new Value("", "", resolved).type().split(" ")[0]) {
            case "object" -> object(resolved, inner);
            case "array" ->
                resolved.at("/examples/0").isArray()
                        ? resolved.at("/examples/0")
                        : nodes.arrayNode().add(sample(resolved.path("items"), inner));
            case "integer" -> {
                int least = resolved.path("minimum").asInt(1);
                yield nodes.numberNode(resolved.path("examples").path(0).asInt(least));
            }
            case "number" -> nodes.numberNode(resolved.path("minimum").decimalValue());
            case "boolean" -> nodes.booleanNode(true);
            default -> text(resolved);
        };
    }

    private ObjectNode object(JsonNode schema, Set<String> open) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), sample(field.getValue(), open)));
        if (schema.path("additionalProperties").isObject()) {
            object.set("sample", sample(schema.path("additionalProperties"), open));
        }
        return object;
    }

    private static TextNode text(JsonNode schema) {
        String otherwise = switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T00:00:00Z";
            default -> "sample";
        };
        return TextNode.valueOf(schema.path("examples").path(0).asText(otherwise));
    }
}
