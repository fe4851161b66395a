package org.guildhall.kit.events.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;

/**
 * Settles records that were put aside: each is applied after all, by a release that can read it, or discarded for good. It is
 * applied only as long as nothing later about the same thing has been, so that the order of the facts is kept.
 */
@ApplicationScoped
public class DeadLetterOffice {

    private final DeadLetterRows letters;
    private final ConsumedEvents consumed;
    private final BatchTransactions transactions;
    private final EventConsumers consumers;
    private final CloudEventRecords records;
    private final TopicReader reader;

    DeadLetterOffice(
            DeadLetterRows letters,
            ConsumedEvents consumed,
            BatchTransactions transactions,
            EventConsumers consumers,
            CloudEventRecords records,
            TopicReader reader) {
        this.letters = letters;
        this.consumed = consumed;
        this.transactions = transactions;
        this.consumers = consumers;
        this.records = records;
        this.reader = reader;
    }

    /** How the attempt to apply a letter ended. */
    public enum Retried {
        APPLIED,
        /** Another letter that may be about the same thing waits, and comes before it. */
        BEHIND_ANOTHER,
        /** A later fact about the same thing, or this one, has been applied. */
        OVERTAKEN,
        /** It can't be applied still; its reason says why. */
        UNREADABLE,
        /** Its topic doesn't hold the record any more. */
        LOST,
        /** Somebody else settled it. */
        SETTLED
    }

    /** Those that wait, in the order in which they were put aside. */
    public List<DeadLetter> list(UUID after, int size) {
        return letters.list(after, size);
    }

    public Optional<DeadLetter> find(UUID id) {
        return letters.find(id);
    }

    /** The record as it stands in its topic, if it still does. */
    public Optional<ConsumerRecord<String, byte[]>> read(DeadLetter letter) {
        return reader.read(letter.place(), letter.offset());
    }

    /** @param by who wants it, for the record */
    public Retried retry(DeadLetter letter, String by) {
        Optional<ConsumerRecord<String, byte[]>> record = read(letter);
        if (record.isEmpty()) {
            return Retried.LOST;
        }
        try {
            ReceivedEvent event = records.read(record.get());
            Subscription subscription = consumers
                    .subscriptionOf(letter.topic(), letters.schema())
                    .orElseThrow(() -> new UnreadableEventException("nobody here listens to its topic"));
            // Not in its schema alone: the record of what was settled stands beside it.
            return transactions.inTransaction(
                    Optional.empty(), connection -> apply(connection, subscription, letter, event, by));
        } catch (RuntimeException e) {
            if (!Faults.isOfTheEvent(e)) {
                throw e;
            }
            letters.setReason(letter, Faults.reason(e));
            return Retried.UNREADABLE;
        }
    }

    /** The consumer of the letter's partition, on whatever instance, waits meanwhile. */
    private Retried apply(
            Connection connection, Subscription subscription, DeadLetter letter, ReceivedEvent event, String by)
            throws SQLException {
        consumed.hold(connection, subscription.consumer(), letter.place());
        if (!letters.lock(letter)) {
            return Retried.SETTLED;
        }
        if (letters.hasEarlier(letter)) {
            return Retried.BEHIND_ANOTHER;
        }
        if (subscription.handler().hears().contains(event.name())) {
            List<ReceivedEvent> fresh = consumed.takeFresh(connection, List.of(event));
            if (fresh.isEmpty()) {
                return Retried.OVERTAKEN;
            }
            EventBatches.handle(subscription, connection, fresh);
        }
        letters.settle(letter, "APPLIED", null, by);
        return Retried.APPLIED;
    }

    /**
     * Gives a letter up: its fact stays unknown here.
     *
     * @return false when somebody else settled it
     */
    public boolean discard(DeadLetter letter, String reason, String by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean waits = letters.lock(letter);
            if (waits) {
                letters.settle(letter, "DISCARDED", reason, by);
            }
            return waits;
        });
    }
}
