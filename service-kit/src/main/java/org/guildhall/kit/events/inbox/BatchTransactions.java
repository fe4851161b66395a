package org.guildhall.kit.events.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.sql.Patience;

/** The transactions of a consumer: what it does with a batch, and how far it has read then, or neither. */
@ApplicationScoped
class BatchTransactions {

    /** Nobody waits for a batch, and one that never went through would hold its partition up for ever. */
    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(2);

    private final DataSource dataSource;
    private final ConsumedEvents consumed;

    BatchTransactions(DataSource dataSource, ConsumedEvents consumed) {
        this.dataSource = dataSource;
        this.consumed = consumed;
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

    /** Moves the positions over the records and does the effects, in one transaction; neither if the former fails. */
    boolean moveOn(
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
    interface Effects {
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
