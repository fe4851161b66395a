package org.guildhall.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.event.EventSettings;
import org.guildhall.kit.event.Topics;

/** Starts consumers, and stops them with the service. */
@Singleton
public class EventConsumers {

    private final String bootstrapServers;
    private final EventSettings settings;
    private final Topics topics;
    private final EventBatches batches;
    private final MeterRegistry metrics;
    private final List<EventConsumer> running = new CopyOnWriteArrayList<>();

    EventConsumers(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            EventSettings settings,
            Topics topics,
            EventBatches batches,
            MeterRegistry metrics) {
        this.bootstrapServers = bootstrapServers;
        this.settings = settings;
        this.topics = topics;
        this.batches = batches;
        this.metrics = metrics;
    }

    /** Starts to consume on a thread of its own, until the consumer is closed or the service stops. */
    public EventConsumer start(Subscription subscription) {
        EventConsumer consumer =
                new EventConsumer(subscription, () -> open(subscription), topics, batches, settings.retryDelay());
        running.add(consumer);
        metrics.gauge(
                "guildhall.consumer.lag", Tags.of("consumer", subscription.consumer()), consumer, EventConsumer::lag);
        consumer.start();
        return consumer;
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(EventConsumer::close);
    }

    /** Offsets live in the consumer's own database; the broker only shares out the partitions. */
    private Consumer<String, byte[]> open(Subscription subscription) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "guildhall." + subscription.consumer());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.consumerBatch());
        properties.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
