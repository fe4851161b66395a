package org.guildhall.kit.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.SettingsCheck;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final String topic = "hall.things-" + UUID.randomUUID() + ".v1";
    private final KafkaClients clients =
            new KafkaClients(Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers()));
    private final Topics topics = topics(1);

    private Topics topics(int replicas) {
        EventSettings settings = SettingsCheck.read(
                EventSettings.class,
                Map.of(
                        "events.namespace", "hall",
                        "events.type-prefix", "org.hall.",
                        "events.service", "things",
                        "events.public-url", "http://localhost/things",
                        "events.partitions", "3",
                        "events.replicas", String.valueOf(replicas),
                        "events.cells", "near,far@elsewhere:9092",
                        "events.retention", "400d"));
        return new Topics(clients, settings, new TopicDifferences());
    }

    @Test
    void areMadeAsIsSet() throws Exception {
        topics.ensure(List.of(topic));
        for (String made : List.of(topic, topic + ".dead-letter")) {
            assertThat(found(made))
                    .isEqualTo(Map.of("partitions", "3", "retention.ms", "34560000000", "cleanup.policy", "delete"));
        }
        try (LogLines lines = new LogLines()) {
            topics.ensure(List.of(topic));
            assertThat(lines.of(topic)).isEmpty();
        }
    }

    @Test
    void toldFactsOutliveTheLossOfAReplica() {
        for (String name : List.of(topic, topic + EventSettings.HEARTBEATS)) {
            NewTopic planned = topics(3).describe(name);
            assertThat(planned.replicationFactor()).isEqualTo((short) 3);
            assertThat(planned.configs()).containsEntry("min.insync.replicas", "2");
            assertThat(topics.describe(name).configs()).containsEntry("min.insync.replicas", "1");
        }
    }

    @Test
    void stayAsTheyAreAndWhatTheyDifferInIsSaidOnce() throws Exception {
        try (Admin admin = topics.admin();
                LogLines lines = new LogLines()) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1).configs(Map.of("retention.ms", "60000"))))
                    .all()
                    .get();
            topics.ensure(List.of(topic));
            topics.ensure(List.of(topic));
            assertThat(lines.of(topic))
                    .singleElement()
                    .asString()
                    .endsWith(topic + " isn't as it is set and stays as it is: partitions is 2, not 3; "
                            + "retention.ms is 60000, not 34560000000");
        }
        assertThat(found(topic))
                .isEqualTo(Map.of("partitions", "2", "retention.ms", "60000", "cleanup.policy", "delete"));
    }

    @Test
    void ofACellElsewhereAreMadeThereAndTheirDeadLettersHere() throws Exception {
        topics.ensure(List.of("near." + topic, "far." + topic));
        try (Admin admin = topics.admin()) {
            assertThat(admin.listTopics().names().get())
                    .contains("near." + topic, "near." + topic + ".dead-letter", "far." + topic + ".dead-letter")
                    .doesNotContain("far." + topic);
        }
    }

    private Map<String, String> found(String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (Admin admin = topics.admin()) {
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            int partitions = admin.describeTopics(List.of(name))
                    .allTopicNames()
                    .get()
                    .get(name)
                    .partitions()
                    .size();
            return Map.of(
                    "partitions", String.valueOf(partitions),
                    "retention.ms", config.get("retention.ms").value(),
                    "cleanup.policy", config.get("cleanup.policy").value());
        }
    }
}
