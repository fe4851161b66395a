package org.guildhall.manifests;

import java.util.List;
import java.util.Map;

/** RFC 6902 on maps and lists: {@code add}, {@code replace}, {@code remove}, {@code test}. */
final class JsonPatch {
    private JsonPatch() {}

    static void apply(Map<String, Object> target, List<Object> steps) {
        steps.forEach(step -> apply(target, Yaml.map(step)));
    }

    private static void apply(Map<String, Object> target, Map<String, Object> step) {
        String pointer = String.valueOf(step.get("path"));
        List<String> names = List.of(pointer.split("/", -1)).stream()
                .skip(1)
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
        Object parent = target;
        for (String name : names.subList(0, names.size() - 1)) {
            parent = child(parent, name, pointer);
        }
        String last = names.get(names.size() - 1);
        String what = String.valueOf(step.get("op"));
        if (!what.equals("add")) {
            child(parent, last, pointer);
        }
        if (what.equals("test")) {
            Object found = child(parent, last, pointer);
            if (!found.equals(step.get("value"))) {
                throw new InvalidSources("%s is %s, not %s", pointer, found, step.get("value"));
            }
        } else if (parent instanceof List) {
            change(Yaml.list(parent), last, what, Yaml.copy(step.get("value")));
        } else {
            change(Yaml.map(parent), last, what, Yaml.copy(step.get("value")));
        }
    }

    private static void change(List<Object> list, String at, String what, Object value) {
        int index = at.equals("-") ? list.size() : Integer.parseInt(at);
        switch (what) {
            case "add" -> list.add(index, value);
            case "replace" -> list.set(index, value);
            case "remove" -> list.remove(index);
            default -> throw new InvalidSources("the step %s isn't known here", what);
        }
    }

    private static void change(Map<String, Object> map, String name, String what, Object value) {
        switch (what) {
            case "add", "replace" -> map.put(name, value);
            case "remove" -> map.remove(name);
            default -> throw new InvalidSources("the step %s isn't known here", what);
        }
    }

    private static Object child(Object parent, String name, String pointer) {
        Object child = null;
        if (parent instanceof Map<?, ?> map) {
            child = map.get(name);
        } else if (parent instanceof List<?> list && name.matches("\\d+") && Integer.parseInt(name) < list.size()) {
            child = list.get(Integer.parseInt(name));
        }
        if (child == null) {
            throw new InvalidSources("there is no %s", pointer);
        }
        return child;
    }
}
