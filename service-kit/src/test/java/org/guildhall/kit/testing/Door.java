package org.guildhall.kit.testing;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;

/** Leads to the operations of the service under test, past what would end an attack early: sign-in, what must exist. */
final class Door {

    private final BadInput known;

    Door(BadInput known) {
        this.known = known;
    }

    Map<String, String> credentials() {
        return Map.of("Authorization", "Bearer " + known.token());
    }

    /** A value with which the operation finds something. */
    String pathValue(Operation operation, String parameter) {
        return known.pathValue(operation.name(), parameter);
    }

    String query(Operation operation) {
        return known.query(operation.name());
    }

    /** Of something that exists. */
    String path(Operation operation) {
        return operation.path(parameter -> pathValue(operation, parameter));
    }

    /** The same with one value of its own. */
    String path(Operation operation, String parameter, String value) {
        return operation.path(name -> name.equals(parameter) ? encoded(value) : pathValue(operation, name));
    }

    /** With a query, such as {@code limit=0}. */
    HttpResponse<String> ask(Operation operation, String parameter, String text) {
        return call(operation, path(operation) + "?" + parameter + "=" + encoded(text), operation.body());
    }

    HttpResponse<String> send(Operation operation, String body) {
        return call(operation, path(operation), body);
    }

    HttpResponse<String> call(Operation operation, String path, String body) {
        Map<String, String> headers = new HashMap<>(credentials());
        headers.put("If-Match", "*");
        if (body != null) {
            headers.put("Content-Type", operation.contentType());
        }
        String query = Stream.of(query(operation).split("&"))
                .filter(part -> takes(operation, part.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
        String address = query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
        return HttpCalls.send(operation.method(), address, headers, body);
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.parameters().stream()
                .anyMatch(known -> known.place().equals("query") && known.name().equals(parameter));
    }

    /** As a type that no operation takes. */
    HttpResponse<String> sendText(Operation operation, String text) {
        Map<String, String> headers = new HashMap<>(credentials());
        headers.put("Content-Type", "text/plain");
        return HttpCalls.send(operation.method(), path(operation), headers, text);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
