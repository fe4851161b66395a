package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.guildhall.kit.testing.ApiDocument.Value;

/** Random JSON: good values of a schema, bad ones, and noise. */
final class RandomValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final RandomGenerator random;
    private final KnownIds ids;

    RandomValues(RandomGenerator random, KnownIds ids) {
        this.random = random;
        this.ids = ids;
    }

    /** What its document allows there, as far as it tells; null where only an example would do. */
    JsonNode good(Value value) {
        JsonNode schema = value.schema();
        if (schema.path("enum").has(0)) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (value.type()) {
            case "string uuid" -> NODES.textNode(uuid(value));
            case "string date" -> NODES.textNode(day(schema).toString());
            case "string date-time" -> NODES.textNode(time().toString());
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer int32", "integer int64" -> NODES.numberNode(whole(schema));
            default -> null;
        };
    }

    private String uuid(Value value) {
        return random.nextInt(8) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : ids.of(value.fieldName(), random);
    }

    private Instant time() {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(random.nextLong(-100_000_000, 100_000_000) / (1 + random.nextInt(10_000)));
    }

    private LocalDate day(JsonNode schema) {
        LocalDate first = LocalDate.parse(schema.path("x-formatMinimum").asText("1990-01-01"));
        LocalDate last = LocalDate.parse(schema.path("x-formatMaximum").asText("2030-12-31"));
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    /** Both ends are as likely as all between them. */
    private long whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 100);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> random.nextLong(least, most + 1);
        };
    }

    /** What may be wrong there, and mostly is. */
    JsonNode bad(Value value) {
        List<String> known = BadValues.of(value.schema(), value.type());
        if (!known.isEmpty() && random.nextBoolean()) {
            return raw(RandomTexts.pick(random, known));
        }
        int longest = value.schema().path("maxLength").asInt(0);
        return switch (random.nextInt(4)) {
            case 0 -> NODES.textNode(RandomTexts.any(random));
            case 1 -> NODES.textNode(RandomTexts.ofLength(random, longest + random.nextInt(2)));
            default -> noise();
        };
    }

    /** Any JSON. */
    JsonNode noise() {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong() >> random.nextInt(64));
            case 3 -> NODES.numberNode(random.nextGaussian());
            case 4 -> raw(new BigInteger(random.nextInt(1, 4_000), new java.util.Random(random.nextLong())).toString());
            case 5 -> raw(random.nextInt(-99, 99) + "." + random.nextInt(99) + "e" + random.nextInt(-999, 999));
            case 6 -> NODES.textNode(RandomTexts.any(random));
            case 7 -> nested(random.nextInt(1, random.nextInt(20) == 0 ? 3_000 : 6));
            case 8 -> many();
            default -> NODES.objectNode();
        };
    }

    /** As text: the levels may be more than a writer takes. */
    private JsonNode nested(int depth) {
        StringBuilder opened = new StringBuilder();
        StringBuilder closed = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            boolean isList = random.nextBoolean();
            opened.append(isList ? "[" : "{\"a\":");
            closed.insert(0, isList ? ']' : '}');
        }
        return raw(opened + "17" + closed);
    }

    private JsonNode many() {
        ArrayNode list = NODES.arrayNode();
        JsonNode element = random.nextBoolean() ? NODES.numberNode(random.nextInt()) : NODES.textNode("a");
        for (int left = random.nextInt(random.nextInt(10) == 0 ? 20_000 : 30); left > 0; left--) {
            list.add(element);
        }
        return list;
    }

    static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }
}
