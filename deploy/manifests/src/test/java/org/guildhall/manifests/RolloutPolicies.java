package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.container;
import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.labels;
import static org.guildhall.manifests.Overlay.name;
import static org.guildhall.manifests.Overlay.pod;
import static org.guildhall.manifests.Overlay.selects;
import static org.guildhall.manifests.Policy.CLUSTERS;
import static org.guildhall.manifests.Policy.PRODUCTION;
import static org.guildhall.manifests.Policy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many there are, where, and how one version follows the other. */
final class RolloutPolicies {
    private static final String DEPLOYMENT = "{kind: Deployment, name: reporting-service}";
    static final List<Policy> ALL = List.of(
            policy(
                    "nodes are emptied a pod at a time",
                    PRODUCTION,
                    overlay -> overlay.all("Deployment")
                            .filter(deployment -> overlay.all("PodDisruptionBudget")
                                    .filter(budget ->
                                            budget.at("/spec/maxUnavailable").asInt() == 1)
                                    .noneMatch(budget -> selects(budget.at("/spec/selector"), labels(deployment))))
                            .map(Overlay::called),
                    "{kind: PodDisruptionBudget, name: hall}",
                    PodPolicies.replace("/spec/selector/matchLabels/app.kubernetes.io~1name", "other")),
            policy(
                    "there are two at least, and as many as it takes",
                    PRODUCTION,
                    overlay -> overlay.all("Deployment")
                            .filter(deployment -> deployment.at("/spec").has("replicas")
                                    || overlay.all("HorizontalPodAutoscaler")
                                            .filter(scaler -> scaler.at("/spec/minReplicas")
                                                            .asInt()
                                                    >= 2)
                                            .filter(scaler -> scaler.at("/spec/maxReplicas")
                                                            .asInt()
                                                    > scaler.at("/spec/minReplicas")
                                                            .asInt())
                                            .noneMatch(scaler -> scaler.at("/spec/scaleTargetRef/name")
                                                    .asText()
                                                    .equals(name(deployment))))
                            .map(Overlay::called),
                    "{kind: HorizontalPodAutoscaler, name: membership-service}",
                    "[{op: replace, path: /spec/minReplicas, value: 1}]"),
            policy(
                    "pods of a kind are on different nodes",
                    PRODUCTION,
                    overlay -> overlay.all("Deployment")
                            .filter(deployment -> each(pod(deployment).path("topologySpreadConstraints"))
                                    .filter(spread -> selects(spread.path("labelSelector"), labels(deployment)))
                                    .noneMatch(spread ->
                                            spread.path("topologyKey").asText().equals("kubernetes.io/hostname")))
                            .map(Overlay::called),
                    DEPLOYMENT,
                    PodPolicies.remove("/spec/template/spec/topologySpreadConstraints/0")),
            policy(
                    "a rollout takes nobody away before another is ready",
                    CLUSTERS,
                    overlay -> overlay.all("Deployment")
                            .filter(deployment -> deployment
                                                    .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                                    .asInt(-1)
                                            != 0
                                    || deployment
                                                    .at("/spec/strategy/rollingUpdate/maxSurge")
                                                    .asInt()
                                            < 1)
                            .map(Overlay::called),
                    DEPLOYMENT,
                    "[{op: replace, path: /spec/strategy/rollingUpdate/maxUnavailable, value: 1}]"),
            policy(
                    "who is asked to stop is given the time to",
                    CLUSTERS,
                    overlay -> overlay.services()
                            .filter(service -> pod(service)
                                            .path("terminationGracePeriodSeconds")
                                            .asInt()
                                    <= stopping(overlay.environment(service)).toSeconds())
                            .map(Overlay::called),
                    DEPLOYMENT,
                    "[{op: replace, path: /spec/template/spec/terminationGracePeriodSeconds, value: 20}]"),
            policy(
                    "services change no tables, and a Job of the same image does before",
                    CLUSTERS,
                    overlay -> overlay.services()
                            .filter(service ->
                                    !"never".equals(overlay.environment(service).get("MIGRATE"))
                                            || overlay.find("Job", name(service).replace("-service", "-migration"))
                                                    .filter(job -> isMigrationOf(overlay, job, service))
                                                    .isEmpty())
                            .map(Overlay::called),
                    "{kind: Job, name: reporting-migration}",
                    "[{op: replace, path: /spec/template/spec/containers/0/image, value: \"guildhall/reporting-service:other\"}]"));

    private RolloutPolicies() {}

    private static Duration stopping(Map<String, String> environment) {
        return Stream.of(
                        environment.getOrDefault("SHUTDOWN_LEAD", "0S"),
                        environment.getOrDefault("SHUTDOWN_TIMEOUT", "20S"))
                .map(text -> Duration.parse("PT" + text))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isMigrationOf(Overlay overlay, JsonNode job, JsonNode service) {
        Map<String, String> migrating = overlay.environment(job);
        Map<String, String> serving = overlay.environment(service);
        return container(job).path("image").equals(container(service).path("image"))
                && "only".equals(migrating.get("MIGRATE"))
                && migrating.get("DATABASE_URL").equals(serving.get("DATABASE_URL"))
                && migrating.containsKey("MIGRATION_DATABASE_USER")
                && !migrating.get("MIGRATION_DATABASE_USER").equals(serving.get("DATABASE_USER"));
    }
}
