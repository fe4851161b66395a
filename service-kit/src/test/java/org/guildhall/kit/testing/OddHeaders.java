package org.guildhall.kit.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;

/**
 * Asks every operation of the OpenAPI document with headers that are odd or wrong: none may answer with a 5xx, JSON is labelled
 * as JSON, what nobody could read is refused before it is done, and what isn't for all is stored by nobody.
 */
final class OddHeaders {

    private static final String JSON = "application/json";
    private static final List<String> UNREADABLE = List.of("garbage", ";", "a/b/c", "image/x-none", "x/*");
    static final Map<String, List<String>> ODD = new TreeMap<>(Map.of(
            "Accept",
            List.of(
                    "",
                    "*/*;q=x",
                    "*/*, garbage",
                    JSON + ";charset=gbk",
                    JSON + ";q=0.0001",
                    "application/*",
                    "text/*, */*"),
            "Accept-Language",
            List.of("!!", "en_US", "fr, en;q=2", "zh;q=-1", ",,,", "\u00ff"),
            "Content-Type",
            List.of("garbage", ";", "", "a/b/c", JSON + ";charset=gbk", JSON + ";charset=\"", "*/*", JSON + ";x"),
            "If-Match",
            List.of("garbage", "\"", "W/\"1\"", ",", "*", ""),
            "If-None-Match",
            List.of("garbage", "\"", "W/\"1\"", ",", "*", ""),
            "If-Modified-Since",
            List.of("yesterday", "Sun, 06 Nov 1994 08:49:37 GMT"),
            "Range",
            List.of("bytes=0-1", "bytes=9-1", "lines"),
            "Idempotency-Key",
            List.of("", " ", "\u00ff", "k".repeat(500)),
            "Authorization",
            List.of("", "Bearer", "Bearer  ", "Basic x", "garbage")));

    private final Door door;
    private final List<Attack> attacks = new ArrayList<>();

    private OddHeaders(Door door) {
        this.door = door;
    }

    static List<Attack> against(List<Operation> operations, Door door) {
        OddHeaders odd = new OddHeaders(door);
        operations.forEach(odd::against);
        return odd.attacks;
    }

    private void against(Operation operation) {
        add(operation, "nothing odd", () -> judged(operation, Map.of()));
        ODD.forEach((header, values) -> values.forEach(value ->
                add(operation, header + ": " + value, () -> judged(operation, Map.of(header, value)))));
        for (String accepted : UNREADABLE) {
            add(operation, "Accept: " + accepted, () -> refusedUnread(operation, Map.of("Accept", accepted)));
        }
        if (operation.method().equals("GET")) {
            add(operation, "HEAD", () -> ofHead(operation));
        }
        add(
                operation,
                "a coded body",
                () -> unless(
                        415, send(operation, Map.of("Content-Encoding", "gzip")).statusCode()));
    }

    private void add(Operation operation, String kind, Supplier<Stream<String>> faults) {
        attacks.add(new Attack(
                operation.name(),
                kind,
                () -> faults.get()
                        .map(fault -> operation.name() + ", " + kind + ": " + fault)
                        .toList()));
    }

    private Stream<String> judged(Operation operation, Map<String, String> odd) {
        return judged(operation, send(operation, odd));
    }

    private Stream<String> refusedUnread(Operation operation, Map<String, String> odd) {
        HttpResponse<String> answer = send(operation, odd);
        return Stream.concat(judged(operation, answer), unless(406, answer.statusCode()));
    }

    private Stream<String> ofHead(Operation operation) {
        int status = send(operation, Map.of()).statusCode();
        HttpResponse<String> head = HttpCalls.send("HEAD", address(operation), door.credentials(), null);
        return Stream.concat(
                unless(status, head.statusCode()), head.body().isEmpty() ? Stream.empty() : Stream.of("has a body"));
    }

    private static Stream<String> unless(int expected, int status) {
        return status == expected ? Stream.empty() : Stream.of(status + " instead of " + expected);
    }

    private String address(Operation operation) {
        return door.path(operation) + "?" + door.query(operation);
    }

    private HttpResponse<String> send(Operation operation, Map<String, String> odd) {
        Map<String, String> headers = new HashMap<>(door.credentials());
        if (operation.body() != null) {
            headers.put("Content-Type", operation.contentType());
        }
        headers.putAll(odd);
        return HttpCalls.send(operation.method(), address(operation), headers, operation.body() == null ? null : "{}");
    }

    private static Stream<String> judged(Operation operation, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        HttpCalls.fault(answer).ifPresent(faults::add);
        String type = header(answer, "Content-Type");
        boolean looksLikeJson = Stream.of("{", "[").anyMatch(answer.body()::startsWith);
        if (looksLikeJson && !type.matches("application/([a-z]+\\+)?json(;charset=UTF-8)?")) {
            faults.add("JSON labelled " + type);
        }
        if (!header(answer, "X-Content-Type-Options").equals("nosniff")) {
            faults.add("may be sniffed");
        }
        if (operation.needsToken() && !header(answer, "Cache-Control").contains("no-store")) {
            faults.add(answer.statusCode() + " may be stored");
        }
        return faults.stream();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
