package org.guildhall.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patch that looks like what it changes. Maps are merged, {@code null} takes away, and of the lists that Kubernetes tells apart by
 * a key each element is merged with its like; any other list takes the place of the one before.
 */
final class StrategicMerge {
    private static final String DIRECTIVE = "$patch";

    /** Which key tells the elements of a list apart, in pods, services and what makes pods. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "containers", List.of("name"),
            "initContainers", List.of("name"),
            "env", List.of("name"),
            "volumes", List.of("name"),
            "imagePullSecrets", List.of("name"),
            "volumeMounts", List.of("mountPath"),
            "topologySpreadConstraints", List.of("topologyKey"),
            "ports", List.of("containerPort", "port"));

    private StrategicMerge() {}

    static boolean deletes(Map<String, Object> patch) {
        return "delete".equals(patch.get(DIRECTIVE));
    }

    /** @param structured whether Kubernetes itself knows the kind; of others no list has a key */
    static void apply(Map<String, Object> target, Map<String, Object> patch, boolean structured) {
        patch.forEach((key, value) -> {
            if (key.equals(DIRECTIVE)) {
                throw new InvalidSources("%s: %s isn't known here", DIRECTIVE, value);
            }
            if (value == null) {
                target.remove(key);
            } else {
                target.put(key, merged(key, target.get(key), value, structured));
            }
        });
    }

    private static Object merged(String key, Object before, Object value, boolean structured) {
        if (value instanceof Map && before instanceof Map) {
            apply(Yaml.map(before), Yaml.map(value), structured);
            return before;
        }
        if (value instanceof List && before instanceof List && structured) {
            Optional<String> told = keyOf(key, Yaml.list(value));
            if (told.isPresent()) {
                return mergedList(Yaml.list(before), Yaml.list(value), told.get());
            }
        }
        return withoutNulls(Yaml.copy(value));
    }

    private static Optional<String> keyOf(String list, List<Object> elements) {
        return KEYS.getOrDefault(list, List.of()).stream()
                .filter(key ->
                        elements.stream().allMatch(each -> each instanceof Map<?, ?> map && map.containsKey(key)))
                .findFirst();
    }

    /** What the patch names comes first, in its order, as with kustomize. */
    private static List<Object> mergedList(List<Object> before, List<Object> patch, String key) {
        List<Object> rest = new ArrayList<>(before);
        List<Object> named = new ArrayList<>();
        for (Object each : patch) {
            Map<String, Object> element = Yaml.map(each);
            Optional<Object> known = rest.stream()
                    .filter(one -> element.get(key).equals(Yaml.map(one).get(key)))
                    .findFirst();
            known.ifPresent(rest::remove);
            if (deletes(element)) {
                continue;
            }
            if (known.isPresent()) {
                apply(Yaml.map(known.get()), element, true);
            }
            named.add(known.orElseGet(() -> withoutNulls(Yaml.copy(element))));
        }
        named.addAll(rest);
        return named;
    }

    private static Object withoutNulls(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().removeIf(each -> each == null);
            map.values().forEach(StrategicMerge::withoutNulls);
        } else if (value instanceof List<?> list) {
            list.forEach(StrategicMerge::withoutNulls);
        }
        return value;
    }
}
