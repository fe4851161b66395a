package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What must not pass for a value of a type, as JSON: of another type, of another form, out of the range the document tells. Each
 * once was taken for something in some system: milliseconds for seconds, a list for a date, a text for a number.
 */
final class BadValues {

    private static final List<String> TIMES = List.of(
            "1795000000000",
            "1e400",
            "0",
            "-1",
            "1795000000.5",
            "true",
            "[2026,1,1]",
            "[2026,1,1,0,0]",
            "{}",
            "\"\"",
            "\"1795000000\"",
            "\"1795000000000\"",
            "\"1e400\"",
            "\"now\"",
            "\"2026-01-01\"",
            "\"2026-01-01T00:00:00\"",
            "\"2026-01-01 00:00:00Z\"",
            "\"2026-01-01T00:00Z\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"2026-01-01T24:00:00Z\"",
            "\"2026-01-01T00:00:00+0800\"",
            "\"2026-01-01T00:00:00[Asia/Shanghai]\"",
            "\"2026-01-01T00:00:00+08:00[Asia/Shanghai]\"",
            "\"２０２６-01-01T00:00:00Z\"",
            "\"26-01-01T00:00:00Z\"",
            "\"+300000-01-01T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-5000-01-01T00:00:00Z\"",
            "\"-1000000000-01-01T00:00:00Z\"");
    private static final List<String> FAR_TIMES = List.of(
            "\"0000-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"1582-10-10T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"");
    private static final List<String> DAYS = List.of(
            "19490501",
            "1795000000000",
            "1e400",
            "0",
            "true",
            "[1949,5,1]",
            "{}",
            "\"\"",
            "\"0\"",
            "\"19490501\"",
            "\"1949-5-1\"",
            "\"1949/05/01\"",
            "\"2026-02-30\"",
            "\"2026-01-01T00:00:00Z\"",
            "\"2026-01-01T00:00:00\"",
            "\"２０２６-01-01\"",
            "\"+5874898-01-01\"",
            "\"+999999999-12-31\"",
            "\"-9999-01-01\"",
            "\"-999999999-01-01\"");
    private static final List<String> FAR_DAYS =
            List.of("\"0000-01-01\"", "\"0001-01-01\"", "\"1582-10-10\"", "\"9999-12-31\"");
    private static final List<String> INTEGERS = List.of(
            "\"1\"",
            "\"\"",
            "1.5",
            "1e400",
            "1e999999999",
            "-1e400",
            "true",
            "[1]",
            "{}",
            "\"NaN\"",
            "\"Infinity\"",
            "99999999999999999999",
            "-99999999999999999999",
            "1" + "0".repeat(400));
    private static final List<String> DECIMALS = List.of(
            "\"1\"",
            "\"\"",
            "1e400",
            "1e999999999",
            "1e-999999999",
            "true",
            "[1]",
            "{}",
            "\"NaN\"",
            "1" + "0".repeat(400));
    private static final List<String> BOOLEANS = List.of("\"true\"", "\"yes\"", "\"\"", "0", "1", "[true]", "{}");

    private BadValues() {}

    /** By value: what a body must not hold in a place of this schema. None for a type that isn't judged here. */
    static List<String> of(JsonNode schema, String type) {
        List<String> values = new ArrayList<>(
                switch (type) {
                    case "string date-time" -> TIMES;
                    case "string date" -> DAYS;
                    case "boolean" -> BOOLEANS;
                    default ->
                        type.startsWith("integer")
                                ? INTEGERS
                                : type.startsWith("number") ? DECIMALS : List.<String>of();
                });
        values.addAll(beyond(schema, type));
        return values;
    }

    /** The same for a parameter, as text. */
    static List<String> texts(JsonNode schema, String type) {
        Stream<String> more = type.equals("boolean")
                ? Stream.of("yes", "on", "TRUE", "")
                : type.startsWith("integer") ? Stream.of("+1", "٣", "0x1", "1 ", "") : Stream.of();
        return Stream.concat(
                        of(schema, type).stream()
                                .map(value -> value.replace("\"", ""))
                                // Without the quotes these are right.
                                .filter(text -> !List.of("1", "true").contains(text)),
                        more)
                .distinct()
                .toList();
    }

    /** The nearest values on both sides of the range, and some far from it. */
    private static List<String> beyond(JsonNode schema, String type) {
        String minimum = schema.path("x-formatMinimum").asText(null);
        String maximum = schema.path("x-formatMaximum").asText(null);
        if (type.equals("string date-time")) {
            List<String> values = new ArrayList<>(FAR_TIMES);
            add(values, minimum, text -> Instant.parse(text).minusMillis(1));
            add(values, maximum, text -> Instant.parse(text).plusMillis(1));
            return values;
        }
        if (type.equals("string date")) {
            List<String> values = new ArrayList<>(FAR_DAYS);
            add(values, minimum, text -> LocalDate.parse(text).minusDays(1));
            add(values, maximum, text -> LocalDate.parse(text).plusDays(1));
            return values;
        }
        Map<String, Integer> bounds = new LinkedHashMap<>();
        if (type.startsWith("integer") || type.startsWith("number")) {
            bounds.put("minimum", -1);
            bounds.put("maximum", 1);
        }
        return bounds.keySet().stream()
                .filter(schema::has)
                .map(bound -> schema.path(bound)
                        .decimalValue()
                        .add(BigDecimal.valueOf(bounds.get(bound)))
                        .toPlainString())
                .toList();
    }

    private static void add(List<String> values, String bound, java.util.function.Function<String, Object> neighbour) {
        if (bound != null) {
            values.add("\"" + neighbour.apply(bound) + "\"");
        }
    }
}
