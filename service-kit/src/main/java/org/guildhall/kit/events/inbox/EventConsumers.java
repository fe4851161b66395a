package org.guildhall.kit.events.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.kit.events.event.Topics;
import org.guildhall.kit.events.reconcile.RestoreGuard;

/** Starts consumers, and stops them with the service. */
@ApplicationScoped
public class EventConsumers {

    /** In a session. By the next one the others hear that somebody's partitions are theirs now. */
    private static final int HEARTBEATS = 6;

    /** So many bytes of a partition for each event; there are several partitions. */
    private static final int OF_AN_EVENT = 512;

    private final KafkaClients clients;
    private final EventSettings settings;
    private final Topics topics;
    private final EventBatches batches;
    private final RestoreGuard guard;
    private final MeterRegistry metrics;
    private final List<EventConsumer> running = new CopyOnWriteArrayList<>();

    EventConsumers(
            KafkaClients clients,
            EventSettings settings,
            Topics topics,
            EventBatches batches,
            RestoreGuard guard,
            MeterRegistry metrics) {
        this.clients = clients;
        this.settings = settings;
        this.topics = topics;
        this.batches = batches;
        this.guard = guard;
        this.metrics = metrics;
    }

    /**
     * Starts to consume on a thread of its own, until the consumer is closed or the service stops. Several of one name share
     * the partitions, as those of several instances do.
     *
     * @throws IllegalStateException if a consumer of another name runs on the same schema: what one remembers as applied, the
     *     other would skip
     */
    public synchronized EventConsumer start(Subscription subscription) {
        running.removeIf(EventConsumer::isClosed);
        if (running.stream()
                .map(EventConsumer::subscription)
                .anyMatch(other -> other.schema().equals(subscription.schema())
                        && !other.consumer().equals(subscription.consumer()))) {
            throw new IllegalStateException("a consumer runs already on the schema of " + subscription.consumer());
        }
        EventConsumer consumer = new EventConsumer(
                subscription, () -> open(subscription), topics, batches, guard, settings.retryDelay());
        running.add(consumer);
        String kind = subscription.kind();
        metrics.gauge(
                settings.namespace() + ".consumer.lag.events",
                Tags.of("consumer", kind),
                this,
                consumers -> consumers.lagOf(kind));
        batches.expect(subscription);
        consumer.start();
        return consumer;
    }

    /** What is consumed from the topic into the schema, if something is. */
    Optional<Subscription> subscriptionOf(String topic, String schema) {
        return running.stream()
                .map(EventConsumer::subscription)
                .filter(heard -> heard.topics().contains(topic)
                        && heard.schema().orElse(schema).equals(schema))
                .findFirst();
    }

    /** By kind and not by object: a consumer can be closed and started again. Not a number while it isn't known. */
    private double lagOf(String kind) {
        long[] lags = running.stream()
                .filter(consumer -> consumer.subscription().kind().equals(kind))
                .mapToLong(EventConsumer::lag)
                .filter(lag -> lag < Long.MAX_VALUE)
                .toArray();
        return lags.length == 0 ? Double.NaN : LongStream.of(lags).sum();
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(EventConsumer::close);
    }

    /** Offsets live in the consumer's own database; the broker only shares out the partitions. */
    Consumer<String, byte[]> open(Subscription subscription) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group(subscription.consumer()));
        properties.putAll(settings.readingOf(subscription.topics().get(0)));
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // The positions are ours. One the broker no longer has means lost events: fail loudly rather than skip.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // A consumer that was killed holds its partitions until its session ends: so long nobody hears of a dismissal.
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                settings.sessionTimeout().toMillis());
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                settings.sessionTimeout().dividedBy(HEARTBEATS).toMillis());
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.consumerBatch());
        subscription.batch().ifPresent(events -> {
            properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, events);
            // By default one partition gives less than that at once.
            properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, events * OF_AN_EVENT);
        });
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return clients.consumer(properties);
    }
}
