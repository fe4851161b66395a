package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.labels;
import static org.guildhall.manifests.Overlay.name;
import static org.guildhall.manifests.Overlay.selects;
import static org.guildhall.manifests.Policy.CLUSTERS;
import static org.guildhall.manifests.Policy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.manifests.Reach.End;

/** Who may speak with whom. */
final class NetworkPolicies {
    private static final Map<String, String> BROKER =
            Map.of("strimzi.io/cluster", "guildhall", "strimzi.io/kind", "Kafka");
    private static final Map<String, String> DATABASE = Map.of("cnpg.io/cluster", "membership-database");
    private static final End DOOR = End.outside(Map.of("guildhall/gateway", "true"));
    private static final End MEASURES = End.outside(Map.of("guildhall/measures", "true"));
    private static final End STRANGER = End.outside(Map.of("any", "other"));
    private static final String[] HTTP = {"8080", "http"};
    private static final String[] MANAGEMENT = {"9000", "management"};

    /** Whether somebody gets to a port of somebody else's. */
    private record Way(String from, String to, boolean open) {}

    private static final List<Way> WAYS = List.of(
            new Way("door", "membership-service http", true),
            new Way("door", "contest-service http", true),
            new Way("door", "reporting-service http", true),
            new Way("door", "hall http", true),
            new Way("door", "keycloak http", true),
            new Way("door", "membership-service management", false),
            new Way("door", "keycloak management", false),
            new Way("door", "database 5432", false),
            new Way("stranger", "membership-service http", false),
            new Way("stranger", "database 5432", false),
            new Way("measures", "contest-service management", true),
            new Way("measures", "keycloak management", true),
            new Way("measures", "contest-service http", false),
            new Way("measures", "database 9187", true),
            new Way("measures", "database 5432", false),
            new Way("contest-service", "membership-service http", true),
            new Way("reporting-service", "membership-service http", false),
            new Way("membership-service", "contest-service http", false),
            new Way("contest-service", "membership-service management", false),
            new Way("hall", "membership-service http", false),
            new Way("membership-service", "database 5432", true),
            new Way("reporting-migration", "database 5432", true),
            new Way("keycloak", "database 5432", true),
            new Way("hall", "database 5432", false),
            new Way("database", "database 5432", true),
            new Way("database", "membership-service http", false),
            new Way("hall", "stranger 443", false),
            new Way("contest-migration", "stranger 443", false),
            new Way("membership-service", "stranger 443", true),
            new Way("membership-service", "stranger 8080", false),
            new Way("keycloak", "keycloak 7800", true),
            new Way("hall", "keycloak 7800", false));

    static final List<Policy> ALL = List.of(
            policy(
                    "nothing goes in or out of any pod but what is named",
                    CLUSTERS,
                    overlay -> overlay.all("NetworkPolicy").anyMatch(NetworkPolicies::deniesAll)
                            ? Stream.empty()
                            : Stream.of("nothing denies everything to everybody"),
                    "{kind: NetworkPolicy, name: default-deny}",
                    PodPolicies.remove("/spec/policyTypes/1")),
            policy(
                    "whoever must speak with somebody can, and nobody else",
                    CLUSTERS,
                    overlay -> WAYS.stream()
                            .filter(way -> isOpen(overlay, way.from(), way.to()) != way.open())
                            .map(Object::toString),
                    "{kind: NetworkPolicy, name: public}",
                    "[{op: replace, path: /spec/ingress/0/from/0/namespaceSelector/matchLabels, value: {}}]"),
            policy(
                    "services reach the brokers, and nobody else does",
                    CLUSTERS,
                    overlay -> overlay.workloads()
                            .filter(workload ->
                                    name(workload).endsWith("-service") != reachesBrokers(overlay, workload))
                            .map(Overlay::called),
                    "{kind: NetworkPolicy, name: to-brokers}",
                    "[{op: replace, path: /spec/egress/0/ports/0/port, value: 9092}]"),
            policy(
                    "a Service leads to one kind of pod, and to its public port",
                    CLUSTERS,
                    overlay -> overlay.all("Service")
                            .filter(service -> !leadsToOne(overlay, service))
                            .map(Overlay::called),
                    "{kind: Service, name: contest-service}",
                    PodPolicies.replace("/spec/ports/0/targetPort", "management")));

    private NetworkPolicies() {}

    private static boolean deniesAll(JsonNode policy) {
        return policy.path("spec").toString().equals("{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}");
    }

    private static boolean isOpen(Overlay overlay, String from, String to) {
        String[] target = to.split(" ");
        String[] ports = switch (target[1]) {
            case "http" -> HTTP;
            case "management" -> MANAGEMENT;
            default -> new String[] {target[1]};
        };
        return new Reach(overlay).leads(end(overlay, from), end(overlay, target[0]), ports);
    }

    private static End end(Overlay overlay, String name) {
        return switch (name) {
            case "door" -> DOOR;
            case "measures" -> MEASURES;
            case "stranger" -> STRANGER;
            case "database" -> End.inside(DATABASE);
            default ->
                End.inside(labels(overlay.workloads()
                        .filter(workload -> name(workload).equals(name))
                        .findFirst()
                        .orElseThrow()));
        };
    }

    /** Strimzi lets in the peers of the listener; the way out is ours to open. */
    private static boolean reachesBrokers(Overlay overlay, JsonNode workload) {
        JsonNode listener = overlay.all("Kafka").findFirst().orElseThrow().at("/spec/kafka/listeners/0");
        return new Reach(overlay)
                        .goesOut(
                                End.inside(labels(workload)),
                                End.inside(BROKER),
                                listener.path("port").asText())
                && each(listener.path("networkPolicyPeers"))
                        .anyMatch(
                                peer -> peer.has("podSelector") && selects(peer.path("podSelector"), labels(workload)));
    }

    private static boolean leadsToOne(Overlay overlay, JsonNode service) {
        JsonNode selector = service.at("/spec/selector");
        List<JsonNode> led = overlay.all("Deployment")
                .filter(deployment -> Overlay.texts(selector).entrySet().stream()
                        .allMatch(label ->
                                label.getValue().equals(labels(deployment).get(label.getKey()))))
                .toList();
        return led.size() == 1
                && name(led.get(0)).equals(name(service))
                && each(service.at("/spec/ports"))
                        .allMatch(port -> port.path("targetPort").asText().equals("http"));
    }
}
