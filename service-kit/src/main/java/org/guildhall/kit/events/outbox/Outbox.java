package org.guildhall.kit.events.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.trace.Origins;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.kit.time.Ids;

/**
 * Where facts wait to be told. Append in the transaction that changes the state: both become true, or neither. Set-based
 * SQL, because the enrolment intake appends hundreds at once.
 *
 * <p>A writer that appends the second event of an aggregate has seen the first one committed (the aggregate's row lock or
 * version sees to that), so its {@code sequence} is higher and whoever sees the second row sees the first.
 *
 * <p>After a restore versions begin again from where the database was; what a reconciliation wrote down lifts those that are
 * told above whatever the topic holds.
 */
@ApplicationScoped
public class Outbox {

    static final String CHANNEL = "outbox_event";

    private static final String INSERT = """
            INSERT INTO outbox_event
                (id, aggregatetype, aggregateid, aggregate_version, type, payload, headers, occurred_at)
            SELECT id, aggregatetype, aggregateid,
                   aggregate_version + (SELECT coalesce(max(sequence_base), 0) FROM reconciliation), type, payload,
                   CASE WHEN traceparent IS NOT NULL THEN json_build_object('traceparent', traceparent) END, ?
            FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::json[], ?::text[])
                WITH ORDINALITY AS e (id, aggregatetype, aggregateid, aggregate_version, type, payload, traceparent, place)
            ORDER BY place""";

    private final Database database;
    private final CloudEventRecords records;
    private final Documents documents;
    private final Ids ids;
    private final Clock clock;
    private final OutboxBell bell;

    Outbox(Database database, CloudEventRecords records, Documents documents, Ids ids, Clock clock, OutboxBell bell) {
        this.database = database;
        this.records = records;
        this.documents = documents;
        this.ids = ids;
        this.clock = clock;
        this.bell = bell;
    }

    /** Appends one event to the transaction under way. */
    @Transactional(TxType.MANDATORY)
    public void append(DomainEvent event) {
        append(List.of(event));
    }

    /** Appends events, in their order, to the transaction under way. */
    @Transactional(TxType.MANDATORY)
    public void append(List<DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        String trace = Origins.ofRequest();
        database.update(
                INSERT,
                clock.instant(),
                Column.of("uuid", events, event -> ids.next()),
                Column.of("text", events, DomainEvent::aggregateType),
                Column.of("uuid", events, DomainEvent::aggregateId),
                Column.of("bigint", events, DomainEvent::aggregateVersion),
                Column.of("text", events, event -> records.typeOf(event.name())),
                Column.of("text", events, event -> documents.write(event.payload())),
                Column.of("text", events, event -> Origins.ofFact(event.aggregateId(), trace)));
        bell.ringAfterCommit();
    }
}
