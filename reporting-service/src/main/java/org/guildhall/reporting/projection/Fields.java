package org.guildhall.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.kit.event.ReceivedEvent;
import org.guildhall.kit.event.UnreadableEventException;

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

    private static UnreadableEventException unreadable(ReceivedEvent event, String field, String why) {
        return new UnreadableEventException(event.name() + ": field " + field + " " + why);
    }
}
