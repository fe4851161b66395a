package org.guildhall.kit.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact as another service told it.
 *
 * @param id the {@code ce_id}, the same on every retry
 * @param name the {@code ce_type} without the suite's prefix, such as {@code membership.member-joined.v1}
 * @param aggregateId whom it happened to (the record key)
 * @param version the aggregate's version ({@code ce_sequence})
 * @param time when it happened
 * @param data the payload
 */
public record ReceivedEvent(String id, String name, UUID aggregateId, long version, Instant time, JsonNode data) {

    /** @throws UnreadableEventException when the field is missing or null */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> missing(field));
    }

    /** @throws UnreadableEventException when the field is there and is no text, such as a number or an object */
    public Optional<String> optionalText(String field) {
        JsonNode node = data.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new UnreadableEventException(name + ": field " + field + " is no text");
        }
        return Optional.of(node.textValue());
    }

    /** @throws UnreadableEventException when the field is missing or is no UUID */
    public UUID uuid(String field) {
        return optionalUuid(field).orElseThrow(() -> missing(field));
    }

    public Optional<UUID> optionalUuid(String field) {
        try {
            return optionalText(field).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException(name + ": field " + field + " is no UUID");
        }
    }

    /** @throws UnreadableEventException when the field is missing or is no RFC 3339 time */
    public Instant instant(String field) {
        return optionalInstant(field).orElseThrow(() -> missing(field));
    }

    public Optional<Instant> optionalInstant(String field) {
        try {
            return optionalText(field).map(Instant::parse);
        } catch (java.time.DateTimeException e) {
            throw new UnreadableEventException(name + ": field " + field + " is no time");
        }
    }

    private UnreadableEventException missing(String field) {
        return new UnreadableEventException(name + ": field " + field + " is missing");
    }
}
