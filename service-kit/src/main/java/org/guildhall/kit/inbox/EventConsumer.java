package org.guildhall.kit.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.guildhall.kit.event.Topics;
import org.jboss.logging.Logger;

/**
 * One thread that polls the broker and applies each batch in one database transaction. It takes its positions from its own
 * database whenever partitions are assigned or a batch did not go through; while the database is away it waits and tries
 * again, and nothing is lost or skipped.
 */
public final class EventConsumer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Subscription subscription;
    private final Supplier<Consumer<String, byte[]>> open;
    private final Topics topics;
    private final EventBatches batches;
    private final Duration retryDelay;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long lag = Long.MAX_VALUE;

    EventConsumer(
            Subscription subscription,
            Supplier<Consumer<String, byte[]>> open,
            Topics topics,
            EventBatches batches,
            Duration retryDelay) {
        this.subscription = subscription;
        this.open = open;
        this.topics = topics;
        this.batches = batches;
        this.retryDelay = retryDelay;
        this.thread = new Thread(this::run, "consumer-" + subscription.consumer());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** How many events wait in this consumer's partitions; {@code Long.MAX_VALUE} before the first look. */
    public long lag() {
        return lag;
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                topics.ensure(subscription.topics());
                consume();
            } catch (InterruptedException | InterruptException | WakeupException e) {
                LOG.debugf("%s was asked to stop", subscription.consumer());
            } catch (RuntimeException e) {
                LOG.warnf("%s waits and tries again: %s", subscription.consumer(), e);
                pause();
            }
        }
    }

    private void consume() throws InterruptedException {
        try (Consumer<String, byte[]> consumer = open.get()) {
            consumer.subscribe(subscription.topics(), new SeekToOwnPosition(consumer));
            while (!stopping) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty() && !batches.apply(subscription, records)) {
                    seek(consumer, consumer.assignment());
                }
                lag = lagOf(consumer);
            }
        }
    }

    private static long lagOf(Consumer<String, byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void seek(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = batches.positions(subscription, partitions);
        positions.forEach(consumer::seek);
    }

    private void pause() {
        try {
            Thread.sleep(retryDelay.toMillis());
        } catch (InterruptedException e) {
            LOG.debugf("%s was asked to stop", subscription.consumer());
        }
    }

    private final class SeekToOwnPosition implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        SeekToOwnPosition(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            seek(consumer, partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing to hand over: what is applied is recorded, what isn't will be read again.
        }
    }
}
