package org.guildhall.kit.events.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.sql.Columns;
import org.guildhall.kit.time.Ids;

/**
 * Where facts wait to be told. Append in the transaction that changes the state: both become true, or neither. Set-based
 * SQL, because the enrolment intake appends hundreds at once.
 *
 * <p>A writer that appends the second event of an aggregate has seen the first one committed (the aggregate's row lock or
 * version sees to that), so its {@code sequence} is higher and whoever sees the second row sees the first.
 */
@Singleton
public class Outbox {

    static final String CHANNEL = "outbox_event";

    private static final String INSERT = """
            INSERT INTO outbox_event
                (id, aggregatetype, aggregateid, aggregate_version, type, payload, headers, occurred_at)
            SELECT id, aggregatetype, aggregateid, aggregate_version, type, payload, ?::json, ?
            FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::json[])
                WITH ORDINALITY AS e (id, aggregatetype, aggregateid, aggregate_version, type, payload, place)
            ORDER BY place""";

    private final DataSource dataSource;
    private final CloudEventRecords records;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final OutboxBell bell;

    Outbox(DataSource dataSource, CloudEventRecords records, ObjectMapper json, Ids ids, Clock clock, OutboxBell bell) {
        this.dataSource = dataSource;
        this.records = records;
        this.json = json;
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
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, events);
            bell.ringAfterCommit();
        } catch (SQLException e) {
            throw new IllegalStateException("events can't be appended to the outbox", e);
        }
    }

    private void insert(Connection connection, List<DomainEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, headers());
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setArray(3, Columns.of(connection, "uuid", events, event -> ids.next()));
            statement.setArray(4, Columns.of(connection, "text", events, DomainEvent::aggregateType));
            statement.setArray(5, Columns.of(connection, "uuid", events, DomainEvent::aggregateId));
            statement.setArray(6, Columns.of(connection, "bigint", events, DomainEvent::aggregateVersion));
            statement.setArray(7, Columns.of(connection, "text", events, event -> records.typeOf(event.name())));
            statement.setArray(8, Columns.of(connection, "text", events, event -> write(event.payload())));
            statement.executeUpdate();
        }
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event payload must be a plain record", e);
        }
    }

    /** The trace the fact belongs to, in the W3C form, so that a consumer can go on with it. */
    private static String headers() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "{\"traceparent\":\"00-%s-%s-%s\"}"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
