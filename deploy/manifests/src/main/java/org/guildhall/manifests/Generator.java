package org.guildhall.manifests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** ConfigMaps and Secrets made of files, lists of settings and literals. */
final class Generator {
    private final String kind;
    private final Path folder;
    private final Map<String, Object> options;

    /** @param options those of the kustomization, which an entry's own go before */
    Generator(String kind, Path folder, Map<String, Object> options) {
        this.kind = kind;
        this.folder = folder;
        this.options = options;
    }

    void addTo(List<Resource> resources, Map<String, Object> entry) {
        Map<String, Object> options = new LinkedHashMap<>(this.options);
        options.putAll(Yaml.map(entry.getOrDefault("options", Map.of())));
        Resource made =
                new Resource(content(entry, options), !Boolean.TRUE.equals(options.get("disableNameSuffixHash")));
        String behaviour = String.valueOf(entry.getOrDefault("behavior", "create"));
        if (behaviour.equals("create")) {
            if (resources.stream().anyMatch(made::isSame)) {
                throw new InvalidSources("%s is there already", made);
            }
            resources.add(made);
            return;
        }
        Resource known = resources.stream()
                .filter(made::isSame)
                .findFirst()
                .orElseThrow(() -> new InvalidSources("there is no %s to %s", made, behaviour));
        Map<String, Object> data = data(known);
        if (behaviour.equals("replace")) {
            data.clear();
        }
        data.putAll(data(made));
    }

    private static Map<String, Object> data(Resource resource) {
        return Yaml.map(resource.content().get("data"));
    }

    private Map<String, Object> content(Map<String, Object> entry, Map<String, Object> options) {
        Map<String, Object> data = new TreeMap<>();
        texts(entry, "literals").forEach(pair -> put(data, pair));
        texts(entry, "envs")
                .forEach(file -> Yaml.text(folder.resolve(file))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(pair -> put(data, pair)));
        for (String file : texts(entry, "files")) {
            String[] pair = file.contains("=")
                    ? file.split("=", 2)
                    : new String[] {Path.of(file).getFileName().toString(), file};
            data.put(pair[0], coded(Yaml.text(folder.resolve(pair[1]))));
        }
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("name", entry.get("name")));
        for (String kept : List.of("labels", "annotations")) {
            if (options.containsKey(kept)) {
                metadata.put(kept, Yaml.copy(options.get(kept)));
            }
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("apiVersion", "v1");
        content.put("kind", kind);
        content.put("metadata", metadata);
        content.put("data", data);
        if (kind.equals("Secret")) {
            content.put("type", entry.getOrDefault("type", "Opaque"));
        }
        return content;
    }

    private void put(Map<String, Object> data, String pair) {
        String[] parts = pair.split("=", 2);
        if (parts.length < 2) {
            throw new InvalidSources("%s is no name=value", pair);
        }
        String value = parts[1].matches("\"[^\"]*\"|'[^']*'") ? parts[1].substring(1, parts[1].length() - 1) : parts[1];
        data.put(parts[0], coded(value));
    }

    private String coded(String value) {
        return kind.equals("Secret")
                ? Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
                : value;
    }

    private static List<String> texts(Map<String, Object> entry, String key) {
        return Yaml.list(entry.getOrDefault(key, List.of())).stream()
                .map(String::valueOf)
                .toList();
    }
}
