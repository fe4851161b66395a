package org.guildhall.kit.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.jboss.logging.Logger;

/** Says, once for each, in what topics differ from what is set. Only who runs the broker alters them. */
@ApplicationScoped
class TopicDifferences {

    private static final Logger LOG = Logger.getLogger(TopicDifferences.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(Admin admin, List<NewTopic> wanted) throws InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(
                        wanted.stream().map(NewTopic::name).toList())
                .topicNameValues();
        Map<ConfigResource, KafkaFuture<Config>> configured = admin.describeConfigs(
                        wanted.stream().map(TopicDifferences::resource).toList())
                .values();
        for (NewTopic topic : wanted) {
            Map<String, String> found = new TreeMap<>();
            answer(described.get(topic.name())).ifPresent(description -> {
                found.put("partitions", String.valueOf(description.partitions().size()));
                found.put(
                        "replicas",
                        String.valueOf(
                                description.partitions().get(0).replicas().size()));
            });
            answer(configured.get(resource(topic)))
                    .ifPresent(config -> topic.configs()
                            .keySet()
                            .forEach(name -> Optional.ofNullable(config.get(name))
                                    .map(ConfigEntry::value)
                                    .ifPresent(value -> found.put(name, value))));
            compare(topic, found);
        }
    }

    private void compare(NewTopic topic, Map<String, String> found) {
        Map<String, String> set = new TreeMap<>(topic.configs());
        set.put("partitions", String.valueOf(topic.numPartitions()));
        set.put("replicas", String.valueOf(topic.replicationFactor()));
        found.entrySet().removeIf(entry -> entry.getValue().equals(set.get(entry.getKey())));
        if (!found.isEmpty() && told.add(topic.name())) {
            String differences = found.entrySet().stream()
                    .map(entry ->
                            "%s is %s, not %s".formatted(entry.getKey(), entry.getValue(), set.get(entry.getKey())))
                    .collect(Collectors.joining("; "));
            LOG.warnf("the topic %s isn't as it is set and stays as it is: %s", topic.name(), differences);
        }
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    /** A service needn't be allowed to ask for everything. */
    private static <T> Optional<T> answer(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return Optional.of(asked.get());
        } catch (ExecutionException e) {
            LOG.debugf("a topic can't be compared with what is set: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
