package org.guildhall.kit.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics this service writes or reads, and their dead-letter topics, if they don't exist. Those that do stay as they
 * are; what they differ in is said in the log.
 */
@ApplicationScoped
public class Topics {

    /** Only what isn't written to any more can be compacted. */
    private static final Duration ROLL = Duration.ofHours(1);

    private static final long FOR_EVER = -1;

    private final KafkaClients clients;
    private final EventSettings settings;
    private final TopicDifferences differences;
    private volatile boolean seen;

    Topics(KafkaClients clients, EventSettings settings, TopicDifferences differences) {
        this.clients = clients;
        this.settings = settings;
        this.differences = differences;
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
            List<NewTopic> wanted =
                    topics.stream().flatMap(this::ownOf).map(this::describe).toList();
            Predicate<NewTopic> exists = topic -> known.contains(topic.name());
            for (KafkaFuture<Void> created : admin.createTopics(
                            wanted.stream().filter(exists.negate()).toList())
                    .values()
                    .values()) {
                await(created);
            }
            differences.tell(admin, wanted.stream().filter(exists).toList());
            seen = true;
        } finally {
            // A plain close would wait for calls under way, a minute long while the broker is down.
            admin.close(Duration.ZERO);
        }
    }

    /** Whether topics that this service needs have been found or made since it started. */
    boolean isSeen() {
        return seen;
    }

    /** What is read elsewhere is made there, and what of it can't be applied here is kept here. */
    private Stream<String> ownOf(String topic) {
        Stream<String> letters = Stream.of(deadLetter(topic));
        return settings.readingOf(topic).isEmpty() ? Stream.concat(Stream.of(topic), letters) : letters;
    }

    /**
     * How a topic is made. Facts are kept for ever unless it is set otherwise, so that an integrator can replay from the start.
     * Of heartbeats, which tell nothing but how far the facts are, the broker keeps the newest one and those of the last hours.
     */
    public NewTopic describe(String name) {
        if (name.endsWith(EventSettings.HEARTBEATS)) {
            return new NewTopic(name, 1, settings.replicas())
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.SEGMENT_MS_CONFIG,
                            Long.toString(ROLL.toMillis()),
                            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                            inSync()));
        }
        long kept = settings.retention().map(Duration::toMillis).orElse(FOR_EVER);
        return new NewTopic(name, settings.partitions(), settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(kept),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        inSync()));
    }

    /** One replica may be away; else what is acknowledged by a single one is lost with it. */
    private String inSync() {
        return Integer.toString(Math.max(1, settings.replicas() - 1));
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
