package org.guildhall.local.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The documents podman plays for a pod: what the manifests say of it, with the settings of this machine in the places that the
 * manifests have for them. A setting {@code X} whose place is {@code X_FILE} is a secret, and goes into the file that is mounted there.
 */
final class PodDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "_FILE";

    private final Manifests manifests;

    PodDocuments(Manifests manifests) {
        this.manifests = manifests;
    }

    /**
     * A stream of documents.
     *
     * @param name of the pod
     * @param settings those that the manifests have no place for are added
     * @param arguments in place of those of the image, unless empty
     */
    String of(String deployment, String name, Map<String, String> settings, List<String> arguments) {
        ObjectNode template = manifests.podsOf(deployment);
        ObjectNode spec = (ObjectNode) template.path("spec");
        ObjectNode container = (ObjectNode) spec.path("containers").path(0);
        List<ObjectNode> documents = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        documents.addAll(configMaps(container, settings, placed));
        documents.addAll(secrets(spec, container, settings, placed));
        setEnvironment(container, settings, placed);
        documents.add(pod(template, name, container, arguments));
        return documents.stream().map(JsonNode::toString).collect(Collectors.joining("\n---\n"));
    }

    /** For the hall, whose ports are files of its web server. */
    String ofHall(String name, int http, int management) {
        ObjectNode template = manifests.podsOf("hall");
        ObjectNode spec = (ObjectNode) template.path("spec");
        ObjectNode container = (ObjectNode) spec.path("containers").path(0);
        container.withArray("/volumeMounts").addObject().put("name", "ports").put("mountPath", "/guildhall/ports");
        spec.withArray("/volumes")
                .addObject()
                .put("name", "ports")
                .withObject("/configMap")
                .put("name", "hall-ports");
        ObjectNode ports = files("hall-ports");
        ports.withObject("/data")
                .put("public.conf", "listen 127.0.0.1:%d;".formatted(http))
                .put("management.conf", "listen 127.0.0.1:%d;".formatted(management));
        container.put("image", "localhost/" + container.path("image").asText() + ":local");
        return ports + "\n---\n" + pod(template, name, container, List.of());
    }

    private List<ObjectNode> configMaps(ObjectNode container, Map<String, String> settings, Set<String> placed) {
        List<ObjectNode> maps = new ArrayList<>();
        for (JsonNode from : container.path("envFrom")) {
            ObjectNode map = manifests.configMap(from.at("/configMapRef/name").asText());
            ObjectNode data = (ObjectNode) map.path("data");
            settings.forEach((setting, value) -> {
                if (data.has(setting)) {
                    data.put(setting, value);
                    placed.add(setting);
                }
            });
            maps.add(map);
        }
        return maps;
    }

    /** What is mounted as files, and named by a setting that ends in {@code _FILE}. */
    private static List<ObjectNode> secrets(
            ObjectNode spec, ObjectNode container, Map<String, String> settings, Set<String> placed) {
        Map<String, ObjectNode> secrets = new TreeMap<>();
        for (JsonNode variable : container.path("env")) {
            String setting = variable.path("name").asText();
            String secret = setting.endsWith(FILE) ? setting.substring(0, setting.length() - FILE.length()) : "";
            if (settings.containsKey(secret)) {
                String path = variable.path("value").asText();
                JsonNode mount = mountOf(container, path)
                        .orElseThrow(() -> new IllegalStateException("nothing is mounted for " + path));
                String key = path.substring(mount.path("mountPath").asText().length() + 1);
                secrets.computeIfAbsent(secretOf(spec, mount), PodDocuments::files)
                        .withObject("/data")
                        .put(key, settings.get(secret));
                placed.add(secret);
            }
        }
        return List.copyOf(secrets.values());
    }

    private static Optional<JsonNode> mountOf(ObjectNode container, String path) {
        return StreamSupport.stream(container.path("volumeMounts").spliterator(), false)
                .filter(mount -> path.startsWith(mount.path("mountPath").asText() + "/"))
                .max(Comparator.comparingInt(
                        mount -> mount.path("mountPath").asText().length()));
    }

    private static String secretOf(ObjectNode spec, JsonNode mount) {
        return StreamSupport.stream(spec.path("volumes").spliterator(), false)
                .filter(volume -> volume.path("name").equals(mount.path("name")))
                .map(volume -> volume.at("/secret/secretName").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no volume for " + mount));
    }

    /** To be mounted, with its data as files. */
    private static ObjectNode files(String name) {
        ObjectNode files = JSON.createObjectNode();
        files.put("apiVersion", "v1").put("kind", "ConfigMap");
        files.withObject("/metadata").put("name", name);
        return files;
    }

    private static void setEnvironment(ObjectNode container, Map<String, String> settings, Set<String> placed) {
        ArrayNode environment = container.withArray("/env");
        for (JsonNode variable : environment) {
            String setting = variable.path("name").asText();
            if (settings.containsKey(setting)) {
                ((ObjectNode) variable).put("value", settings.get(setting));
                placed.add(setting);
            }
        }
        Map<String, String> others = new TreeMap<>(settings);
        others.keySet().removeAll(placed);
        others.forEach(
                (setting, value) -> environment.addObject().put("name", setting).put("value", value));
    }

    /** Podman 4.3 would mount what a Secret holds as it is written there, in base64. */
    private static void mountSecretsPlainly(ObjectNode spec) {
        for (JsonNode volume : spec.path("volumes")) {
            if (volume.path("secret") instanceof ObjectNode secret) {
                ((ObjectNode) volume)
                        .without("secret")
                        .withObject("/configMap")
                        .put("name", secret.path("secretName").asText());
            }
        }
    }

    private static ObjectNode pod(ObjectNode template, String name, ObjectNode container, List<String> arguments) {
        ObjectNode spec = (ObjectNode) template.path("spec");
        // Who is killed here is replaced by whoever killed them.
        spec.put("restartPolicy", "Never").put("hostNetwork", true);
        container.put("imagePullPolicy", "Never");
        // Nor are ports mapped on the machine's own network.
        List.of("startupProbe", "readinessProbe", "livenessProbe", "ports").forEach(container::remove);
        mountSecretsPlainly(spec);
        if (!arguments.isEmpty()) {
            ArrayNode replaced = container.putArray("args");
            arguments.forEach(replaced::add);
        }
        ObjectNode pod = JSON.createObjectNode();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        pod.set("metadata", template.path("metadata"));
        pod.withObject("/metadata").put("name", name);
        pod.set("spec", spec);
        return pod;
    }
}
