package org.guildhall.kit.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics this service writes or reads, and their dead-letter topics, if they don't exist. */
@ApplicationScoped
public class Topics {

    /** Only what isn't written to any more can be compacted. */
    private static final Duration ROLL = Duration.ofHours(1);

    private final KafkaClients clients;
    private final EventSettings settings;

    Topics(KafkaClients clients, EventSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    public static String deadLetter(String topic) {
        return topic + ".dead-letter";
    }

    /** Asks the broker; to be closed. */
    public Admin admin() {
        return clients.admin(Map.of());
    }

    /** Waits for the broker; to be called off the request path. */
    public void ensure(Collection<String> topics) throws InterruptedException {
        Admin admin = admin();
        try {
            Set<String> known = await(admin.listTopics().names());
            List<NewTopic> missing = topics.stream()
                    .flatMap(topic -> Stream.of(topic, deadLetter(topic)))
                    .filter(name -> !known.contains(name))
                    .map(this::describe)
                    .toList();
            for (KafkaFuture<Void> created :
                    admin.createTopics(missing).values().values()) {
                await(created);
            }
        } finally {
            // A plain close would wait for calls under way, a minute long while the broker is down.
            admin.close(Duration.ZERO);
        }
    }

    /**
     * Events are kept for ever, so that an integrator can replay from the start. Of heartbeats, which tell nothing but how
     * far the events are, the broker keeps the newest one and those of the last hours.
     */
    private NewTopic describe(String name) {
        if (name.endsWith(EventSettings.HEARTBEATS)) {
            return new NewTopic(name, 1, settings.replicas())
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.SEGMENT_MS_CONFIG,
                            Long.toString(ROLL.toMillis())));
        }
        return new NewTopic(name, settings.partitions(), settings.replicas())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private static <T> T await(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                // Another instance was faster.
                return null;
            }
            throw new IllegalStateException("no topics: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
