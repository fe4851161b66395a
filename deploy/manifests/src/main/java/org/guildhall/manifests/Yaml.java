package org.guildhall.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** YAML as maps, lists and plain values; nothing else can come of it, and no key stands twice. */
public final class Yaml {
    private Yaml() {}

    /** Every document of a text that isn't empty. */
    public static List<Map<String, Object>> documents(String text) {
        return values(text).stream().map(Yaml::map).toList();
    }

    /** The same, whatever each of them is. */
    static List<Object> values(String text) {
        List<Object> values = new ArrayList<>();
        for (Object value : reader().loadAll(text)) {
            if (value != null) {
                values.add(copy(value));
            }
        }
        return values;
    }

    static List<Map<String, Object>> documents(Path file) {
        try {
            return documents(text(file));
        } catch (YAMLException e) {
            throw new InvalidSources(e, "%s is no YAML: %s", file, e.getMessage());
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** One stream, keys in the order of the alphabet, so that the same sources always give the same text. */
    static String stream(List<Map<String, Object>> documents) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        org.yaml.snakeyaml.Yaml writer = new org.yaml.snakeyaml.Yaml(new Representer(options), options);
        return documents.stream().map(Yaml::sorted).map(writer::dump).collect(Collectors.joining("---\n"));
    }

    /** Of its own, down to the last list: an anchor's value stands in several places, and each may be changed by itself. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copied = new LinkedHashMap<>();
            map.forEach((key, each) -> copied.put(String.valueOf(key), copy(each)));
            return copied;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Yaml::copy).collect(Collectors.toCollection(ArrayList::new));
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new InvalidSources("%s should be a map", value);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        if (value instanceof List) {
            return (List<Object>) value;
        }
        throw new InvalidSources("%s should be a list", value);
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(String.valueOf(key), sorted(each)));
            return sorted;
        }
        // A list of its own each time, even an empty one: what stands in two places would be written as an anchor.
        return value instanceof List<?> list
                ? list.stream().map(Yaml::sorted).collect(Collectors.toCollection(ArrayList::new))
                : value;
    }

    private static org.yaml.snakeyaml.Yaml reader() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    }
}
