package org.guildhall.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its ids, times, numbers and codes replaced by where they first occurred: two sessions are alike if they tell
 * the same about the same things, whatever those are called.
 */
final class Likeness {

    private static final Pattern VARYING = Pattern.compile("(?<id>\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b)"
            + "|(?<time>\\b\\d{4}-\\d\\d-\\d\\d(?:T[0-9:.]+Z| \\d\\d:\\d\\d\\b))"
            + "|(?<day>\\b\\d{4}-\\d\\d-\\d\\d\\b)"
            + "|(?<digest>\\b[0-9a-f]{64}\\b)"
            + "|(?<number>\\b(?:\\d{16}|[0-9A-Z]{16})\\b)"
            // Blind codes.
            + "|(?<code>(?<=\"code\":\"|^entry )[0-9A-Z]{4}\\b)"
            // The ends of numbers that are masked.
            + "|(?<masked>(?<=\\*{4})[0-9X]{4}\\b)");

    private static final List<String> KINDS = List.of("id", "time", "day", "digest", "number", "code", "masked");

    private final Map<String, String> names = new HashMap<>();

    String of(String line) {
        Matcher found = VARYING.matcher(line);
        StringBuilder alike = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(alike, name(found.group(), kind(found)));
        }
        return found.appendTail(alike).toString();
    }

    private String name(String value, String kind) {
        return names.computeIfAbsent(value, fresh -> "<%s %d>".formatted(kind, names.size() + 1));
    }

    private static String kind(Matcher found) {
        return KINDS.stream()
                .filter(kind -> found.group(kind) != null)
                .findFirst()
                .orElseThrow();
    }
}
