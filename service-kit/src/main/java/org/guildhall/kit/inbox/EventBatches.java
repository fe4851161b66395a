package org.guildhall.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.event.CloudEventRecords;
import org.guildhall.kit.event.ReceivedEvent;
import org.guildhall.kit.event.UnreadableEventException;

/**
 * Applies a batch of records in one transaction: the effects, what was consumed, and the new offsets, or nothing. If an
 * event in it can't be applied, the batch is taken one record at a time and the culprit goes to the dead letters.
 */
@Singleton
class EventBatches {

    private final DataSource dataSource;
    private final CloudEventRecords records;
    private final ConsumedEvents consumed;
    private final DeadLetters deadLetters;

    EventBatches(DataSource dataSource, CloudEventRecords records, ConsumedEvents consumed, DeadLetters deadLetters) {
        this.dataSource = dataSource;
        this.records = records;
        this.consumed = consumed;
        this.deadLetters = deadLetters;
    }

    /** The offsets to go on from. */
    Map<TopicPartition, Long> positions(Subscription subscription, Collection<TopicPartition> partitions) {
        return inTransaction(subscription, connection -> {
            Map<TopicPartition, Long> positions = new LinkedHashMap<>();
            for (TopicPartition partition : partitions) {
                positions.put(partition, consumed.position(connection, subscription.consumer(), partition));
            }
            return positions;
        });
    }

    /** Applies the records; false if another consumer got there first, and this one must look up its positions again. */
    boolean apply(Subscription subscription, ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> whole = new ArrayList<>(batch.count());
        batch.forEach(whole::add);
        try {
            return applyTogether(subscription, whole);
        } catch (RuntimeException e) {
            if (!Faults.isOfTheEvent(e)) {
                throw e;
            }
            return applyOneByOne(subscription, whole);
        }
    }

    private boolean applyTogether(Subscription subscription, List<ConsumerRecord<String, byte[]>> batch) {
        List<ReceivedEvent> events = batch.stream().map(records::read).toList();
        return inTransaction(subscription, connection -> {
            if (!advance(connection, subscription, batch)) {
                return false;
            }
            List<ReceivedEvent> fresh = consumed.takeFresh(connection, events);
            if (!fresh.isEmpty()) {
                subscription.handler().apply(connection, fresh);
            }
            return true;
        });
    }

    private boolean applyOneByOne(Subscription subscription, List<ConsumerRecord<String, byte[]>> batch)
            throws InterruptedException {
        for (ConsumerRecord<String, byte[]> record : batch) {
            boolean current;
            try {
                current = applyTogether(subscription, List.of(record));
            } catch (RuntimeException e) {
                if (!Faults.isOfTheEvent(e)) {
                    throw e;
                }
                deadLetters.bury(subscription.consumer(), record, Faults.reason(e));
                current = inTransaction(
                        subscription, connection -> advance(connection, subscription, List.of(record)));
            }
            if (!current) {
                return false;
            }
        }
        return true;
    }

    /** Moves the position of each partition over its records, which come in offset order per partition. */
    private boolean advance(
            Connection connection, Subscription subscription, List<ConsumerRecord<String, byte[]>> batch)
            throws SQLException {
        Map<TopicPartition, ConsumerRecord<String, byte[]>> first = new LinkedHashMap<>();
        Map<TopicPartition, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            first.putIfAbsent(partition, record);
            last.put(partition, record);
        }
        for (TopicPartition partition : first.keySet()) {
            long from = first.get(partition).offset();
            long to = last.get(partition).offset() + 1;
            Instant time = Instant.ofEpochMilli(last.get(partition).timestamp());
            if (!consumed.advance(connection, subscription.consumer(), partition, from, to, time)) {
                return false;
            }
        }
        return true;
    }

    private <T> T inTransaction(Subscription subscription, Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                if (subscription.schema().isPresent()) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SET LOCAL search_path TO "
                                + subscription.schema().get());
                    }
                }
                return work.in(connection);
            }
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Tells an event that can't be applied, however often it is tried, from a database that is away. */
    private static final class Faults {

        static boolean isOfTheEvent(Throwable fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadableEventException) {
                    return true;
                }
                if (cause instanceof SQLException sql) {
                    return isOfTheValues(sql.getSQLState());
                }
            }
            return false;
        }

        /** Class 22: data exception, class 23: integrity constraint violation. */
        private static boolean isOfTheValues(String sqlState) {
            return sqlState != null && (sqlState.startsWith("22") || sqlState.startsWith("23"));
        }

        static String reason(Throwable fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadableEventException) {
                    return cause.getMessage();
                }
                if (cause instanceof SQLException sql) {
                    return "refused by the database, SQLSTATE " + sql.getSQLState();
                }
            }
            return "unknown";
        }
    }
}
