package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.selects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who reaches whom by the network policies of an overlay. Pods are told by their labels, and those of other namespaces by the namespace's. */
final class Reach {
    private final List<JsonNode> policies;

    Reach(Overlay overlay) {
        this.policies =
                overlay.all("NetworkPolicy").map(policy -> policy.path("spec")).toList();
    }

    /** One end of a connection. */
    record End(Map<String, String> pod, Map<String, String> namespace) {
        static End inside(Map<String, String> labels) {
            return new End(labels, Map.of());
        }

        static End outside(Map<String, String> namespace) {
            return new End(Map.of(), namespace);
        }

        boolean isInside() {
            return !pod.isEmpty();
        }
    }

    /** @param ports a port by its number, and by its name if it has one */
    boolean leads(End from, End to, String... ports) {
        return goesOut(from, to, ports) && comesIn(from, to, ports);
    }

    boolean goesOut(End from, End to, String... ports) {
        return !from.isInside() || permits("Egress", from, to, ports);
    }

    private boolean comesIn(End from, End to, String... ports) {
        return !to.isInside() || permits("Ingress", to, from, ports);
    }

    /** Whether a policy holds for the pod at all; to whom none does, everybody comes. */
    private boolean guards(String direction, Map<String, String> pod) {
        return of(direction, pod).findAny().isPresent();
    }

    private boolean permits(String direction, End guarded, End other, String... ports) {
        boolean in = direction.equals("Ingress");
        return !guards(direction, guarded.pod())
                || of(direction, guarded.pod())
                        .flatMap(policy -> each(policy.path(in ? "ingress" : "egress")))
                        .anyMatch(rule ->
                                isPeer(rule.path(in ? "from" : "to"), other) && isPort(rule.path("ports"), ports));
    }

    private Stream<JsonNode> of(String direction, Map<String, String> pod) {
        return policies.stream()
                .filter(policy -> selects(policy.path("podSelector"), pod))
                .filter(policy -> each(policy.path("policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction)));
    }

    private static boolean isPeer(JsonNode peers, End other) {
        return peers.isMissingNode()
                || each(peers)
                        .anyMatch(peer -> peer.has("namespaceSelector")
                                ? !other.isInside() && selects(peer.path("namespaceSelector"), other.namespace())
                                : peer.has("podSelector")
                                        && other.isInside()
                                        && selects(peer.path("podSelector"), other.pod()));
    }

    private static boolean isPort(JsonNode allowed, String... ports) {
        return allowed.isMissingNode()
                || each(allowed)
                        .anyMatch(port ->
                                List.of(ports).contains(port.path("port").asText()));
    }
}
