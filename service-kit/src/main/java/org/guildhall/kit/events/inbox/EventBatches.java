package org.guildhall.kit.events.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.sql.Patience;

/**
 * Applies a batch of records in one transaction: the effects, what was consumed, and the new offsets, or nothing. If an
 * event in it can't be applied, the batch is taken in ever smaller halves and the culprit goes to the dead letters.
 */
@ApplicationScoped
class EventBatches {

    /** Nobody waits for a batch, and one that never went through would hold its partition up for ever. */
    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(2);

    private final DataSource dataSource;
    private final CloudEventRecords records;
    private final ConsumedEvents consumed;
    private final DeadLetters deadLetters;
    private final DeadLetterRows letters;

    EventBatches(
            DataSource dataSource,
            CloudEventRecords records,
            ConsumedEvents consumed,
            DeadLetters deadLetters,
            DeadLetterRows letters) {
        this.dataSource = dataSource;
        this.records = records;
        this.consumed = consumed;
        this.deadLetters = deadLetters;
        this.letters = letters;
    }

    /** The offsets to go on from. */
    Map<TopicPartition, Long> positions(Subscription subscription, Collection<TopicPartition> partitions) {
        return inTransaction(subscription.schema(), connection -> {
            Map<TopicPartition, Long> positions = new LinkedHashMap<>();
            for (TopicPartition partition : partitions) {
                positions.put(partition, consumed.position(connection, subscription.consumer(), partition));
            }
            return positions;
        });
    }

    /**
     * Applies the records, which come in offset order per partition, and moves the positions they were read from.
     *
     * @return false if another consumer got there first, and this one must look up its positions again
     */
    boolean apply(Subscription subscription, ConsumerRecords<String, byte[]> batch, Map<TopicPartition, Long> positions)
            throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> whole = new ArrayList<>(batch.count());
        batch.forEach(whole::add);
        return apply(subscription, whole, positions);
    }

    /** In halves, and halves of these, if it doesn't go through: what is sound costs few transactions to find. */
    private boolean apply(
            Subscription subscription, List<ConsumerRecord<String, byte[]>> batch, Map<TopicPartition, Long> positions)
            throws InterruptedException {
        try {
            return applyTogether(subscription, batch, positions);
        } catch (RuntimeException e) {
            if (!Faults.isOfTheEvent(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                return putAside(subscription, batch, positions, Faults.reason(e));
            }
        }
        int half = batch.size() / 2;
        return apply(subscription, batch.subList(0, half), positions)
                && apply(subscription, batch.subList(half, batch.size()), positions);
    }

    private boolean putAside(
            Subscription subscription,
            List<ConsumerRecord<String, byte[]>> single,
            Map<TopicPartition, Long> positions,
            String reason)
            throws InterruptedException {
        ConsumerRecord<String, byte[]> letter = single.get(0);
        deadLetters.bury(subscription.consumer(), letter, reason);
        return moveOn(
                subscription,
                single,
                positions,
                connection ->
                        letters.putAside(letter.topic(), letter.partition(), letter.offset(), letter.key(), reason));
    }

    private boolean applyTogether(
            Subscription subscription,
            List<ConsumerRecord<String, byte[]>> batch,
            Map<TopicPartition, Long> positions) {
        Set<String> heard = subscription.handler().hears();
        List<ReceivedEvent> events = batch.stream()
                .filter(record -> records.nameOf(record).map(heard::contains).orElse(true))
                .map(records::read)
                .filter(event -> heard.contains(event.name()))
                .toList();
        return moveOn(subscription, batch, positions, connection -> {
            List<ReceivedEvent> fresh = consumed.takeFresh(connection, events);
            if (!fresh.isEmpty()) {
                handle(subscription, connection, fresh);
            }
        });
    }

    /** @throws UnreadableEventException when the handler can't do anything with one of the events, ever */
    static void handle(Subscription subscription, Connection connection, List<ReceivedEvent> events)
            throws SQLException {
        try {
            subscription.handler().apply(connection, events);
        } catch (IllegalArgumentException
                | DateTimeException
                | ArithmeticException
                | NullPointerException
                | ClassCastException
                | NoSuchElementException e) {
            // The content surprised the handler, and will again: that must not hold the partition up for ever.
            throw new UnreadableEventException("the handler failed: " + e, e);
        }
    }

    /** Moves the positions over the records and does the effects, in one transaction; neither if the former fails. */
    private boolean moveOn(
            Subscription subscription,
            List<ConsumerRecord<String, byte[]>> batch,
            Map<TopicPartition, Long> positions,
            Effects effects) {
        Map<TopicPartition, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
        batch.forEach(record -> last.put(new TopicPartition(record.topic(), record.partition()), record));
        try {
            inTransaction(subscription.schema(), connection -> {
                for (Map.Entry<TopicPartition, ConsumerRecord<String, byte[]>> entry : last.entrySet()) {
                    advance(connection, subscription, entry.getValue(), positions.get(entry.getKey()));
                }
                effects.in(connection);
                return true;
            });
        } catch (OvertakenException e) {
            return false;
        }
        last.forEach((partition, record) -> positions.put(partition, record.offset() + 1));
        return true;
    }

    private void advance(
            Connection connection, Subscription subscription, ConsumerRecord<String, byte[]> last, long from)
            throws SQLException {
        TopicPartition partition = new TopicPartition(last.topic(), last.partition());
        Instant time = Instant.ofEpochMilli(last.timestamp());
        if (!consumed.advance(connection, subscription.consumer(), partition, from, last.offset() + 1, time)) {
            // Thrown, not returned: the partitions moved before this one must not stay moved without their effects.
            throw new OvertakenException();
        }
    }

    /** @param schema to work in; that of all connections where there is none */
    <T> T inTransaction(Optional<String> schema, Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    Patience patience = Patience.of(connection, STATEMENTS_AT_MOST)) {
                if (schema.isPresent()) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SET LOCAL search_path TO " + schema.get());
                    }
                }
                return work.in(connection);
            }
        });
    }

    @FunctionalInterface
    private interface Effects {
        void in(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Another consumer has moved a position meanwhile. */
    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
