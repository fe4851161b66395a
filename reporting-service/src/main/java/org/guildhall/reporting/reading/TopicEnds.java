package org.guildhall.reporting.reading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.kit.time.Clocks;
import org.guildhall.reporting.projection.Projection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the topics end. Asked of each broker at most four times a second, however many answers need it; an answer waits for
 * that only if nobody has asked for a while.
 */
@ApplicationScoped
class TopicEnds {

    private static final Logger LOG = Logger.getLogger(TopicEnds.class);
    private static final Duration KEEP = Duration.ofMillis(250);
    private static final Duration KEEP_AT_MOST = KEEP.multipliedBy(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Broker> brokers;
    private final Clock clock;
    private volatile Ends newest = new Ends(Instant.EPOCH, Map.of());
    private CompletableFuture<Ends> asked = CompletableFuture.completedFuture(newest);

    TopicEnds(KafkaClients clients, Projection projection, EventSettings settings, Clock clock) {
        this.brokers =
                projection.topics().stream().collect(Collectors.groupingBy(settings::readingOf)).entrySet().stream()
                        .map(there -> new Broker(open(clients, there.getKey()), there.getValue()))
                        .toList();
        this.clock = clock;
    }

    private static Admin open(KafkaClients clients, Map<String, Object> where) {
        Map<String, Object> own = new HashMap<>(where);
        own.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        own.put("request.timeout.ms", (int) PATIENCE.toMillis());
        return clients.admin(own);
    }

    /** Whom to ask for which topics: the suites may have one each. */
    private record Broker(Admin admin, List<String> topics) {

        CompletableFuture<Map<TopicPartition, ListOffsetsResultInfo>> ends() {
            return admin.describeTopics(topics)
                    .allTopicNames()
                    .toCompletionStage()
                    .thenCompose(known ->
                            admin.listOffsets(latest(known.values())).all().toCompletionStage())
                    .toCompletableFuture();
        }
    }

    private record Ends(Instant askedAt, Map<TopicPartition, Long> offsets) {}

    /** The offsets that the next facts will get, as of a moment ago; empty while the broker can't be asked. */
    Map<TopicPartition, Long> look() {
        Ends known = newest;
        if (Clocks.isWithin(KEEP, known.askedAt(), clock)) {
            return known.offsets();
        }
        CompletableFuture<Ends> answer = ask();
        return Clocks.isWithin(KEEP_AT_MOST, known.askedAt(), clock) ? known.offsets() : await(answer);
    }

    private static Map<TopicPartition, Long> await(CompletableFuture<Ends> answer) {
        try {
            return answer.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS).offsets();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("the ends of the topics are not known: %s", e.getMessage());
        }
        return Map.of();
    }

    private synchronized CompletableFuture<Ends> ask() {
        if (asked.isDone()) {
            Instant now = clock.instant();
            asked = brokers.stream()
                    .map(Broker::ends)
                    .reduce((some, others) -> some.thenCombine(others, TopicEnds::together))
                    .orElseThrow()
                    .handle((ends, failure) -> keep(now, ends, failure));
        }
        return asked;
    }

    private static Map<TopicPartition, OffsetSpec> latest(Collection<TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription topic : topics) {
            topic.partitions()
                    .forEach(partition -> partitions.put(
                            new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        return partitions;
    }

    private static <K, V> Map<K, V> together(Map<K, V> some, Map<K, V> others) {
        Map<K, V> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private Ends keep(
            Instant askedAt, @Nullable Map<TopicPartition, ListOffsetsResultInfo> ends, @Nullable Throwable failure) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        if (ends == null) {
            LOG.warnf("the ends of the topics can't be asked for: %s", failure == null ? "" : failure.getMessage());
        } else {
            ends.forEach((partition, end) -> offsets.put(partition, end.offset()));
        }
        newest = new Ends(ends == null ? clock.instant() : askedAt, offsets);
        return newest;
    }

    @PreDestroy
    void close() {
        brokers.forEach(broker -> broker.admin().close(Duration.ofSeconds(1)));
    }
}
