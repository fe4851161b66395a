package org.guildhall.kit.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;

/**
 * Asks every operation of the OpenAPI document with headers that are odd or wrong: none may answer with a 5xx, JSON is labelled
 * as JSON, what nobody could read is refused before it is done, and what isn't for all is stored by nobody.
 */
final class OddHeaders {

    private static final String JSON = "application/json";
    private static final List<String> UNREADABLE = List.of("garbage", ";", "a/b/c", "image/x-none", "x/*");
    private static final Map<String, List<String>> ODD = new TreeMap<>(Map.of(
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

    private final String token;
    private final int oneOf;
    private int turn;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param token one that may call every operation
     * @param oneOf each operation gets one of so many odd values, in turn
     */
    OddHeaders(String token, int oneOf) {
        this.token = token;
        this.oneOf = oneOf;
    }

    /** What is wrong, in words. */
    List<String> findings() {
        return List.copyOf(faults);
    }

    /** @param path of something that exists, so that the question gets further than not found */
    void ask(Operation operation, String path) {
        judge(operation, "nothing odd", send(operation, path, Map.of()));
        ODD.forEach((header, values) -> values.forEach(
                value -> judge(operation, header + ": " + value, send(operation, path, Map.of(header, value)))));
        for (String accepted : UNREADABLE) {
            HttpResponse<String> answer = send(operation, path, Map.of("Accept", accepted));
            judge(operation, "Accept: " + accepted, answer);
            expect(operation, "Accept: " + accepted, answer, 406);
        }
        if (operation.method().equals("GET")) {
            askForHead(operation, path);
        }
        expect(operation, "a coded body", send(operation, path, Map.of("Content-Encoding", "gzip")), 415);
    }

    private void askForHead(Operation operation, String path) {
        int status = send(operation, path, Map.of()).statusCode();
        HttpResponse<String> head = HttpCalls.send("HEAD", path, Map.of("Authorization", "Bearer " + token), null);
        expect(operation, "HEAD", head, status);
        if (!head.body().isEmpty()) {
            faults.add(operation.name() + ", HEAD: has a body");
        }
    }

    private void expect(Operation operation, String what, HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            faults.add(operation.name() + ", " + what + ": " + answer.statusCode() + " instead of " + status);
        }
    }

    private HttpResponse<String> send(Operation operation, String path, Map<String, String> odd) {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token));
        if (operation.body() != null) {
            headers.put("Content-Type", operation.contentType());
        }
        headers.putAll(odd);
        return HttpCalls.send(operation.method(), path, headers, operation.body() == null ? null : "{}");
    }

    private void judge(Operation operation, String what, HttpResponse<String> answer) {
        HttpCalls.fault(answer).ifPresent(fault -> faults.add(operation.name() + ", " + what + ": " + fault));
        String type = header(answer, "Content-Type");
        boolean looksLikeJson = Stream.of("{", "[").anyMatch(answer.body()::startsWith);
        if (looksLikeJson && !type.matches("application/([a-z]+\\+)?json(;charset=UTF-8)?")) {
            faults.add(operation.name() + ", " + what + ": JSON labelled " + type);
        }
        if (!header(answer, "X-Content-Type-Options").equals("nosniff")) {
            faults.add(operation.name() + ", " + what + ": may be sniffed");
        }
        if (operation.needsToken() && !header(answer, "Cache-Control").contains("no-store")) {
            faults.add(operation.name() + ", " + what + ": " + answer.statusCode() + " may be stored");
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
