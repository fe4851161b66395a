package org.guildhall.kit.events.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks the broker where a topic ends. */
@ApplicationScoped
public class TopicEnd {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaClients clients;
    private @Nullable Admin admin;

    TopicEnd(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Where a topic ended.
     *
     * @param at when the broker was asked, in {@link System#nanoTime}: what was told before lies before the ends
     * @param offsets of each partition, the one that the next event gets
     */
    public record Asked(long at, Map<Integer, Long> offsets) {

        /** Whether somebody whose next offsets these are has heard whatever lies before the ends. */
        public boolean isReached(Map<Integer, Long> next) {
            return offsets.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /** @throws TimeoutException when the broker doesn't answer in time */
    public synchronized Asked ask(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        if (admin == null) {
            int patience = (int) PATIENCE.toMillis();
            admin = clients.admin(Map.of("default.api.timeout.ms", patience, "request.timeout.ms", patience));
        }
        long at = System.nanoTime();
        Map<TopicPartition, OffsetSpec> wanted =
                await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<Integer, Long> offsets = new HashMap<>();
        await(admin.listOffsets(wanted).all())
                .forEach((partition, end) -> offsets.put(partition.partition(), end.offset()));
        return new Asked(at, offsets);
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
