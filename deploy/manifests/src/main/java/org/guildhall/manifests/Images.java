package org.guildhall.manifests;

import java.util.List;
import java.util.Map;

/** Where images come from, and which: {@code images} of a kustomization. */
final class Images {
    private final Map<String, Object> wish;
    private final String name;

    Images(Map<String, Object> wish) {
        this.wish = wish;
        this.name = String.valueOf(wish.get("name"));
    }

    void apply(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::apply);
        } else if (value instanceof Map) {
            Map<String, Object> map = Yaml.map(value);
            map.forEach((key, below) -> {
                if (List.of("containers", "initContainers").contains(key) && below instanceof List<?> containers) {
                    containers.forEach(container -> rename(Yaml.map(container)));
                }
                apply(below);
            });
        }
    }

    private void rename(Map<String, Object> container) {
        String image = String.valueOf(container.get("image"));
        String bare = image.replaceFirst("@.*", "").replaceFirst(":[^/:]*$", "");
        if (!bare.equals(name)) {
            return;
        }
        String end = image.substring(bare.length());
        if (wish.containsKey("newTag")) {
            end = ":" + wish.get("newTag");
        }
        if (wish.containsKey("digest")) {
            end = "@" + wish.get("digest");
        }
        container.put("image", wish.getOrDefault("newName", bare) + end);
    }
}
