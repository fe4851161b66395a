package org.guildhall.kit.testing;

import static org.guildhall.kit.testing.RandomRequests.oneIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;
import org.guildhall.kit.testing.ApiDocument.Value;

/** A body in which some fields are good and some aren't, are missing, there twice or unknown; at times bytes that are no JSON. */
final class RandomBody {

    /** No UTF-8, halves of pairs, other encodings' marks, a NUL. */
    private static final List<String> BROKEN =
            List.of("c080", "eda080", "ff", "fffe", "efbbbf", "f5808080", "e4", "00", "0b", "2c", "7d");

    private static final int BEYOND_THE_LARGEST = 2_000_000;

    private final RandomGenerator random;
    private final RandomValues values;

    RandomBody(RandomGenerator random, RandomValues values) {
        this.random = random;
        this.values = values;
    }

    /** Null for none. */
    byte[] of(Operation operation) {
        if (oneIn(random, 400)) {
            return ("\"" + "x".repeat(random.nextInt(BEYOND_THE_LARGEST)) + "\"").getBytes(StandardCharsets.UTF_8);
        }
        if (operation.body() == null) {
            return oneIn(random, 10) ? values.noise().toString().getBytes(StandardCharsets.UTF_8) : null;
        }
        if (oneIn(random, 40)) {
            return null;
        }
        byte[] body = text(operation).getBytes(StandardCharsets.UTF_8);
        return oneIn(random, 15) ? broken(body) : body;
    }

    private String text(Operation operation) {
        if (!operation.takesJson()) {
            return RandomTexts.any(random);
        }
        JsonNode body = oneIn(random, 40) ? values.noise() : varied(operation);
        return random.nextBoolean() ? body.toString() : inAscii(body);
    }

    private JsonNode varied(Operation operation) {
        JsonNode body = operation.example().deepCopy();
        operation.fields().forEach(field -> {
            JsonNode good = values.good(field);
            if (good != null && !oneIn(random, 4)) {
                put(body, field.pointer(), good);
            }
        });
        // Mostly one thing at a time: a second fault would hide behind the first.
        int faults = random.nextInt(1 + random.nextInt(4));
        for (int i = 0; i < faults && !operation.fields().isEmpty(); i++) {
            spoil(body, RandomTexts.pick(random, operation.fields()));
        }
        return body;
    }

    private void spoil(JsonNode body, Value field) {
        JsonNode holder = holder(body, field.pointer());
        switch (random.nextInt(8)) {
            case 0 -> {
                if (holder instanceof ObjectNode object) {
                    object.remove(field.fieldName());
                }
            }
            case 1 -> {
                if (holder instanceof ObjectNode object) {
                    object.set(RandomTexts.ofLength(random, 3), values.noise());
                }
            }
            case 2 -> repeat(body, holder, field);
            case 3 -> put(body, field.pointer(), values.noise());
            default -> put(body, field.pointer(), values.bad(field));
        }
    }

    /** The holder with one of its fields twice; a whole body stays as it is. */
    private void repeat(JsonNode body, JsonNode holder, Value field) {
        String pointer = field.pointer().substring(0, field.pointer().lastIndexOf('/'));
        Iterator<String> names = holder.fieldNames();
        if (!pointer.isEmpty() && names.hasNext()) {
            String twice =
                    "{\"%s\":1,%s".formatted(names.next(), holder.toString().substring(1));
            put(body, pointer, RandomValues.raw(twice));
        }
    }

    private static void put(JsonNode body, String pointer, JsonNode value) {
        JsonNode holder = holder(body, pointer);
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (holder.isObject() || name.equals("0") && holder.has(0)) {
            ApiDocument.put(body, pointer, value);
        }
    }

    private static JsonNode holder(JsonNode body, String pointer) {
        return body.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /** With escapes, by which halves of pairs get through. */
    private static String inAscii(JsonNode body) {
        try {
            return HttpCalls.JSON
                    .writer()
                    .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] broken(byte[] body) {
        int place = random.nextInt(body.length + 1);
        byte[] inserted = HexFormat.of().parseHex(RandomTexts.pick(random, BROKEN));
        byte[] rest = Arrays.copyOfRange(body, place, body.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.of(Arrays.copyOf(body, place), inserted, random.nextBoolean() ? rest : new byte[0])
                .forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
