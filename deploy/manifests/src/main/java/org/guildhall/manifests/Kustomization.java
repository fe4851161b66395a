package org.guildhall.manifests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@code kustomization.yaml} and what it makes of its folder, in the order in which kustomize does it. */
final class Kustomization {
    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "resources",
            "components",
            "generatorOptions",
            "configMapGenerator",
            "secretGenerator",
            "patches",
            "namespace",
            "labels",
            "replicas",
            "images");

    private final Path folder;
    private final Map<String, Object> content;

    Kustomization(Path folder) {
        this.folder = folder.normalize();
        Path file = folder.resolve("kustomization.yaml");
        if (!Files.exists(file)) {
            throw new InvalidSources("there is no %s", file);
        }
        content = Yaml.documents(file).get(0);
        content.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidSources("%s in %s isn't known here", key, file);
                });
    }

    /** Adds what it brings to what is there, and changes all of it. */
    void addTo(List<Resource> resources) {
        for (Object path : list("resources")) {
            add(resources, inside(path));
        }
        for (Object path : list("components")) {
            new Kustomization(folder.resolve(path.toString())).of("Component").addTo(resources);
        }
        generate(resources);
        list("patches").forEach(entry -> patches(Yaml.map(entry)).forEach(patch -> patch.apply(resources)));
        transform(resources);
    }

    private void add(List<Resource> resources, Path path) {
        List<Resource> added = new ArrayList<>();
        if (Files.isDirectory(path)) {
            new Kustomization(path).of("Kustomization").addTo(added);
        } else {
            Yaml.documents(path).stream().map(Resource::of).forEach(added::add);
        }
        for (Resource resource : added) {
            if (resources.stream().anyMatch(resource::isSame)) {
                throw new InvalidSources("%s of %s is there already", resource, path);
            }
            resources.add(resource);
        }
    }

    private Kustomization of(String kind) {
        if (!kind.equals(content.get("kind"))) {
            throw new InvalidSources("%s is no %s", folder, kind);
        }
        return this;
    }

    private void generate(List<Resource> resources) {
        Map<String, Object> options = Yaml.map(content.getOrDefault("generatorOptions", Map.of()));
        for (String kind : List.of("ConfigMap", "Secret")) {
            Generator generator = new Generator(kind, folder, options);
            list(kind.equals("Secret") ? "secretGenerator" : "configMapGenerator").stream()
                    .map(Yaml::map)
                    .forEach(entry -> generator.addTo(resources, entry));
        }
    }

    /** A file may hold several, if each names what it changes. */
    private List<Patch> patches(Map<String, Object> entry) {
        Map<String, Object> target = Yaml.map(entry.getOrDefault("target", Map.of()));
        String text =
                entry.containsKey("path") ? Yaml.text(inside(entry.get("path"))) : String.valueOf(entry.get("patch"));
        return Yaml.values(text).stream().map(patch -> new Patch(target, patch)).toList();
    }

    private void transform(List<Resource> resources) {
        if (content.containsKey("namespace")) {
            resources.forEach(resource -> resource.moveTo(String.valueOf(content.get("namespace"))));
        }
        for (Object labels : list("labels")) {
            if (Yaml.map(labels).size() != 1) {
                throw new InvalidSources("of labels only pairs are known here");
            }
            Map<String, Object> pairs = Yaml.map(Yaml.map(labels).get("pairs"));
            resources.forEach(resource -> resource.labels().putAll(pairs));
        }
        for (Object replicas : list("replicas")) {
            resources.stream()
                    .filter(resource -> List.of("Deployment", "StatefulSet").contains(resource.kind()))
                    .filter(resource ->
                            resource.name().equals(Yaml.map(replicas).get("name")))
                    .forEach(resource -> Yaml.map(resource.content().get("spec"))
                            .put("replicas", Yaml.map(replicas).get("count")));
        }
        for (Object wish : list("images")) {
            Images images = new Images(Yaml.map(wish));
            resources.forEach(resource -> images.apply(resource.content().get("spec")));
        }
    }

    private List<Object> list(String key) {
        return Yaml.list(content.getOrDefault(key, List.of()));
    }

    /** A file lies in the folder or below, as kustomize demands; another folder with a kustomization may lie anywhere. */
    private Path inside(Object path) {
        Path found = folder.resolve(path.toString()).normalize();
        if (!Files.isDirectory(found) && !found.startsWith(folder)) {
            throw new InvalidSources("%s lies outside of %s", path, folder);
        }
        return found;
    }
}
