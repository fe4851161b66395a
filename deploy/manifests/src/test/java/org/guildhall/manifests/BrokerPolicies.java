package org.guildhall.manifests;

import static org.guildhall.manifests.Overlay.each;
import static org.guildhall.manifests.Overlay.name;
import static org.guildhall.manifests.Policy.CLUSTERS;
import static org.guildhall.manifests.Policy.PRODUCTION;
import static org.guildhall.manifests.Policy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.guildhall.kit.events.event.TopicContract;

/** Brokers, topics and users, beside what the services' own code says of them. */
final class BrokerPolicies {
    static final List<Policy> ALL = List.of(
            policy(
                    "every topic is as the services would make it",
                    CLUSTERS,
                    BrokerPolicies::topics,
                    "{kind: KafkaTopic, name: guildhall.contest.v1}",
                    "[{op: replace, path: /spec/partitions, value: 12}]"),
            policy(
                    "no topic is too many, and none too few",
                    CLUSTERS,
                    overlay -> differences(
                            wanted(),
                            overlay.all("KafkaTopic").map(Overlay::name).collect(Collectors.toSet())),
                    "{kind: KafkaTopic, name: guildhall.contest.v1}",
                    "{$patch: delete}"),
            policy(
                    "users may do what the list says, and nothing else",
                    CLUSTERS,
                    overlay -> differences(listed(), granted(overlay)),
                    "{kind: KafkaUser, name: contest}",
                    "[{op: add, path: /spec/authorization/acls/0/operations/-, value: Alter}]"),
            policy(
                    "whoever comes shows a password over TLS, and the broker asks for the right to everything",
                    CLUSTERS,
                    BrokerPolicies::open,
                    "{kind: Kafka}",
                    "[{op: replace, path: /spec/kafka/listeners/0/tls, value: false}]"),
            policy(
                    "what is acknowledged is on two of three brokers, on different nodes",
                    PRODUCTION,
                    BrokerPolicies::losable,
                    "{kind: Kafka}",
                    "[{op: replace, path: /spec/kafka/config/min.insync.replicas, value: 1}]"),
            policy(
                    "the broker is the one that the tests run on",
                    CLUSTERS,
                    overlay -> overlay.all("Kafka")
                            .map(kafka -> kafka.at("/spec/kafka/version").asText())
                            .filter(version -> !version.equals(Sources.property("kafka.version"))),
                    "{kind: Kafka}",
                    PodPolicies.replace("/spec/kafka/version", "3.9.0")));

    private BrokerPolicies() {}

    /** Each service's facts, how far its outbox is, and what couldn't be applied of either. */
    private static Set<String> wanted() {
        return Sources.SERVICES.stream()
                .map(service -> "guildhall." + service + ".v1")
                .flatMap(topic -> Stream.of("", ".dead-letter", ".outbox", ".outbox.dead-letter")
                        .map(topic::concat))
                .collect(Collectors.toSet());
    }

    private static Stream<String> topics(Overlay overlay) {
        Map<String, String> settings =
                overlay.environment(overlay.services().findFirst().orElseThrow());
        return overlay.all("KafkaTopic")
                .filter(topic -> !isAsMade(topic, TopicContract.describe(settings, name(topic))))
                .map(Overlay::called);
    }

    private static boolean isAsMade(JsonNode topic, NewTopic made) {
        return topic.at("/spec/partitions").asInt() == made.numPartitions()
                && topic.at("/spec/replicas").asInt() == made.replicationFactor()
                && Overlay.texts(topic.at("/spec/config")).equals(made.configs());
    }

    /** A line for each operation: user, kind, name, how the name is meant, operation. */
    private static Set<String> listed() {
        return Sources.text("deploy/k8s/kafka-acls.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .flatMap(line -> Arrays.stream(line[4].split(","))
                        .map(operation -> String.join(" ", line[0], line[1], line[2], line[3], operation)))
                .collect(Collectors.toSet());
    }

    private static Set<String> granted(Overlay overlay) {
        return overlay.all("KafkaUser")
                .flatMap(user -> each(user.at("/spec/authorization/acls"))
                        .flatMap(rule -> each(rule.path("operations"))
                                .map(operation -> String.join(
                                        " ",
                                        name(user),
                                        rule.at("/resource/type").asText(),
                                        rule.at("/resource/name").asText(),
                                        rule.at("/resource/patternType")
                                                .asText("literal")
                                                .replace("prefix", "prefixed"),
                                        operation.asText()))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> open(Overlay overlay) {
        JsonNode kafka = overlay.all("Kafka").findFirst().orElseThrow().at("/spec/kafka");
        List<String> found = new ArrayList<>();
        each(kafka.path("listeners"))
                .filter(listener -> !listener.path("tls").asBoolean()
                        || !listener.at("/authentication/type").asText().equals("scram-sha-512")
                        || listener.path("networkPolicyPeers").isEmpty())
                .forEach(listener -> found.add("listener " + listener.path("name")));
        if (!kafka.at("/authorization/type").asText().equals("simple")) {
            found.add("authorization");
        }
        overlay.services()
                .map(overlay::environment)
                .filter(settings -> !"SASL_SSL".equals(settings.get("KAFKA_SECURITY_PROTOCOL"))
                        || !"SCRAM-SHA-512".equals(settings.get("KAFKA_SASL_MECHANISM")))
                .forEach(settings -> found.add("login of a service"));
        return found.stream();
    }

    private static Stream<String> losable(Overlay overlay) {
        JsonNode kafka = overlay.all("Kafka").findFirst().orElseThrow().at("/spec/kafka");
        JsonNode pool = overlay.all("KafkaNodePool").findFirst().orElseThrow().path("spec");
        boolean spread = each(pool.at("/template/pod/topologySpreadConstraints"))
                .anyMatch(each -> each.path("topologyKey").asText().equals("kubernetes.io/hostname")
                        && each.path("whenUnsatisfiable").asText().equals("DoNotSchedule"));
        boolean kept = pool.path("replicas").asInt() >= 3
                && kafka.at("/config/min.insync.replicas").asInt() == 2
                && kafka.at("/config/offsets.topic.replication.factor").asInt() == 3
                && kafka.at("/config/default.replication.factor").asInt() == 3
                && kafka.at("/config/unclean.leader.election.enable").asText().equals("false")
                && kafka.has("rack");
        return spread && kept ? Stream.empty() : Stream.of("a broker is one too many to lose");
    }

    private static Stream<String> differences(Set<String> wanted, Set<String> found) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        Set<String> more = new TreeSet<>(found);
        more.removeAll(wanted);
        return Stream.concat(
                missing.stream().map("missing: "::concat), more.stream().map("too many: "::concat));
    }
}
