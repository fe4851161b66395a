package org.guildhall.kit.events.reconcile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A fact that a topic holds and the database of its service doesn't know.
 *
 * @param type its whole {@code ce_type}
 * @param value its content, JSON without anything personal
 */
record GhostFact(
        UUID id, String type, UUID aggregateId, long version, Instant time, int partition, long offset, byte[] value) {

    /** None where the record is no fact of any service; whoever hears it puts it aside. */
    static Optional<GhostFact> of(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(read(record));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static GhostFact read(ConsumerRecord<String, byte[]> record) {
        return new GhostFact(
                UUID.fromString(attribute(record, "id")),
                attribute(record, "type"),
                UUID.fromString(attribute(record, "subject")),
                Long.parseLong(attribute(record, "sequence")),
                OffsetDateTime.parse(attribute(record, "time")).toInstant(),
                record.partition(),
                record.offset(),
                Objects.requireNonNullElse(record.value(), new byte[0]));
    }

    /** Such as {@code member-joined}. */
    String name() {
        return type.substring(prefix().length()).replaceFirst("\\.v\\d+$", "");
    }

    /** What all types of the service begin with, such as {@code org.example.sales.}. */
    String prefix() {
        return type.substring(0, type.lastIndexOf('.', type.lastIndexOf('.') - 1) + 1);
    }

    private static String attribute(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader("ce_" + name);
        return new String(Objects.requireNonNull(header, name).value(), StandardCharsets.UTF_8);
    }
}
