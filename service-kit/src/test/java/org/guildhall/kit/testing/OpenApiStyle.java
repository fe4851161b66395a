package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an OpenAPI document reads: names a client generator can use, each title in the form {@code 中文 · english}, descriptions in
 * both languages, and answers of which is said what is always there.
 */
public final class OpenApiStyle {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern BOTH_LANGUAGES =
            Pattern.compile(".*\\p{IsHan}.* · .*[A-Za-z].*", Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Han characters, and words after a dot or in a row: single ones may be codes. */
    private static final Pattern TOLD_IN_BOTH = Pattern.compile(
            "(?=.*\\p{IsHan}).*(· ?[\\w\"]|[A-Za-z]+,? [A-Za-z]+).*", Pattern.UNICODE_CASE | Pattern.DOTALL);

    private OpenApiStyle() {}

    /** What reads badly in the document of the service under test. */
    public static List<String> findings() {
        return findings(HttpCalls.openApi());
    }

    /** What reads badly in the document, in words. */
    public static List<String> findings(JsonNode document) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().forEach(operation -> {
                    if (operation.has("responses")) {
                        check(path.getKey(), operation, ids, faults);
                    }
                }));
        for (JsonNode tag : document.path("tags")) {
            demand(faults, isBilingual(tag.path("name")), "tag " + tag.path("name") + " in one language");
        }
        document.at("/components/schemas").fields().forEachRemaining(schema -> {
            boolean described = schema.getValue().has("description");
            boolean isPage = schema.getKey().startsWith("Page");
            boolean ours = !isPage
                    && (schema.getValue().has("properties") || schema.getValue().has("enum"));
            demand(faults, described || !ours, "schema " + schema.getKey() + " without a description");
        });
        checkDescriptions("", document, faults);
        checkAnswers(document, faults);
        return faults;
    }

    private static void checkDescriptions(String place, JsonNode node, List<String> faults) {
        node.properties().forEach(field -> {
            String inner = place + "/" + field.getKey();
            boolean isText =
                    field.getKey().equals("description") && field.getValue().isTextual();
            boolean told = TOLD_IN_BOTH.matcher(field.getValue().asText()).matches();
            demand(faults, !isText || told, inner + " in one language: " + field.getValue());
            checkDescriptions(inner, field.getValue(), faults);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkDescriptions(place + "/" + i, node.get(i), faults);
        }
    }

    private static void checkAnswers(JsonNode document, List<String> faults) {
        JsonNode schemas = document.at("/components/schemas");
        Set<String> asked = new HashSet<>();
        Set<String> answered = new HashSet<>();
        document.findValues("requestBody").forEach(body -> follow(body, schemas, asked));
        document.findValues("responses").forEach(answers -> follow(answers, schemas, answered));
        answered.removeAll(asked);
        answered.stream()
                .filter(name -> schemas.path(name).has("properties"))
                .filter(name -> schemas.path(name).path("required").isEmpty())
                .forEach(name -> faults.add("answer " + name + " of which nothing is always there"));
    }

    private static void follow(JsonNode node, JsonNode schemas, Set<String> found) {
        String name = node.path("$ref").asText().replace("#/components/schemas/", "");
        if (schemas.has(name) && found.add(name)) {
            follow(schemas.path(name), schemas, found);
        }
        node.forEach(inner -> follow(inner, schemas, found));
    }

    private static void check(String path, JsonNode operation, Set<String> ids, List<String> faults) {
        String id = operation.path("operationId").asText();
        String name = path + " " + id;
        demand(faults, IDENTIFIER.matcher(id).matches(), name + ": operationId is no camelCase name");
        demand(faults, ids.add(id), name + ": operationId used twice");
        demand(faults, isBilingual(operation.path("summary")), name + ": summary not in both languages");
        demand(faults, operation.path("tags").size() == 1, name + ": not exactly one tag");
        operation
                .path("tags")
                .forEach(tag -> demand(faults, isBilingual(tag), name + ": tag " + tag + " in one language"));
        Set<String> parameters = new HashSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            boolean once = parameters.add(parameter.path("in") + " " + parameter.path("name"));
            demand(faults, once, name + ": parameter " + parameter.path("name") + " twice");
            boolean said = parameter.has("description")
                    || parameter.path("in").asText().equals("path");
            demand(faults, said, name + ": parameter " + parameter.path("name") + " without a description");
        }
    }

    private static boolean isBilingual(JsonNode text) {
        return BOTH_LANGUAGES.matcher(text.asText()).matches();
    }

    private static void demand(List<String> faults, boolean met, String fault) {
        if (!met) {
            faults.add(fault);
        }
    }
}
