package org.guildhall.reporting.reading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.reporting.projection.Projection;
import org.jboss.logging.Logger;

/** Where the topics end. Asked of the broker at most four times a second, however many answers need it. */
@ApplicationScoped
class TopicEnds {

    private static final Logger LOG = Logger.getLogger(TopicEnds.class);
    private static final Duration KEEP = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;
    private final Projection projection;
    private final Clock clock;
    private Ends newest = new Ends(Instant.EPOCH, Map.of());

    TopicEnds(KafkaClients clients, Projection projection, Clock clock) {
        this.admin = clients.admin(Map.of(
                "default.api.timeout.ms", (int) PATIENCE.toMillis(), "request.timeout.ms", (int) PATIENCE.toMillis()));
        this.projection = projection;
        this.clock = clock;
    }

    private record Ends(Instant askedAt, Map<TopicPartition, Long> offsets) {}

    /** The offsets that the next facts will get, as of a moment ago; empty while the broker can't be asked. */
    synchronized Map<TopicPartition, Long> look() {
        if (newest.askedAt().plus(KEEP).isBefore(clock.instant())) {
            newest = ask();
        }
        return newest.offsets();
    }

    private Ends ask() {
        Instant askedAt = clock.instant();
        try {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            for (TopicDescription topic : admin.describeTopics(projection.topics())
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .values()) {
                topic.partitions()
                        .forEach(partition -> partitions.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, Long> offsets = new HashMap<>();
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(partitions)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .entrySet()) {
                offsets.put(end.getKey(), end.getValue().offset());
            }
            return new Ends(askedAt, offsets);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("the ends of the topics can't be asked for: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Ends(clock.instant(), Map.of());
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
