package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.guildhall.kit.testing.ApiDocument.Operation;
import org.junit.jupiter.api.Test;

class RandomRequestsTest {

    private static final String DOCUMENT = """
        {"paths": {"/things/{id}": {"post": {
          "parameters": [
            {"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "format": "int32", "minimum": 1}}],
          "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {
            "thingId": {"type": "string", "format": "uuid"},
            "title": {"type": "string", "maxLength": 77},
            "count": {"type": "integer", "format": "int32", "minimum": 3, "maximum": 5},
            "inner": {"type": "object", "properties": {"on": {"type": "string", "format": "date"}}}}}}}},
          "responses": {}}}}}
        """;
    private static final String KNOWN = "0198c1de-0000-7000-8000-00000000abcd";

    private final List<Operation> operations =
            ApiDocument.of(HttpCalls.parse(DOCUMENT)).operations();
    private final Door door = new Door(new BadInput() {
        @Override
        protected String pathValue(String operation, String parameter) {
            return KNOWN;
        }
    });
    private final RandomRequests requests = new RandomRequests(door, new KnownIds(operations, door));

    @Test
    void makesUpTheSameRequestFromTheSameSeed() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(of(seed)).hasToString(of(seed).toString());
        }
    }

    /** Each within a few thousand requests, most much more often. */
    @Test
    void triesEveryKindOfFault() {
        Map<String, Predicate<RandomRequest>> kinds = new TreeMap<>(Map.ofEntries(
                Map.entry("all good", sent("\\{\"thingId\":\"" + KNOWN + "\",\"title\":\"sample\",\"count\":[345],.*")),
                Map.entry("no body", request -> request.body() == null),
                Map.entry("a field missing", sent("\\{\"thingId\":\"[^\"]*\",\"title\":\"sample\",\"inner\".*")),
                Map.entry("a field beyond its length", sent(".*\"title\":\"[^\"\\\\]{78}\",.*")),
                Map.entry("a number beyond its range", sent(".*\"count\":[26],.*")),
                Map.entry("a key twice", sent(".*\"inner\":\\{\"on\":1,\"on\":.*")),
                Map.entry("an unknown field", sent(".*\"on\":\"[0-9-]+\"},\".*")),
                Map.entry("half a pair", sent(".*[^\\\\]\\\\uD8..[^\\\\].*")),
                Map.entry("a change of direction", sent(".*\u202e.*")),
                Map.entry("combining marks", sent(".*[\u0300-\u036f]{3}.*")),
                Map.entry("beyond the basic plane", sent(".*[\\x{20000}-\\x{2a6df}].*")),
                Map.entry("escaped controls", sent(".*\\\\u000[0-7].*")),
                Map.entry("broken UTF-8", sent(".*\ufffd.*")),
                Map.entry("cut off", sent("\\{.*[^}]")),
                Map.entry("a large text", request -> size(request) > 50_000),
                Map.entry("a body beyond the largest", request -> size(request) > 1 << 20),
                Map.entry("deep nesting", sent(".*(\\{\"a\":|\\[){1500}.*")),
                Map.entry("an odd path", request -> request.address().matches("/things/" + KNOWN + "[^?].*")),
                Map.entry("an odd query", request -> request.address().matches(".*\\?(.*&)?limit=[^&]*[^0-9&].*")),
                Map.entry("a parameter twice", request -> request.address().matches(".*limit=.*&limit=.*")),
                Map.entry("another method", request -> !request.method().equals("POST")),
                Map.entry("no credentials", request -> !request.headers().containsKey("Authorization")),
                Map.entry("an odd header", request -> request.headers().containsKey("Range"))));
        LongStream.range(0, 6_000)
                .mapToObj(this::of)
                .forEach(request -> kinds.values().removeIf(kind -> kind.test(request)));
        assertThat(kinds.keySet()).isEmpty();
    }

    private RandomRequest of(long seed) {
        return requests.of(operations.get(0), seed);
    }

    private static int size(RandomRequest request) {
        return request.body() == null ? 0 : request.body().length;
    }

    private static Predicate<RandomRequest> sent(String pattern) {
        return request -> request.body() != null
                && size(request) < 20_000
                && new String(request.body(), StandardCharsets.UTF_8).matches("(?s)" + pattern);
    }
}
