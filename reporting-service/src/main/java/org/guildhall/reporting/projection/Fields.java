package org.guildhall.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;

/** Reads what the kit's event doesn't offer: days, whole numbers and lists of codes. Whatever is none is unreadable. */
final class Fields {

    private Fields() {}

    static LocalDate day(ReceivedEvent event, String field) {
        try {
            return LocalDate.parse(event.text(field));
        } catch (DateTimeException e) {
            throw unreadable(event, field, "is no day");
        }
    }

    static int integer(ReceivedEvent event, String field) {
        Integer value = optionalInteger(event, field);
        if (value == null) {
            throw unreadable(event, field, "is missing");
        }
        return value;
    }

    /** The number, or null. */
    static Integer optionalInteger(ReceivedEvent event, String field) {
        JsonNode node = event.data().get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isInt()) {
            throw unreadable(event, field, "is no whole number");
        }
        return node.intValue();
    }

    /** The codes, each once, in a fixed order; none when the field is absent. A code has no comma. */
    static Set<String> codes(ReceivedEvent event, String field) {
        Set<String> codes = new TreeSet<>();
        JsonNode list = event.data().get(field);
        if (list == null || list.isNull()) {
            return codes;
        }
        if (!list.isArray()) {
            throw unreadable(event, field, "is no list");
        }
        for (JsonNode code : list) {
            if (!code.isTextual()
                    || code.textValue().isEmpty()
                    || code.textValue().indexOf(',') >= 0) {
                throw unreadable(event, field, "holds something that is no code");
            }
            codes.add(code.textValue());
        }
        return codes;
    }

    /** The number, exactly as it was told, or null. */
    static BigDecimal optionalDecimal(ReceivedEvent event, String field) {
        JsonNode node = event.data().get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            throw unreadable(event, field, "is no number");
        }
        return node.decimalValue();
    }

    /** The objects of a list. */
    static List<JsonNode> objects(ReceivedEvent event, String field) {
        JsonNode list = event.data().get(field);
        if (list == null || !list.isArray()) {
            throw unreadable(event, field, "is no list");
        }
        List<JsonNode> objects = new ArrayList<>();
        list.forEach(objects::add);
        return objects;
    }

    /** A field of an object within the event. */
    static String text(ReceivedEvent event, JsonNode object, String field) {
        String text = object.path(field).textValue();
        if (text == null) {
            throw unreadable(event, field, "is no text");
        }
        return text;
    }

    static UUID uuid(ReceivedEvent event, JsonNode object, String field) {
        try {
            return UUID.fromString(text(event, object, field));
        } catch (IllegalArgumentException e) {
            throw unreadable(event, field, "is no id");
        }
    }

    static Instant instant(ReceivedEvent event, JsonNode object, String field) {
        try {
            return Instant.parse(text(event, object, field));
        } catch (DateTimeException e) {
            throw unreadable(event, field, "is no time");
        }
    }

    static int integer(ReceivedEvent event, JsonNode object, String field) {
        if (!object.path(field).isInt()) {
            throw unreadable(event, field, "is no whole number");
        }
        return object.path(field).intValue();
    }

    private static UnreadableEventException unreadable(ReceivedEvent event, String field, String why) {
        return new UnreadableEventException(event.name() + ": field " + field + " " + why);
    }
}
