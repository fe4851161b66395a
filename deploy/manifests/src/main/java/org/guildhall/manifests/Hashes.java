package org.guildhall.manifests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives generated ConfigMaps and Secrets a name that tells their content, and tells it to whoever uses them: changed settings are
 * another name, and so another rollout. The suffix is the one of kustomize.
 */
final class Hashes {
    private static final Map<Character, Character> LETTERS = Map.of('0', 'g', '1', 'h', '3', 'k', 'a', 'm', 'e', 't');

    /** Where a name stands in what uses it: the key above it, and the key of the name. */
    private static final Map<String, List<String>> USES = Map.of(
            "ConfigMap",
            List.of("configMapRef/name", "configMapKeyRef/name", "configMap/name"),
            "Secret",
            List.of("secretRef/name", "secretKeyRef/name", "secret/secretName", "secret/name"));

    private Hashes() {}

    static void name(List<Resource> resources) {
        Map<String, Map<String, String>> renamed = new HashMap<>();
        for (Resource resource : resources) {
            if (resource.hashed()) {
                String name = resource.name() + "-" + suffix(resource);
                renamed.computeIfAbsent(resource.kind(), kind -> new HashMap<>())
                        .put(resource.name(), name);
                resource.metadata().put("name", name);
            }
        }
        renamed.forEach((kind, names) ->
                resources.forEach(resource -> rename(resource.content().get("spec"), USES.get(kind), names)));
    }

    private static void rename(Object value, List<String> uses, Map<String, String> names) {
        if (value instanceof List<?> list) {
            list.forEach(each -> rename(each, uses, names));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                for (String use : uses) {
                    String[] path = use.split("/");
                    if (key.equals(path[0]) && below instanceof Map) {
                        Map<String, Object> reference = Yaml.map(below);
                        Optional.ofNullable(names.get(String.valueOf(reference.get(path[1]))))
                                .ifPresent(name -> reference.put(path[1], name));
                    }
                }
                rename(below, uses, names);
            });
        }
    }

    private static String suffix(Resource resource) {
        Map<String, Object> told = new TreeMap<>();
        told.put("data", new TreeMap<>(Yaml.map(resource.content().get("data"))));
        told.put("kind", resource.kind());
        // The content alone, whatever it is called.
        told.put("name", "");
        if (resource.kind().equals("Secret")) {
            told.put("type", resource.content().get("type"));
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json(told).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(hash)
                    .substring(0, 10)
                    .chars()
                    .mapToObj(letter -> (char) letter)
                    .map(letter -> String.valueOf(LETTERS.getOrDefault(letter, letter)))
                    .collect(Collectors.joining());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Go writes it: no spaces, and what could be HTML escaped. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return String.valueOf(value)
                .chars()
                .mapToObj(letter -> escaped((char) letter))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '<', '>', '&', '\u2028', '\u2029' -> "\\u%04x".formatted((int) letter);
            default -> letter < ' ' ? "\\u%04x".formatted((int) letter) : String.valueOf(letter);
        };
    }
}
