package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.called;
import static org.guildhall.manifests.Overlay.container;
import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.name;
import static org.guildhall.manifests.Overlay.pod;
import static org.guildhall.manifests.Policy.CLUSTERS;
import static org.guildhall.manifests.Policy.EVERYWHERE;
import static org.guildhall.manifests.Policy.PRODUCTION;
import static org.guildhall.manifests.Policy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pods are told, and who knows which secret. */
final class SettingPolicies {
    private static final Map<String, KnownSettings> KNOWN =
            Sources.SERVICES.stream().collect(Collectors.toMap(service -> service, KnownSettings::of));
    private static final String SETTINGS = "{kind: ConfigMap, name: 'guildhall-(?!dashboards).+'}";
    private static final String SECRET_NAME = ".*(PASSWORD|SECRET|_KEYS?|JAAS_CONFIG|CREDENTIAL).*";
    private static final String ENVIRONMENT = "/spec/template/spec/containers/0/env/-";
    private static final String CONTEST = "{kind: Deployment, name: contest-service}";
    static final List<Policy> ALL = List.of(
            policy(
                    "every setting is one that the service knows",
                    EVERYWHERE,
                    overlay -> ofServices(overlay)
                            .flatMap(workload -> overlay.environment(workload).keySet().stream()
                                    .filter(setting ->
                                            !KNOWN.get(serviceOf(workload)).knows(setting))
                                    .map(setting -> called(workload) + ": " + setting)),
                    CONTEST,
                    "[{op: add, path: " + ENVIRONMENT + ", value: {name: DATABASE_PASSWROD, value: any}}]"),
            policy(
                    "no setting is missing without which it doesn't start",
                    EVERYWHERE,
                    overlay -> ofServices(overlay).flatMap(workload -> missing(overlay, workload)),
                    SETTINGS,
                    PodPolicies.remove("/data/TOKEN_ISSUER")),
            policy(
                    "secrets are in files, never in plain text",
                    EVERYWHERE,
                    overlay -> overlay.workloads()
                            .flatMap(workload -> overlay.environment(workload).entrySet().stream()
                                    .filter(setting -> setting.getKey().matches(SECRET_NAME))
                                    .filter(setting -> !setting.getKey().matches(".*(_FILE|_URL|_LOCATION)"))
                                    .filter(setting -> !setting.getValue().isEmpty())
                                    .map(setting -> called(workload) + ": " + setting.getKey())),
                    SETTINGS,
                    "[{op: add, path: /data/CURSOR_SECRET, value: c2VjcmV0}]"),
            policy(
                    "a file that is named is one that is mounted",
                    EVERYWHERE,
                    overlay -> overlay.workloads()
                            .flatMap(workload -> overlay.environment(workload).entrySet().stream()
                                    .filter(setting -> setting.getKey().matches(".*(_FILE|_LOCATION)"))
                                    .filter(setting -> secretOf(workload, setting.getValue())
                                            .isEmpty())
                                    .map(setting -> called(workload) + ": " + setting.getValue())),
                    CONTEST,
                    "[{op: add, path: " + ENVIRONMENT
                            + ", value: {name: CURSOR_SECRET_FILE, value: /elsewhere/CURSOR_SECRET}}]"),
            policy(
                    "nobody knows another one's secrets",
                    EVERYWHERE,
                    SettingPolicies::shared,
                    CONTEST,
                    "[{op: add, path: /spec/template/spec/volumes/-, value: {name: more, secret: {secretName: membership-service}}}]"),
            policy(
                    "of a certificate authority nobody gets the key",
                    CLUSTERS,
                    overlay -> overlay.workloads()
                            .flatMap(workload -> each(pod(workload).path("volumes"))
                                    .filter(volume -> volume.at("/secret/secretName")
                                            .asText()
                                            .contains("-ca"))
                                    .filter(volume -> !volume.at("/secret/items")
                                            .toString()
                                            .equals("[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]"))
                                    .map(volume -> called(workload) + ": " + volume)),
                    CONTEST,
                    "[{op: add, path: /spec/template/spec/volumes/-, value: {name: more, secret: {secretName: contest-database-ca}}}]"),
            policy(
                    "what is referred to is there",
                    EVERYWHERE,
                    overlay -> overlay.workloads()
                            .flatMap(workload -> configMapsOf(workload)
                                    .filter(map ->
                                            overlay.find("ConfigMap", map).isEmpty())
                                    .map(map -> called(workload) + ": " + map)),
                    CONTEST,
                    PodPolicies.replace("/spec/template/spec/containers/0/envFrom/0/configMapRef/name", "guildhall")),
            policy(
                    "nobody tries the API where it is for everybody",
                    PRODUCTION,
                    overlay -> overlay.services()
                            .filter(service ->
                                    "true".equals(overlay.environment(service).get("SWAGGER_UI")))
                            .map(Overlay::called),
                    SETTINGS,
                    "[{op: add, path: /data/SWAGGER_UI, value: 'true'}]"));

    private SettingPolicies() {}

    private static Stream<JsonNode> ofServices(Overlay overlay) {
        return overlay.workloads().filter(workload -> Sources.SERVICES.contains(serviceOf(workload)));
    }

    private static String serviceOf(JsonNode workload) {
        return name(workload).replaceFirst("-.*", "");
    }

    private static Stream<String> missing(Overlay overlay, JsonNode workload) {
        Map<String, String> given = overlay.environment(workload);
        return KNOWN.get(serviceOf(workload)).needed().stream()
                .filter(setting -> !given.containsKey(setting) && !given.containsKey(setting + "_FILE"))
                .map(setting -> called(workload) + ": " + setting);
    }

    /** The Secret that a file is of, by the volume that is mounted above it; empty if it isn't there. */
    static Optional<String> secretOf(JsonNode workload, String file) {
        return each(container(workload).path("volumeMounts"))
                .filter(mount -> file.startsWith(mount.path("mountPath").asText() + "/"))
                .flatMap(mount -> each(pod(workload).path("volumes"))
                        .filter(volume -> volume.path("name").equals(mount.path("name"))))
                .filter(volume -> !volume.at("/secret").has("items")
                        || each(volume.at("/secret/items"))
                                .anyMatch(item ->
                                        file.endsWith("/" + item.path("path").asText())))
                .map(volume -> volume.at("/secret/secretName").asText())
                .findFirst();
    }

    private static Stream<String> configMapsOf(JsonNode workload) {
        return Stream.concat(
                each(container(workload).path("envFrom"))
                        .filter(from -> from.has("configMapRef"))
                        .map(from -> from.at("/configMapRef/name").asText()),
                each(pod(workload).path("volumes"))
                        .filter(volume -> volume.has("configMap"))
                        .map(volume -> volume.at("/configMap/name").asText()));
    }

    private static Stream<String> secretsOf(JsonNode workload) {
        return Stream.of(
                        each(pod(workload).path("volumes")).map(volume -> volume.at("/secret/secretName")),
                        each(container(workload).path("envFrom")).map(from -> from.at("/secretRef/name")),
                        each(container(workload).path("env")).map(one -> one.at("/valueFrom/secretKeyRef/name")))
                .flatMap(names -> names)
                .map(JsonNode::asText)
                .filter(secret -> !secret.isEmpty());
    }

    /** A Job is its service's own; the certificate of the brokers is for everybody. */
    private static Stream<String> shared(Overlay overlay) {
        Map<String, Set<String>> knowing = new HashMap<>();
        overlay.workloads()
                .forEach(workload -> secretsOf(workload)
                        .filter(secret -> !secret.equals("guildhall-cluster-ca-cert"))
                        .forEach(secret -> knowing.computeIfAbsent(secret, key -> new HashSet<>())
                                .add(serviceOf(workload))));
        return knowing.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " is known to " + entry.getValue());
    }
}
