package org.guildhall.kit.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.Retractions;
import org.guildhall.kit.events.event.UnreadableEventException;

/**
 * Applies a batch of records in one transaction: the effects, what was consumed, and the new offsets, or nothing. If an
 * event in it can't be applied, the batch is taken in ever smaller halves and the culprit goes to the dead letters.
 */
@ApplicationScoped
class EventBatches {

    private final CloudEventRecords records;
    private final ConsumedEvents consumed;
    private final BatchTransactions transactions;
    private final DeadLetters deadLetters;
    private final DeadLetterRows letters;
    private final AppliedFacts facts;
    private final RetractedFacts retracted;

    EventBatches(
            CloudEventRecords records,
            ConsumedEvents consumed,
            BatchTransactions transactions,
            DeadLetters deadLetters,
            DeadLetterRows letters,
            AppliedFacts facts,
            RetractedFacts retracted) {
        this.records = records;
        this.consumed = consumed;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.letters = letters;
        this.facts = facts;
        this.retracted = retracted;
    }

    /** Counts what this consumer will apply, from nought. */
    void expect(Subscription subscription) {
        facts.expect(subscription);
    }

    /** The offsets to go on from. */
    Map<TopicPartition, Long> positions(Subscription subscription, Collection<TopicPartition> partitions) {
        return transactions.positions(subscription, partitions);
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
        return transactions.moveOn(
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
        Instant begun = facts.now();
        Set<String> heard = subscription.handler().hears();
        List<ReceivedEvent> events = batch.stream()
                .filter(record -> records.nameOf(record)
                        .map(name -> heard.contains(name) || Retractions.isOne(name))
                        .orElse(true))
                .map(records::read)
                .filter(event -> heard.contains(event.name()) || Retractions.isOne(event.name()))
                .toList();
        BatchTransactions.Effects retracting = retracting(subscription, batch);
        boolean applied = transactions.moveOn(subscription, batch, positions, connection -> {
            retracting.in(connection);
            List<ReceivedEvent> fresh = consumed.takeFresh(connection, events).stream()
                    .filter(event -> !Retractions.isOne(event.name()))
                    .toList();
            if (!fresh.isEmpty()) {
                handle(subscription, connection, fresh);
            }
        });
        if (applied) {
            facts.applied(subscription, batch, begun);
        }
        return applied;
    }

    /** Comes first: what the batch takes back may be in it, or have been applied before. The topic is searched beforehand. */
    private BatchTransactions.Effects retracting(
            Subscription subscription, List<ConsumerRecord<String, byte[]>> batch) {
        List<Retraction> retractions = retracted.in(batch);
        if (retractions.isEmpty()) {
            return connection -> {};
        }
        EventHandler handler = subscription.handler();
        Set<UUID> applied = transactions.inTransaction(
                subscription.schema(), connection -> retracted.applied(connection, retractions));
        List<ReceivedEvent> facts = applied.isEmpty() || !handler.restates()
                ? List.of()
                : retracted.facts(
                        handler.hears(),
                        retractions,
                        applied,
                        transactions.inTransaction(
                                subscription.schema(), connection -> RetractedFacts.known(connection, applied)));
        return connection -> {
            retracted.remember(connection, retractions);
            if (!applied.isEmpty()) {
                handler.retract(connection, applied, facts);
            }
        };
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
}
