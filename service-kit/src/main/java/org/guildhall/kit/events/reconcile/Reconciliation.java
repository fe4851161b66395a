package org.guildhall.kit.events.reconcile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.Retractions;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.kit.time.Ids;

/** Takes ghosts back: everything in one transaction of the restored database; the relay tells the rest. */
final class Reconciliation {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(?)";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BASE = "SELECT coalesce(max(sequence_base), 0) AS base FROM reconciliation";
    private static final String RECORD = """
            INSERT INTO reconciliation (id, sequence_base, facts, aggregates, reconciled_at) VALUES (?, ?, ?, ?, now())""";
    private static final String PASS_OVER = """
            INSERT INTO retracted_fact (aggregate_id, from_version, below_version)
            SELECT *, ? FROM unnest(?::uuid[], ?::bigint[])
            ON CONFLICT (aggregate_id, from_version) DO UPDATE SET below_version = excluded.below_version""";
    private static final String TELL = """
            INSERT INTO outbox_event (id, aggregatetype, aggregateid, aggregate_version, type, payload, occurred_at)
            SELECT id, 'retraction', aggregateid, ?, ?, payload, now()
            FROM unnest(?::uuid[], ?::uuid[], ?::json[]) AS told (id, aggregateid, payload)""";
    private static final String LAST = "SELECT coalesce(max(sequence), 0) AS last FROM outbox_event";
    private static final String PUT_BEHIND = """
            WITH before AS (DELETE FROM outbox_event WHERE sequence <= ? RETURNING *)
            INSERT INTO outbox_event (id, aggregatetype, aggregateid, aggregate_version, type, payload, headers, occurred_at)
            SELECT id, aggregatetype, aggregateid, aggregate_version + ?, type, payload, headers, occurred_at
            FROM before WHERE id <> ALL (?::uuid[]) ORDER BY sequence""";
    private static final String KNOW = """
            INSERT INTO outbox_told (topic, partition, next_offset) SELECT ?, * FROM unnest(?::integer[], ?::bigint[])
            ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset""";

    private Reconciliation() {}

    /** Ghosts of one thing: the last that was told of it. */
    private record Cut(UUID aggregate, long from, int facts) {

        Cut and(Cut other) {
            return new Cut(aggregate, Math.min(from, other.from), facts + other.facts);
        }

        String payload() {
            return "{\"%s\":%d,\"facts\":%d}".formatted(Retractions.FROM, from, facts);
        }
    }

    /**
     * Keeps relays from telling anything until the transaction ends; one that is held back lets the lock go every now and then.
     *
     * @throws SQLException with the state of a lock that wasn't got, while a relay is at work
     */
    static void lock(Connection connection) throws SQLException {
        Sql.run(connection, "SET LOCAL lock_timeout = " + PATIENCE.toMillis());
        Sql.list(connection, LOCK, row -> row, RelayLock.KEY);
    }

    /** Takes ghosts back, and puts what waits in the outbox behind that, under the lock. The caller commits. */
    static void write(Connection connection, String topic, TopicTail tail, Ids ids) throws SQLException {
        // Whoever appends meanwhile waits, and then knows the new base.
        Sql.run(connection, "LOCK TABLE outbox_event IN EXCLUSIVE MODE");
        List<Cut> cuts = cuts(tail.ghosts());
        long before = Sql.list(connection, BASE, row -> row.getLong("base")).get(0);
        long base = 1
                + Math.max(
                        before,
                        tail.ghosts().stream()
                                .mapToLong(GhostFact::version)
                                .max()
                                .orElse(0));
        Sql.run(connection, RECORD, ids.next(), base, tail.ghosts().size(), cuts.size());
        Sql.run(
                connection,
                PASS_OVER,
                base,
                Column.of("uuid", cuts, Cut::aggregate),
                Column.of("bigint", cuts, Cut::from));
        tell(connection, tail, cuts, before, base, ids);
        Sql.run(
                connection,
                KNOW,
                topic,
                Column.of("integer", tail.ends().entrySet(), end -> end.getKey().partition()),
                Column.of("bigint", tail.ends().entrySet(), Map.Entry::getValue));
    }

    /** What waits was never told, or is on the topic already: the former goes behind the retractions, with new numbers. */
    private static void tell(Connection connection, TopicTail tail, List<Cut> cuts, long before, long base, Ids ids)
            throws SQLException {
        Sql.run(connection, "SET LOCAL outbox.told = 'kept'");
        long last = Sql.list(connection, LAST, row -> row.getLong("last")).get(0);
        Sql.run(
                connection,
                TELL,
                base,
                tail.ghosts().get(0).prefix() + Retractions.NAME,
                Column.of("uuid", cuts, cut -> ids.next()),
                Column.of("uuid", cuts, Cut::aggregate),
                Column.of("json", cuts, Cut::payload));
        Sql.run(connection, PUT_BEHIND, last, base - before, Column.uuids(tail.waiting()));
    }

    private static List<Cut> cuts(List<GhostFact> ghosts) {
        Map<UUID, Cut> cuts = new LinkedHashMap<>();
        for (GhostFact ghost : ghosts) {
            cuts.merge(ghost.aggregateId(), new Cut(ghost.aggregateId(), ghost.version(), 1), Cut::and);
        }
        return new ArrayList<>(cuts.values());
    }
}
