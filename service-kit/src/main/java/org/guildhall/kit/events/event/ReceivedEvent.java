package org.guildhall.kit.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

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
        return optionalText(field).map(text -> uuid(field, text));
    }

    /**
     * The ids in a field that holds one, or a list of them.
     *
     * @throws UnreadableEventException when the field is missing, or something in it is no UUID
     */
    public List<UUID> uuids(String field) {
        JsonNode several = data.path(field);
        if (!several.isArray()) {
            return List.of(uuid(field));
        }
        return StreamSupport.stream(several.spliterator(), false)
                .map(each -> uuid(field, each.asText()))
                .toList();
    }

    private UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
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
