package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.container;
import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.pod;
import static org.guildhall.manifests.Policy.CLUSTERS;
import static org.guildhall.manifests.Policy.EVERYWHERE;
import static org.guildhall.manifests.Policy.ofWorkloads;
import static org.guildhall.manifests.Policy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a pod may, and what it says of itself. */
final class PodPolicies {
    private static final String CONTAINER = "/spec/template/spec/containers/0";
    static final List<Policy> ALL = List.of(
            ofWorkloads(
                    "nobody is root",
                    EVERYWHERE,
                    workload -> pod(workload)
                                    .at("/securityContext/runAsNonRoot")
                                    .asBoolean()
                            && pod(workload).at("/securityContext/runAsUser").asInt() > 0,
                    remove("/spec/template/spec/securityContext/runAsNonRoot")),
            ofWorkloads(
                    "calls to the kernel are filtered",
                    EVERYWHERE,
                    workload -> pod(workload)
                            .at("/securityContext/seccompProfile/type")
                            .asText()
                            .equals("RuntimeDefault"),
                    remove("/spec/template/spec/securityContext/seccompProfile")),
            ofWorkloads(
                    "the root can't be written to",
                    EVERYWHERE,
                    workload -> each(pod(workload).path("containers"))
                            .allMatch(each -> each.at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean()),
                    remove(CONTAINER + "/securityContext/readOnlyRootFilesystem")),
            ofWorkloads(
                    "nobody gets more rights",
                    EVERYWHERE,
                    workload -> each(pod(workload).path("containers"))
                            .allMatch(each -> each.at("/securityContext/allowPrivilegeEscalation")
                                    .asText()
                                    .equals("false")),
                    remove(CONTAINER + "/securityContext/allowPrivilegeEscalation")),
            ofWorkloads(
                    "no capability is kept",
                    EVERYWHERE,
                    workload -> each(pod(workload).path("containers"))
                            .allMatch(each -> each.at("/securityContext/capabilities")
                                    .toString()
                                    .equals("{\"drop\":[\"ALL\"]}")),
                    "[{op: add, path: " + CONTAINER + "/securityContext/capabilities/add, value: [NET_RAW]}]"),
            ofWorkloads(
                    "nobody may ask the cluster's API",
                    EVERYWHERE,
                    workload -> pod(workload)
                            .path("automountServiceAccountToken")
                            .asText()
                            .equals("false"),
                    remove("/spec/template/spec/automountServiceAccountToken")),
            ofWorkloads(
                    "no Service becomes a setting by its name",
                    EVERYWHERE,
                    workload ->
                            pod(workload).path("enableServiceLinks").asText().equals("false"),
                    remove("/spec/template/spec/enableServiceLinks")),
            ofWorkloads(
                    "nothing of the node is used",
                    CLUSTERS,
                    workload -> Stream.of("hostNetwork", "hostPID", "hostIPC").noneMatch(pod(workload)::has)
                            && each(pod(workload).path("volumes")).noneMatch(volume -> volume.has("hostPath")),
                    "[{op: add, path: /spec/template/spec/volumes/-, value: {name: node, hostPath: {path: /}}}]"),
            ofWorkloads(
                    "there is one place to write to, of a bounded size",
                    EVERYWHERE,
                    workload -> each(pod(workload).path("volumes"))
                                    .filter(volume -> volume.has("emptyDir"))
                                    .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit"))
                            && each(container(workload).path("volumeMounts"))
                                    .anyMatch(mount ->
                                            mount.path("mountPath").asText().equals("/tmp")),
                    "[{op: add, path: /spec/template/spec/volumes/-, value: {name: more, emptyDir: {}}}]"),
            ofWorkloads(
                    "what it takes is asked for, and memory is bounded",
                    EVERYWHERE,
                    workload -> each(pod(workload).path("containers")).allMatch(PodPolicies::isSized),
                    "[{op: replace, path: " + CONTAINER + "/resources/limits/memory, value: 256Mi}]"),
            policy(
                    "there is a class for where room is short",
                    CLUSTERS,
                    overlay -> overlay.workloads()
                            .filter(workload -> overlay.find(
                                            "PriorityClass",
                                            pod(workload)
                                                    .path("priorityClassName")
                                                    .asText())
                                    .isEmpty())
                            .map(Overlay::called),
                    "{kind: Job, name: contest-migration}",
                    replace("/spec/template/spec/priorityClassName", "unheard-of")),
            policy(
                    "probes ask on the port of health and metrics",
                    CLUSTERS,
                    overlay -> overlay.all("Deployment")
                            .filter(deployment -> !isProbed(container(deployment)))
                            .map(Overlay::called),
                    "{kind: Deployment, name: hall}",
                    replace(CONTAINER + "/readinessProbe/httpGet/port", "http")),
            policy(
                    "podman is given no probes",
                    Set.of("local"),
                    overlay -> overlay.all("Deployment")
                            .filter(each -> container(each).toString().contains("Probe"))
                            .map(Overlay::called),
                    "{kind: Deployment, name: contest-service}",
                    "[{op: add, path: " + CONTAINER + "/livenessProbe, value: {httpGet: {path: /, port: http}}}]"),
            ofWorkloads(
                    "images are of one version",
                    EVERYWHERE,
                    workload -> each(pod(workload).path("containers"))
                            .allMatch(each ->
                                    each.path("image").asText().matches(".+(:(?!latest$)[^/:]+|@sha256:[0-9a-f]{64})")),
                    replace(CONTAINER + "/image", "guildhall/contest-service:latest")));

    private PodPolicies() {}

    private static boolean isSized(JsonNode container) {
        JsonNode requests = container.at("/resources/requests");
        JsonNode limits = container.at("/resources/limits");
        return requests.has("cpu")
                && requests.has("memory")
                && limits.has("memory")
                && bytes(limits).compareTo(bytes(requests)) >= 0;
    }

    private static BigDecimal bytes(JsonNode resources) {
        return Quantity.getAmountInBytes(new Quantity(resources.path("memory").asText()));
    }

    private static boolean isProbed(JsonNode container) {
        return each(container.path("ports"))
                        .anyMatch(port -> port.path("name").asText().equals("management")
                                && port.path("containerPort").asInt() == 9000)
                && Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                        .allMatch(probe -> container
                                        .at("/" + probe + "/httpGet/port")
                                        .asText()
                                        .equals("management")
                                && container
                                        .at("/" + probe + "/httpGet/path")
                                        .asText()
                                        .contains("/health/"));
    }

    static String remove(String path) {
        return "[{op: remove, path: " + path + "}]";
    }

    static String replace(String path, String value) {
        return "[{op: replace, path: " + path + ", value: \"" + value + "\"}]";
    }
}
