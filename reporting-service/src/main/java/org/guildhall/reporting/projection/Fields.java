package org.guildhall.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the kit's event doesn't offer: days, numbers, lists of codes, and objects within the event. Whatever is none is
 * unreadable.
 *
 * @param event name of the event
 * @param data the payload, or an object in it
 */
record Fields(String event, JsonNode data) {

    static Fields of(ReceivedEvent event) {
        return new Fields(event.name(), event.data());
    }

    String text(String field) {
        String text = data.path(field).textValue();
        if (text == null) {
            throw unreadable(field, "is no text");
        }
        return text;
    }

    /** The code, or {@link Dimension#UNKNOWN} where none is told. */
    String code(String field) {
        return value(field).isPresent() ? text(field) : Dimension.UNKNOWN;
    }

    UUID uuid(String field) {
        return id(field, text(field));
    }

    Optional<UUID> optionalUuid(String field) {
        return value(field).map(present -> uuid(field));
    }

    private UUID id(String field, @Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw unreadable(field, "is no id");
        }
    }

    Instant instant(String field) {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException e) {
            throw unreadable(field, "is no time");
        }
    }

    Optional<Instant> optionalInstant(String field) {
        return value(field).map(present -> instant(field));
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            throw unreadable(field, "is no day");
        }
    }

    Optional<LocalDate> optionalDay(String field) {
        return value(field).map(present -> day(field));
    }

    Optional<Boolean> optionalTruth(String field) {
        Optional<JsonNode> truth = value(field);
        if (truth.isPresent() && !truth.get().isBoolean()) {
            throw unreadable(field, "is neither true nor false");
        }
        return truth.map(JsonNode::booleanValue);
    }

    int integer(String field) {
        return optionalInteger(field).orElseThrow(() -> unreadable(field, "is missing"));
    }

    Optional<Integer> optionalInteger(String field) {
        Optional<JsonNode> number = value(field);
        if (number.isPresent() && !number.get().isInt()) {
            throw unreadable(field, "is no whole number");
        }
        return number.map(JsonNode::intValue);
    }

    Optional<Long> optionalWholeNumber(String field) {
        return value(field).map(number -> wholeNumber(field, number));
    }

    long wholeNumber(String field) {
        return wholeNumber(field, data.path(field));
    }

    List<Long> wholeNumbers(String field) {
        List<Long> numbers = new ArrayList<>();
        list(field).forEach(number -> numbers.add(wholeNumber(field, number)));
        return numbers;
    }

    private long wholeNumber(String field, JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw unreadable(field, "is no whole number");
        }
        return number.longValue();
    }

    /** The number, exactly as it was told. */
    Optional<BigDecimal> optionalDecimal(String field) {
        Optional<JsonNode> number = value(field);
        if (number.isPresent() && !number.get().isNumber()) {
            throw unreadable(field, "is no number");
        }
        return number.map(JsonNode::decimalValue);
    }

    /** The codes, each once, in a fixed order; none when the field is absent. A code has no comma. */
    Set<String> codes(String field) {
        Set<String> codes = new TreeSet<>();
        if (value(field).isPresent()) {
            for (JsonNode code : list(field)) {
                if (!isCode(code)) {
                    throw unreadable(field, "holds something that is no code");
                }
                codes.add(code.textValue());
            }
        }
        return codes;
    }

    /** The ids, each once, in a fixed order; none when the field is absent. */
    Set<UUID> ids(String field) {
        Set<UUID> ids = new TreeSet<>();
        if (value(field).isPresent()) {
            for (JsonNode id : list(field)) {
                ids.add(id(field, id.textValue()));
            }
        }
        return ids;
    }

    /** The objects of a list. */
    List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        list(field).forEach(object -> objects.add(new Fields(event, object)));
        return objects;
    }

    private static boolean isCode(JsonNode code) {
        return code.isTextual()
                && !code.textValue().isEmpty()
                && code.textValue().indexOf(',') < 0;
    }

    private JsonNode list(String field) {
        JsonNode list = data.path(field);
        if (!list.isArray()) {
            throw unreadable(field, "is no list");
        }
        return list;
    }

    /** What stands in the field, unless it is absent or null. */
    private Optional<JsonNode> value(String field) {
        return Optional.ofNullable(data.get(field)).filter(node -> !node.isNull());
    }

    private UnreadableEventException unreadable(String field, String why) {
        return new UnreadableEventException(event + ": field " + field + " " + why);
    }
}
