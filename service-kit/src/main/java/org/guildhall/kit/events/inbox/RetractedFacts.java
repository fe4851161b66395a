package org.guildhall.kit.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.Retractions;
import org.guildhall.kit.events.event.TopicRange;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/**
 * What a consumer does about facts that were taken back: it remembers which, so that they are passed over whenever they are read,
 * and lets the handler make good those that had been applied.
 */
@ApplicationScoped
class RetractedFacts {

    private static final String REMEMBER = """
            INSERT INTO known_retraction (aggregate_id, from_version, below_version)
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::bigint[])
            ON CONFLICT (aggregate_id, from_version) DO UPDATE
            SET below_version = greatest(known_retraction.below_version, excluded.below_version)""";
    private static final String APPLIED = """
            SELECT aggregate_id FROM consumed_version JOIN unnest(?::uuid[], ?::bigint[], ?::bigint[])
                AS retracted (aggregate_id, from_version, below_version) USING (aggregate_id)
            WHERE version >= from_version AND version < below_version""";
    private static final String KNOWN = """
            SELECT aggregate_id, from_version, below_version FROM known_retraction WHERE aggregate_id = ANY (?)""";

    private final KafkaClients clients;
    private final CloudEventRecords records;

    RetractedFacts(KafkaClients clients, CloudEventRecords records) {
        this.clients = clients;
        this.records = records;
    }

    /** The retractions in a batch. */
    List<Retraction> in(List<ConsumerRecord<String, byte[]>> batch) {
        return batch.stream()
                .filter(record ->
                        records.nameOf(record).filter(Retractions::isOne).isPresent())
                .map(record -> Retraction.of(placeOf(record), records.read(record)))
                .toList();
    }

    /** Whose facts had been applied though they never happened. */
    Set<UUID> applied(Connection connection, List<Retraction> retractions) throws SQLException {
        return Set.copyOf(Sql.list(
                connection,
                APPLIED,
                row -> Sql.uuid(row, "aggregate_id"),
                Column.of("uuid", retractions, Retraction::aggregate),
                Column.of("bigint", retractions, Retraction::from),
                Column.of("bigint", retractions, Retraction::below)));
    }

    /** Of each thing what was taken back before. */
    static Map<UUID, List<Retraction>> known(Connection connection, Collection<UUID> aggregates) throws SQLException {
        return Sql.list(
                        connection,
                        KNOWN,
                        row -> new Retraction(
                                new TopicPartition("", 0),
                                Sql.uuid(row, "aggregate_id"),
                                row.getLong("from_version"),
                                row.getLong("below_version")),
                        Column.uuids(aggregates))
                .stream()
                .collect(Collectors.groupingBy(Retraction::aggregate));
    }

    void remember(Connection connection, List<Retraction> retractions) throws SQLException {
        Collection<Retraction> last = retractions.stream()
                .collect(Collectors.toMap(
                        retraction -> List.of(retraction.aggregate(), retraction.from()),
                        Function.identity(),
                        (one, other) -> one.below() > other.below() ? one : other))
                .values();
        Sql.run(
                connection,
                REMEMBER,
                Column.of("uuid", last, Retraction::aggregate),
                Column.of("bigint", last, Retraction::from),
                Column.of("bigint", last, Retraction::below));
    }

    /**
     * Searches the topic for what holds of these things: what was told of them before it was taken back.
     *
     * @param before what was taken back of them earlier
     */
    List<ReceivedEvent> facts(
            Set<String> heard, List<Retraction> retractions, Set<UUID> of, Map<UUID, List<Retraction>> before) {
        Map<UUID, Long> below = retractions.stream()
                .filter(retraction -> of.contains(retraction.aggregate()))
                .collect(Collectors.toMap(Retraction::aggregate, Retraction::from, Math::min));
        Set<String> keys = below.keySet().stream().map(UUID::toString).collect(Collectors.toSet());
        List<ReceivedEvent> facts = new ArrayList<>();
        Map<UUID, Long> newest = new HashMap<>();
        try (Consumer<String, byte[]> consumer = clients.consumer(TopicRange.SETTINGS)) {
            Set<TopicPartition> places =
                    retractions.stream().map(Retraction::place).collect(Collectors.toSet());
            TopicRange.read(
                    consumer,
                    consumer.beginningOffsets(places),
                    consumer.endOffsets(places),
                    record -> read(record, heard, keys)
                            .filter(event -> event.version() < below.get(event.aggregateId()))
                            .filter(event -> event.version() > newest.getOrDefault(event.aggregateId(), 0L))
                            .filter(event -> before.getOrDefault(event.aggregateId(), List.of()).stream()
                                    .noneMatch(retraction -> retraction.covers(event.version())))
                            .ifPresent(event -> {
                                newest.put(event.aggregateId(), event.version());
                                facts.add(event);
                            }));
        }
        return facts;
    }

    private Optional<ReceivedEvent> read(ConsumerRecord<String, byte[]> record, Set<String> heard, Set<String> keys) {
        boolean concerns = keys.contains(record.key())
                && records.nameOf(record).filter(heard::contains).isPresent();
        try {
            return concerns ? Optional.of(records.read(record)) : Optional.empty();
        } catch (UnreadableEventException e) {
            // It was put aside, and is no less unreadable now.
            return Optional.empty();
        }
    }

    private static TopicPartition placeOf(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
