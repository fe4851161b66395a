package org.guildhall.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An overlay as it is rendered, or as it would be with something changed. */
record Overlay(String name, List<JsonNode> documents) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

    static Overlay of(String name) {
        return RENDERED.computeIfAbsent(name, wanted -> of(wanted, Render.overlay(Sources.overlay(wanted))));
    }

    static Overlay of(String name, List<Map<String, Object>> documents) {
        return new Overlay(
                name, documents.stream().map(JSON::<JsonNode>valueToTree).toList());
    }

    /** The same but for one patch, as in a kustomization: where it goes, and what it does. */
    Overlay changed(String target, String patch) {
        List<Resource> resources = new ArrayList<>();
        for (JsonNode document : documents) {
            resources.add(Resource.of(Yaml.map(Yaml.copy(JSON.convertValue(document, Map.class)))));
        }
        Yaml.values(patch)
                .forEach(each -> new Patch(Yaml.map(Yaml.values(target).get(0)), each).apply(resources));
        return of(name, resources.stream().map(Resource::content).toList());
    }

    Stream<JsonNode> all(String... kinds) {
        return documents.stream().filter(document -> List.of(kinds).contains(kind(document)));
    }

    Optional<JsonNode> find(String kind, String name) {
        return all(kind).filter(document -> name(document).equals(name)).findFirst();
    }

    /** Whatever runs pods of ours: not what an operator makes. */
    Stream<JsonNode> workloads() {
        return all("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod");
    }

    Stream<JsonNode> services() {
        return all("Deployment").filter(each -> name(each).endsWith("-service"));
    }

    /** All settings that a container gets, as text; what comes from a Secret as the name of the place. */
    Map<String, String> environment(JsonNode workload) {
        Map<String, String> environment = new LinkedHashMap<>();
        JsonNode container = container(workload);
        for (JsonNode source : container.path("envFrom")) {
            find("ConfigMap", source.at("/configMapRef/name").asText())
                    .ifPresent(map -> map.path("data")
                            .fields()
                            .forEachRemaining(entry -> environment.put(
                                    entry.getKey(), entry.getValue().asText())));
        }
        container
                .path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return environment;
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static JsonNode container(JsonNode workload) {
        return pod(workload).at("/containers/0");
    }

    static Map<String, String> labels(JsonNode workload) {
        return texts(workload.at("/spec/template/metadata/labels"));
    }

    static Map<String, String> texts(JsonNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.fields()
                .forEachRemaining(
                        entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String kind(JsonNode document) {
        return document.path("kind").asText();
    }

    static String name(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    static String called(JsonNode document) {
        return kind(document) + " " + name(document);
    }

    /** Whether a set of labels is what a selector asks for. An empty selector selects everything. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return texts(selector.path("matchLabels")).entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())))
                && each(selector.path("matchExpressions")).allMatch(expression -> fits(expression, labels));
    }

    private static boolean fits(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        return switch (expression.path("operator").asText()) {
            case "Exists" -> value != null;
            case "In" ->
                each(expression.path("values")).anyMatch(one -> one.asText().equals(value));
            default -> throw new IllegalArgumentException("not read here: " + expression);
        };
    }
}
