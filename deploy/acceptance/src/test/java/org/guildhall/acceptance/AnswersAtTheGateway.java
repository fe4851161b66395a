package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;
import org.guildhall.kit.testing.RecordedAnswers;

/**
 * Looks on at the gateway, which finds it as a service of the class path: every answer that whoever calls gets from a service, be
 * it a browser, a script or a test, is held to the OpenAPI document that the service serves. Streams of events are left to the
 * services' own tests.
 */
public final class AnswersAtTheGateway implements ProxyInterceptor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("membership", "contest", "reporting");

    /** By the port of the gateway: several suites can run at a time. */
    private static final Map<Integer, Queue<Seen>> SEEN = new ConcurrentHashMap<>();

    private record Seen(
            String service, String method, String path, int status, Map<String, String> headers, Buffer body) {

        byte[] bytes() {
            try {
                return "gzip".equals(headers.get("content-encoding")) && body.length() > 0
                        ? new GZIPInputStream(new ByteArrayInputStream(body.getBytes())).readAllBytes()
                        : body.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + path, e);
            }
        }
    }

    /** From now on, at the gateway of this address, which was opened in this JVM. */
    static void record(String home) {
        SEEN.put(URI.create(home).getPort(), new ConcurrentLinkedQueue<>());
    }

    /** What was seen until now, by service. */
    static Map<String, RecordedAnswers> judged(String home) {
        Queue<Seen> all = SEEN.remove(URI.create(home).getPort());
        Map<String, RecordedAnswers> judged = new HashMap<>();
        SERVICES.forEach(service -> judged.put(service, new RecordedAnswers(document(home + "/" + service))));
        all.forEach(seen -> judged.get(seen.service())
                .saw(seen.method(), seen.path(), seen.status(), seen.headers(), seen.bytes()));
        return judged;
    }

    private static JsonNode document(String service) {
        try {
            return JSON.readTree(URI.create(service + "/q/openapi?format=json").toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(service, e);
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        HttpServerRequest request = context.request().proxiedRequest();
        Queue<Seen> all = SEEN.get(request.localAddress().port());
        String[] asked = request.path().split("/", 3);
        String path = asked.length > 2 ? "/" + asked[2] : "/";
        String type = String.valueOf(response.headers().get("Content-Type"));
        // What the gateway says itself, when a service is away, is no answer of the service.
        if (all != null
                && SERVICES.contains(asked[1])
                && !path.startsWith("/q/")
                && !type.startsWith("text/event-stream")
                && response.getStatusCode() != 502) {
            Buffer body = Buffer.buffer();
            Seen seen = new Seen(
                    asked[1],
                    context.request().getMethod().name(),
                    path,
                    response.getStatusCode(),
                    first(response.headers()),
                    body);
            Body carried = response.getBody();
            if (carried == null || carried.length() == 0) {
                all.add(seen);
            } else {
                response.setBody(
                        Body.body(new Overheard(carried.stream(), body, () -> all.add(seen)), carried.length()));
            }
        }
        return context.sendResponse();
    }

    private static Map<String, String> first(MultiMap headers) {
        Map<String, String> first = new HashMap<>();
        headers.names().forEach(name -> first.put(name.toLowerCase(Locale.ROOT), headers.get(name)));
        return first;
    }
}
