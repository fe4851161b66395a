package org.guildhall.manifests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A thing of the cluster, as its document says, and what becomes of it while it is rendered.
 *
 * @param content the document, which patches change
 * @param hashed whether the name gets a suffix made of the content, so that who uses it starts anew when that changes
 */
record Resource(Map<String, Object> content, boolean hashed) {

    /** What belongs to no namespace. */
    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "Namespace",
            "PriorityClass",
            "ClusterRole",
            "ClusterRoleBinding",
            "CustomResourceDefinition",
            "GatewayClass",
            "StorageClass");

    static Resource of(Map<String, Object> content) {
        Resource resource = new Resource(content, false);
        if (!content.containsKey("apiVersion") || resource.name().isEmpty()) {
            throw new InvalidSources("neither kind nor name: %s", content);
        }
        return resource;
    }

    String apiVersion() {
        return text("apiVersion");
    }

    String kind() {
        return text("kind");
    }

    String name() {
        return Optional.ofNullable(metadata().get("name")).map(Object::toString).orElse("");
    }

    Map<String, Object> metadata() {
        return Yaml.map(content.computeIfAbsent("metadata", key -> new LinkedHashMap<>()));
    }

    Map<String, Object> labels() {
        return Yaml.map(metadata().computeIfAbsent("labels", key -> new LinkedHashMap<>()));
    }

    boolean isLabelled() {
        return metadata().containsKey("labels");
    }

    void moveTo(String namespace) {
        if (kind().equals("Namespace")) {
            metadata().put("name", namespace);
        } else if (!OF_THE_CLUSTER.contains(kind())) {
            metadata().put("namespace", namespace);
        }
    }

    boolean isSame(Resource other) {
        return apiVersion().equals(other.apiVersion()) && kind().equals(other.kind()) && name().equals(other.name());
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }

    private String text(String key) {
        return String.valueOf(content.get(key));
    }
}
