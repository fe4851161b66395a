package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/**
 * A place in a rules document, read strictly: whatever is unknown, missing or of the wrong form is noted with its JSON
 * pointer, and all of it is told at once. After a fault a reading method answers a harmless value.
 */
final class RulePlace {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");
    private static final Pattern SHOWN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final JsonNode node;
    private final String pointer;
    private final List<FieldError> faults;

    private RulePlace(JsonNode node, String pointer, List<FieldError> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    /**
     * Reads a whole document.
     *
     * @throws ProblemException 422 {@code rules-invalid} naming each faulty place
     */
    static <T> T read(JsonNode document, Function<RulePlace, T> reader) {
        List<FieldError> faults = new ArrayList<>();
        RulePlace root = new RulePlace(document, "", faults);
        T read = root.node != null && root.node.isObject() ? reader.apply(root) : root.refuse("", "wrong-type", null);
        if (!faults.isEmpty()) {
            throw ProblemException.of(422, "rules-invalid").withAll(faults);
        }
        return read;
    }

    /** Notes every property but those named. */
    RulePlace only(String... names) {
        Set<String> known = Set.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault("/" + (SHOWN.matcher(name).matches() ? name : "?"), "unknown");
            }
        });
        return this;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A code by which other places name this one. */
    String code(String name) {
        String text = text(name, 32);
        return CODE.matcher(text).matches() ? text : refuse("/" + name, "format", text);
    }

    String text(String name, int maximum) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            return refuse("/" + name, RuleNumbers.isAbsent(value) ? "required" : "wrong-type", "");
        }
        return checked("/" + name, value.asText(), maximum);
    }

    private String checked(String at, String text, int maximum) {
        if (text.isBlank() || text.length() > maximum) {
            faults.add(new FieldError(pointer + at, "length", 1, maximum));
        } else if (INVISIBLE.matcher(text).find()) {
            fault(at, "unprintable-characters");
        }
        return text;
    }

    List<String> texts(String name, int size, int maximum) {
        List<String> read = new ArrayList<>();
        for (JsonNode item : array(name, size, size)) {
            String at = "/" + name + "/" + read.size();
            read.add(item.isTextual() ? checked(at, item.asText(), maximum) : refuse(at, "wrong-type", ""));
        }
        return List.copyOf(read);
    }

    int integer(String name, int minimum, int maximum) {
        JsonNode value = node.path(name);
        return RuleNumbers.faultOfInteger(value, minimum, maximum)
                .map(fault -> refuse("/" + name, fault, minimum))
                .orElseGet(value::asInt);
    }

    int integer(String name, int minimum, int maximum, int otherwise) {
        return has(name) ? integer(name, minimum, maximum) : otherwise;
    }

    BigDecimal decimal(String name, String minimum, String maximum) {
        JsonNode value = node.path(name);
        return RuleNumbers.faultOfDecimal(value, minimum, maximum)
                .map(fault -> refuse("/" + name, fault, BigDecimal.ONE))
                .orElseGet(() -> new BigDecimal(value.asText()));
    }

    Optional<BigDecimal> optionalDecimal(String name, String minimum, String maximum) {
        return has(name) ? Optional.of(decimal(name, minimum, maximum)) : Optional.empty();
    }

    /** A value of a closed list; one that isn't in it is refused, never skipped. */
    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> list) {
        String text = text(name, 32);
        Optional<E> found = Stream.of(list.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst();
        if (found.isEmpty() && node.path(name).isTextual()) {
            fault("/" + name, "unknown-rule");
        }
        return found;
    }

    /** One object. */
    <T> Optional<T> object(String name, Function<RulePlace, T> reader) {
        JsonNode value = node.path(name);
        if (RuleNumbers.isAbsent(value)) {
            return Optional.empty();
        }
        return value.isObject()
                ? Optional.of(reader.apply(new RulePlace(value, pointer + "/" + name, faults)))
                : Optional.ofNullable(refuse("/" + name, "wrong-type", null));
    }

    /** A list of objects; absent means empty where none is demanded. */
    <T> List<T> objects(String name, int minimum, int maximum, Function<RulePlace, T> reader) {
        List<T> read = new ArrayList<>();
        int place = 0;
        for (JsonNode item : array(name, minimum, maximum)) {
            String at = "/" + name + "/" + place++;
            if (item.isObject()) {
                read.add(reader.apply(new RulePlace(item, pointer + at, faults)));
            } else {
                fault(at, "wrong-type");
            }
        }
        return List.copyOf(read);
    }

    private Iterable<JsonNode> array(String name, int minimum, int maximum) {
        JsonNode value = node.path(name);
        if (RuleNumbers.isAbsent(value)) {
            return minimum == 0 ? List.of() : refuse("/" + name, "required", List.of());
        }
        if (!value.isArray()) {
            return refuse("/" + name, "wrong-type", List.of());
        }
        return value.size() < minimum || value.size() > maximum ? refuse("/" + name, "range", List.of()) : value;
    }

    /** Notes each code that occurs twice below the named list. */
    void distinct(String name, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                fault("/" + name + "/" + i + "/code", "duplicate");
            }
        }
    }

    void demand(boolean met, String at, String code) {
        if (!met) {
            fault(at, code);
        }
    }

    boolean isFaultless() {
        return faults.isEmpty();
    }

    private <T> T refuse(String at, String code, T instead) {
        fault(at, code);
        return instead;
    }

    private void fault(String at, String code) {
        faults.add(new FieldError(pointer + at, code));
    }
}
