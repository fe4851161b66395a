package org.guildhall.manifests;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A change of one resource or of several.
 *
 * @param target which ones; empty where the patch itself names the one
 * @param content a list of steps, or a map that looks like the resource
 */
record Patch(Map<String, Object> target, Object content) {
    private static final Pattern OF_KUBERNETES = Pattern.compile("v1|[a-z]+/v\\d.*|[a-z.]+\\.k8s\\.io/.*");

    void apply(List<Resource> resources) {
        List<Resource> meant = resources.stream().filter(this::means).toList();
        if (meant.isEmpty()) {
            throw new InvalidSources("nothing is patched by %s", target.isEmpty() ? content : target);
        }
        for (Resource resource : meant) {
            if (content instanceof List) {
                JsonPatch.apply(resource.content(), Yaml.list(content));
            } else if (StrategicMerge.deletes(Yaml.map(content))) {
                resources.remove(resource);
            } else {
                merge(resource);
            }
        }
    }

    private void merge(Resource resource) {
        Map<String, Object> patch = Yaml.map(Yaml.copy(content));
        if (!target.isEmpty()) {
            // The patch is of whatever it is laid on, and renames nothing.
            patch.remove("apiVersion");
            patch.remove("kind");
            if (patch.get("metadata") instanceof Map<?, ?> metadata) {
                metadata.remove("name");
            }
        }
        StrategicMerge.apply(
                resource.content(),
                patch,
                OF_KUBERNETES.matcher(resource.apiVersion()).matches()
                        && !resource.apiVersion().startsWith("gateway."));
    }

    private boolean means(Resource resource) {
        return target.isEmpty()
                ? Resource.of(Yaml.map(content)).isSame(resource)
                : target.entrySet().stream()
                        .allMatch(wish -> fits(resource, wish.getKey(), String.valueOf(wish.getValue())));
    }

    private static boolean fits(Resource resource, String by, String wish) {
        return switch (by) {
            case "kind" -> resource.kind().matches(wish);
            case "name" -> resource.name().matches(wish);
            case "group" -> resource.apiVersion().startsWith(wish + "/");
            case "labelSelector" -> List.of(wish.split(",")).stream().allMatch(label -> isLabelled(resource, label));
            default -> throw new InvalidSources("patches by %s aren't known here", by);
        };
    }

    private static boolean isLabelled(Resource resource, String label) {
        String[] pair = label.strip().split("=", 2);
        return resource.isLabelled() && pair[1].equals(resource.labels().get(pair[0]));
    }
}
