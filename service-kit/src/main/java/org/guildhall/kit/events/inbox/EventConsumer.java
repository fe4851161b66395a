package org.guildhall.kit.events.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.guildhall.kit.events.event.Topics;
import org.guildhall.kit.events.reconcile.RestoreGuard;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One thread that polls the broker and applies each batch in one database transaction. It takes its positions from its own
 * database whenever partitions are assigned or a batch did not go through; while the database is away it waits and tries
 * again, and nothing is lost or skipped.
 */
public final class EventConsumer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Subscription subscription;
    private final Supplier<Consumer<String, byte[]>> open;
    private final Topics topics;
    private final EventBatches batches;
    private final RestoreGuard guard;
    private final Duration retryDelay;
    private final Thread thread;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile Consumer<String, byte[]> polling;
    private volatile boolean stopping;
    private volatile long lag = UNKNOWN;

    EventConsumer(
            Subscription subscription,
            Supplier<Consumer<String, byte[]>> open,
            Topics topics,
            EventBatches batches,
            RestoreGuard guard,
            Duration retryDelay) {
        this.subscription = subscription;
        this.open = open;
        this.topics = topics;
        this.batches = batches;
        this.guard = guard;
        this.retryDelay = retryDelay;
        this.thread = new Thread(this::run, "consumer-" + subscription.consumer());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Subscription subscription() {
        return subscription;
    }

    boolean isClosed() {
        return stopping;
    }

    /**
     * How many events wait in this consumer's partitions; {@code Long.MAX_VALUE} while that is not known: before the first
     * look, without partitions, or while it waits for its database or the broker.
     */
    public long lag() {
        return lag;
    }

    /** Ends after the batch under way, and says good-bye so that the broker hands the partitions on at once. */
    @Override
    public void close() {
        stopping = true;
        Consumer<String, byte[]> awake = polling;
        if (awake == null) {
            thread.interrupt();
        } else {
            awake.wakeup();
        }
        try {
            thread.join(5_000);
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                topics.ensure(subscription.topics());
                if (guard.isPassed()) {
                    consume();
                } else {
                    pause();
                }
            } catch (InterruptedException | InterruptException | WakeupException e) {
                LOG.debugf("%s was asked to stop", subscription.consumer());
            } catch (Throwable e) {
                // Whatever it is: a consumer that ended silently would leave the figures behind for ever.
                LOG.logf(
                        Faults.isOfTheDatabase(e) ? Logger.Level.WARN : Logger.Level.ERROR,
                        Faults.isOfTheDatabase(e) ? null : e,
                        "%s waits and tries again: %s",
                        subscription.consumer(),
                        e);
                guard.suspect();
                pause();
            }
        }
    }

    private void consume() throws InterruptedException {
        Consumer<String, byte[]> consumer = open.get();
        try {
            polling = consumer;
            SeekToOwnPosition assignment = new SeekToOwnPosition(consumer);
            consumer.subscribe(subscription.topics(), assignment);
            while (!stopping && guard.isOpen()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                assignment.check();
                if (!records.isEmpty() && !batches.apply(subscription, records, positions)) {
                    seek(consumer, consumer.assignment());
                }
                lag = lagOf(consumer);
            }
        } finally {
            polling = null;
            lag = UNKNOWN;
            consumer.close(CloseOptions.timeout(FAREWELL));
        }
    }

    private static long lagOf(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> partitions = consumer.assignment();
        long sum = 0;
        for (TopicPartition partition : partitions) {
            OptionalLong waiting = consumer.currentLag(partition);
            if (waiting.isEmpty()) {
                return UNKNOWN;
            }
            sum += waiting.getAsLong();
        }
        return partitions.isEmpty() ? UNKNOWN : sum;
    }

    private void seek(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> found = batches.positions(subscription, partitions);
        found.forEach(consumer::seek);
        positions.putAll(found);
    }

    private void pause() {
        try {
            Thread.sleep(retryDelay.toMillis());
        } catch (InterruptedException e) {
            LOG.debugf("%s was asked to stop", subscription.consumer());
        }
    }

    /** What fails in a listener is thrown after the poll: the client would log it with its stack, whatever it is. */
    private final class SeekToOwnPosition implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;
        private @Nullable RuntimeException failure;

        SeekToOwnPosition(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                seek(consumer, partitions);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        /** Without their own positions the partitions must not be read. */
        void check() {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing to hand over: what is applied is recorded, what isn't will be read again.
        }
    }
}
