package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.container;
import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.labels;
import static org.guildhall.manifests.Overlay.name;
import static org.guildhall.manifests.Overlay.selects;
import static org.guildhall.manifests.Policy.CLUSTERS;
import static org.guildhall.manifests.Policy.PRODUCTION;
import static org.guildhall.manifests.Policy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one address, the sign-in behind it, who measures, and the namespace all of it is in. */
final class DoorPolicies {
    private static final Set<String> GATEWAY = Set.of("dev", "production");
    private static final Set<String> LED =
            Set.of("/membership", "/contest", "/reporting", "/", "/sign-in/realms/guildhall", "/sign-in/resources");
    static final List<Policy> ALL = List.of(
            policy(
                    "every path leads to a Service that is there",
                    CLUSTERS,
                    overlay -> backends(overlay)
                            .filter(backend -> overlay.find("Service", backend).isEmpty()),
                    "{kind: Service, name: hall}",
                    "{$patch: delete}"),
            policy(
                    "all that has to be led is led, and nothing else",
                    CLUSTERS,
                    overlay -> Stream.of(paths(overlay))
                            .filter(paths -> !paths.equals(LED))
                            .map(Set::toString),
                    "{kind: Service|HTTPRoute|Ingress, name: pages}",
                    "{$patch: delete}"),
            policy(
                    "a service gets what is below its name, without the name, for as long as it takes",
                    GATEWAY,
                    overlay -> Sources.SERVICES.stream().filter(service -> !isLedTo(overlay, service)),
                    "{kind: HTTPRoute, name: services}",
                    PodPolicies.replace("/spec/rules/0/timeouts/request", "30s")),
            policy(
                    "of what a service has for itself the door knows the document of its API alone",
                    GATEWAY,
                    overlay -> Sources.SERVICES.stream()
                            .filter(service -> !"hall"
                                            .equals(backend(rule(overlay, "PathPrefix", "/" + service + "/q")))
                                    || !(service + "-service")
                                            .equals(backend(rule(overlay, "Exact", "/" + service + "/q/openapi")))),
                    "{kind: HTTPRoute, name: services}",
                    PodPolicies.replace("/spec/rules/2/backendRefs/0/name", "membership-service")),
            policy(
                    "nobody comes in without TLS",
                    CLUSTERS,
                    overlay -> Stream.concat(
                                    overlay.all("HTTPRoute")
                                            .filter(route -> !route.at("/spec/parentRefs/0/sectionName")
                                                    .asText()
                                                    .equals("https"))
                                            .filter(route -> !route.at("/spec/rules/0/filters/0/requestRedirect/scheme")
                                                    .asText()
                                                    .equals("https")),
                                    overlay.all("Ingress")
                                            .filter(ingress -> ingress.at("/spec/tls/0/secretName")
                                                    .asText()
                                                    .isEmpty()))
                            .map(Overlay::called),
                    "{kind: HTTPRoute|Ingress, name: services|to-https}",
                    "{spec: {parentRefs: [{name: hall, sectionName: http}], rules: [{filters: []}], tls: []}}"),
            policy(
                    "the sign-in has the realm of deploy/run, without its samples where it matters",
                    PRODUCTION,
                    DoorPolicies::otherRealm,
                    "{kind: Deployment, name: keycloak}",
                    "[{op: replace, path: /spec/template/spec/containers/0/env/8/value, value: \"true\"}]"),
            policy(
                    "everything that tells measures is measured",
                    PRODUCTION,
                    overlay -> overlay.all("Deployment")
                            .filter(deployment -> !name(deployment).equals("hall"))
                            .filter(deployment ->
                                    overlay.all("PodMonitor").noneMatch(monitor -> measures(monitor, deployment)))
                            .map(Overlay::called),
                    "{kind: PodMonitor, name: services}",
                    PodPolicies.replace("/spec/podMetricsEndpoints/0/port", "http")),
            policy(
                    "all of it is in one namespace, whose pods have no rights",
                    CLUSTERS,
                    overlay -> Stream.concat(
                            overlay.documents().stream()
                                    .filter(document -> !List.of("Namespace", "PriorityClass")
                                            .contains(Overlay.kind(document)))
                                    .filter(document -> !document.at("/metadata/namespace")
                                            .asText()
                                            .equals("guildhall"))
                                    .map(Overlay::called),
                            overlay.all("Namespace")
                                    .filter(namespace -> !namespace
                                            .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                                            .asText()
                                            .equals("restricted"))
                                    .map(Overlay::called)),
                    "{kind: Namespace}",
                    PodPolicies.replace("/metadata/labels/pod-security.kubernetes.io~1enforce", "baseline")));

    private DoorPolicies() {}

    private static Stream<JsonNode> rules(Overlay overlay) {
        return overlay.all("HTTPRoute").flatMap(route -> each(route.at("/spec/rules")));
    }

    private static Stream<JsonNode> ingressPaths(Overlay overlay) {
        return overlay.all("Ingress")
                .flatMap(ingress -> each(ingress.at("/spec/rules")))
                .flatMap(rule -> each(rule.at("/http/paths")));
    }

    private static Stream<String> backends(Overlay overlay) {
        return Stream.concat(
                rules(overlay)
                        .flatMap(rule -> each(rule.path("backendRefs")))
                        .map(ref -> ref.path("name").asText()),
                ingressPaths(overlay)
                        .map(path -> path.at("/backend/service/name").asText()));
    }

    /** What is below a service's own path for itself is no path of its own here. */
    private static Set<String> paths(Overlay overlay) {
        return Stream.concat(
                        rules(overlay)
                                .flatMap(rule -> each(rule.path("matches")))
                                .map(match -> match.at("/path/value").asText()),
                        ingressPaths(overlay)
                                .map(path -> path.path("path").asText().replace("(/|$)(.*)", "")))
                .filter(path -> !path.matches("/[a-z]+/q(/openapi)?"))
                .collect(Collectors.toSet());
    }

    private static JsonNode rule(Overlay overlay, String type, String path) {
        return rules(overlay)
                .filter(rule -> each(rule.path("matches"))
                        .anyMatch(match -> match.at("/path/type").asText().equals(type)
                                && match.at("/path/value").asText().equals(path)))
                .findFirst()
                .orElseThrow();
    }

    private static String backend(JsonNode rule) {
        return rule.at("/backendRefs/0/name").asText();
    }

    private static boolean isLedTo(Overlay overlay, String service) {
        JsonNode rule = rule(overlay, "PathPrefix", "/" + service);
        return backend(rule).equals(service + "-service")
                && rule.at("/filters/0/urlRewrite/path/replacePrefixMatch")
                        .asText()
                        .equals("/")
                && rule.at("/filters")
                        .toString()
                        .contains("\"Strict-Transport-Security\",\"value\":\"max-age=31536000\"")
                && rule.at("/timeouts/request").asText().equals("0s");
    }

    private static Stream<String> otherRealm(Overlay overlay) {
        JsonNode keycloak = overlay.find("Deployment", "keycloak").orElseThrow();
        String realm = overlay.all("ConfigMap")
                .map(map -> map.at("/data/guildhall-realm.json").asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        boolean same = realm.equals(Sources.text("deploy/local/src/main/resources/keycloak/guildhall-realm.json"));
        boolean samples = !"false".equals(overlay.environment(keycloak).get("GUILDHALL_SAMPLES"));
        boolean version = container(keycloak)
                .path("image")
                .asText()
                .endsWith(":"
                        + Sources.found("deploy/local/pom.xml", "keycloak-quarkus-dist</artifactId>\\s*<version>(.*?)<")
                                .get(0));
        return same && version && !samples
                ? Stream.empty()
                : Stream.of("same " + same + ", samples " + samples + ", version " + version);
    }

    private static boolean measures(JsonNode monitor, JsonNode deployment) {
        return selects(monitor.at("/spec/selector"), labels(deployment))
                && each(monitor.at("/spec/podMetricsEndpoints"))
                        .allMatch(endpoint -> endpoint.path("port").asText().equals("management"));
    }
}
