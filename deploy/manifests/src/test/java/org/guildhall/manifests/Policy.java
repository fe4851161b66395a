package org.guildhall.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule for what is rendered.
 *
 * @param name what is so when nothing is found
 * @param where the overlays it holds for
 * @param findings says in a line each what is not so
 * @param target what is broken to see that the rule is one
 * @param patch and how
 */
record Policy(String name, Set<String> where, Function<Overlay, Stream<String>> findings, String target, String patch) {

    /** On a cluster, that is everywhere but under podman. */
    static final Set<String> CLUSTERS = Set.of("dev", "production", "ingress");

    static final Set<String> PRODUCTION = Set.of("production", "ingress");
    static final Set<String> EVERYWHERE = Set.of("dev", "production", "ingress", "local");

    static Policy policy(
            String name, Set<String> where, Function<Overlay, Stream<String>> findings, String target, String patch) {
        return new Policy(name, where, findings, target, patch);
    }

    /** Holds for each workload. */
    static Policy ofWorkloads(String name, Set<String> where, Predicate<JsonNode> holds, String patch) {
        return new Policy(
                name,
                where,
                overlay -> overlay.workloads().filter(holds.negate()).map(Overlay::called),
                "{kind: Deployment, name: contest-service}",
                patch);
    }

    List<String> broken(Overlay overlay) {
        return findings.apply(overlay).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
