package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an OpenAPI document says of answers: which statuses, media types, bodies and headers an operation has. A property that
 * isn't documented is a fault, too, though the document, as is usual, leaves room for new ones.
 */
final class AnswerContract {

    private static final String ADDRESS = "https://guildhall.invalid/schemas.json";

    /** What any operation may meet, described once for all as their {@code default}. */
    private static final Set<Integer> OTHERWISE = Set.of(405, 413, 414, 415, 417, 431, 500);

    /** What is told of any answer by whatever carries it, and isn't for programs to decide by. */
    private static final Set<String> USUAL = Set.of(
            "cache-control",
            "connection",
            "cross-origin-opener-policy",
            "content-encoding",
            "content-language",
            "content-length",
            "content-security-policy",
            "content-type",
            "date",
            "permissions-policy",
            "referrer-policy",
            "strict-transport-security",
            "transfer-encoding",
            "vary",
            "x-accel-buffering",
            "x-content-type-options",
            "x-frame-options");

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final JsonNode document;
    private final List<Path> paths;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    private final AtomicInteger count = new AtomicInteger();

    private record Path(String template, Pattern addresses, JsonNode operations) {}

    /**
     * An answer as it came.
     *
     * @param path as it was asked for, without query
     * @param headers by their names in lower case
     */
    record Answer(String method, String path, int status, Map<String, String> headers, byte[] body) {

        String mediaType() {
            return base(headers.getOrDefault("content-type", "none"));
        }

        boolean isJson() {
            return mediaType().endsWith("json");
        }
    }

    AnswerContract(JsonNode document) {
        this.document = document.deepCopy();
        JsonNode named = this.document.path("components").path("schemas");
        named.forEach(AnswerContract::close);
        this.paths = this.document.path("paths").properties().stream()
                .map(path -> new Path(path.getKey(), addresses(path.getKey()), path.getValue()))
                // What is spelt out goes before what is open.
                .sorted(Comparator.comparing((Path path) -> PARAMETER
                                .matcher(path.template())
                                .replaceAll("")
                                .length())
                        .reversed())
                .toList();
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                factory -> factory.schemaLoaders(
                        loaders -> loaders.schemas(Map.of(ADDRESS, absolute("{\"$defs\":" + named + "}")))));
    }

    private static Pattern addresses(String template) {
        return Pattern.compile("\\Q" + PARAMETER.matcher(template).replaceAll("\\\\E[^/]+\\\\Q") + "\\E/?");
    }

    /** What of the answer isn't as the document says, in words; none for what is no operation of an API. */
    List<String> faults(Answer answer) {
        Optional<Path> path = pathOf(answer.path());
        String method = answer.method().equals("HEAD") ? "get" : answer.method().toLowerCase(Locale.ROOT);
        JsonNode operation =
                path.map(found -> found.operations().path(method)).orElse(JsonNodeFactory.instance.missingNode());
        if (operation.isMissingNode()) {
            return faultsWithout(answer);
        }
        // Without an id it isn't part of an API: routes of the kit's own tests.
        return operation.has("operationId")
                ? faults(answer, operation).stream()
                        .map(fault -> "%s %s %d: %s"
                                .formatted(answer.method(), path.orElseThrow().template(), answer.status(), fault))
                        .toList()
                : List.of();
    }

    private Optional<Path> pathOf(String path) {
        return paths.stream()
                .filter(candidate -> candidate.addresses().matcher(path).matches())
                .findFirst();
    }

    /** Where no operation is, there is nothing but problems, and the files of a page. */
    private static List<String> faultsWithout(Answer answer) {
        boolean isAnswered = answer.status() < 400 && answer.isJson();
        boolean isProblem = answer.mediaType().equals("application/problem+json")
                || answer.method().equals("HEAD");
        return isAnswered || answer.status() >= 400 && !isProblem
                ? List.of("%s %s %d: no operation, and %s"
                        .formatted(answer.method(), answer.path(), answer.status(), answer.mediaType()))
                : List.of();
    }

    private List<String> faults(Answer answer, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        JsonNode told = responses.path(String.valueOf(answer.status()));
        JsonNode response = resolved(
                told.isMissingNode() && OTHERWISE.contains(answer.status()) ? responses.path("default") : told);
        if (response.isMissingNode()) {
            return List.of("the status isn't declared");
        }
        List<String> faults = new ArrayList<>(undeclaredHeaders(answer, response));
        if (!answer.method().equals("HEAD")) {
            faults.addAll(faultsOfBody(answer, response));
        }
        return faults;
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref") ? document.at(response.path("$ref").asText().substring(1)) : response;
    }

    private static List<String> undeclaredHeaders(Answer answer, JsonNode response) {
        Set<String> declared = Set.copyOf(Stream.concat(
                        USUAL.stream(),
                        response.path("headers").properties().stream()
                                .map(header -> header.getKey().toLowerCase(Locale.ROOT)))
                .toList());
        return answer.headers().keySet().stream()
                .filter(name -> !declared.contains(name) && !name.startsWith("access-control-"))
                .map(name -> "the header " + name + " isn't declared")
                .toList();
    }

    private List<String> faultsOfBody(Answer answer, JsonNode response) {
        JsonNode contents = response.path("content");
        if (answer.body().length == 0) {
            return contents.isEmpty() ? List.of() : List.of("there is no body");
        }
        return contents.properties().stream()
                .filter(content -> base(content.getKey()).equals(answer.mediaType()))
                .findFirst()
                .map(content -> answer.isJson()
                        ? faultsOfJson(answer.body(), content.getValue().path("schema"))
                        : List.<String>of())
                .orElseGet(() -> List.of("the media type " + answer.mediaType() + " isn't declared"));
    }

    private List<String> faultsOfJson(byte[] body, JsonNode schema) {
        return validated(HttpCalls.parse(new String(body, StandardCharsets.UTF_8)), schema);
    }

    /**
     * What of an event of a stream isn't as described: as an element of a list of events, or its data.
     *
     * @param event with {@code id}, {@code event} and {@code data}
     */
    List<String> faultsOfEvent(String path, JsonNode event) {
        JsonNode schema = pathOf(path)
                .map(found -> found.operations().at("/get/responses/200/content/text~1event-stream/schema"))
                .filter(JsonNode::isObject)
                .orElse(JsonNodeFactory.instance.objectNode());
        List<String> faults =
                schema.has("items") ? validated(event, schema.path("items")) : validated(event.path("data"), schema);
        return faults.stream()
                .map(fault -> "GET " + path + ", event " + event.path("event").asText() + ": " + fault)
                .toList();
    }

    private List<String> validated(JsonNode value, JsonNode schema) {
        return compiled.computeIfAbsent(schema.toString(), this::compile).validate(value).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getError())
                .toList();
    }

    /** With references that lead to the named schemas from anywhere. */
    private static String absolute(String schemas) {
        return schemas.replace("\"#/components/schemas/", "\"" + ADDRESS + "#/$defs/");
    }

    private JsonSchema compile(String schema) {
        ObjectNode closed = (ObjectNode) HttpCalls.parse(absolute(schema));
        close(closed);
        return schemas.getSchema(
                SchemaLocation.of(ADDRESS + "/" + count.incrementAndGet()),
                closed,
                SchemaValidatorsConfig.builder()
                        .formatAssertionsEnabled(true)
                        .preloadJsonSchema(false)
                        .build());
    }

    /** Lets in none but the properties it names. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.has("properties") && !schema.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        Stream.of("items", "additionalProperties").map(schema::path).forEach(AnswerContract::closeIfSchema);
        Stream.of("properties", "anyOf", "oneOf")
                .map(schema::path)
                .flatMap(choices -> StreamSupport.stream(choices.spliterator(), false))
                .forEach(AnswerContract::closeIfSchema);
    }

    private static void closeIfSchema(JsonNode schema) {
        if (schema.isObject()) {
            close(schema);
        }
    }

    private static String base(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
