package org.guildhall.kit.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.guildhall.kit.testing.ApiDocument.Operation;
import org.guildhall.kit.testing.ApiDocument.Value;

/** Makes up a request to an operation from a seed: mostly good in most places, so that what is bad gets far. */
final class RandomRequests {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final List<String> ODD_TAILS = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/../..",
            ";a=b",
            "%2f",
            "%2e%2e",
            "%00",
            "%C0%80",
            "%ED%A0%80",
            "%FF",
            ".json",
            "/x");
    private static final List<String> ODD_QUERIES =
            List.of("&", "&&&", "=", "=a", "a", "a&a", "a[]=1", "%00=%00", "%FF=%FF", "?");
    private static final List<String> BARE_HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Content-Type",
            "X-Forwarded-For");

    /** Of a parameter; the web server itself answers addresses that are much longer than the service takes. */
    private static final int LONGEST_TEXT = 400;

    private final Door door;
    private final KnownIds ids;

    RandomRequests(Door door, KnownIds ids) {
        this.door = door;
        this.ids = ids;
    }

    RandomRequest of(Operation operation, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        RandomValues values = new RandomValues(random, ids);
        String method = oneIn(random, 40) ? RandomTexts.pick(random, METHODS) : operation.method();
        byte[] body = new RandomBody(random, values).of(operation);
        return new RandomRequest(
                method,
                path(operation, random) + query(operation, random, values),
                headers(operation, random, body),
                body);
    }

    private String path(Operation operation, RandomGenerator random) {
        String path = operation.path(parameter -> oneIn(random, 8)
                ? Door.encoded(RandomTexts.any(random, LONGEST_TEXT))
                : oneIn(random, 10) ? ids.of("", random) : door.pathValue(operation, parameter));
        return oneIn(random, 25) ? path + RandomTexts.pick(random, ODD_TAILS) : path;
    }

    private String query(Operation operation, RandomGenerator random, RandomValues values) {
        List<String> query = new ArrayList<>();
        if (!oneIn(random, 8) && !door.query(operation).isEmpty()) {
            query.add(door.query(operation));
        }
        for (Value parameter : operation.parameters()) {
            if (parameter.place().equals("query") && oneIn(random, 3)) {
                String text = parameter.name() + "=" + Door.encoded(text(parameter, random, values));
                query.add(oneIn(random, 20) ? text + "&" + text : text);
            }
        }
        if (oneIn(random, 25)) {
            query.add(RandomTexts.pick(random, ODD_QUERIES));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String text(Value parameter, RandomGenerator random, RandomValues values) {
        if (random.nextBoolean()) {
            return String.valueOf(values.good(parameter)).replace("\"", "");
        }
        List<String> bad = BadValues.texts(parameter.schema(), parameter.type());
        return bad.isEmpty() || oneIn(random, 3)
                ? RandomTexts.any(random, LONGEST_TEXT)
                : RandomTexts.pick(random, bad);
    }

    private Map<String, String> headers(Operation operation, RandomGenerator random, byte[] body) {
        Map<String, String> headers = new HashMap<>(oneIn(random, 40) ? Map.of() : door.credentials());
        if (!oneIn(random, 15)) {
            headers.put("If-Match", "*");
        }
        if (body != null && operation.contentType() != null) {
            headers.put("Content-Type", operation.contentType());
        }
        if (oneIn(random, 6)) {
            String name = RandomTexts.pick(random, List.copyOf(OddHeaders.ODD.keySet()));
            headers.put(name, RandomTexts.pick(random, OddHeaders.ODD.get(name)));
        }
        if (oneIn(random, 12)) {
            headers.put(RandomTexts.pick(random, BARE_HEADERS), headerText(random));
        }
        return headers;
    }

    /** Of the characters that a client lets pass. */
    private static String headerText(RandomGenerator random) {
        return random.ints(random.nextInt(1 + random.nextInt(6_000)), ' ', 0x100)
                .filter(character -> character != 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean oneIn(RandomGenerator random, int number) {
        return random.nextInt(number) == 0;
    }
}
