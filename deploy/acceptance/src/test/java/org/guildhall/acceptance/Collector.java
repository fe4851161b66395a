package org.guildhall.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/**
 * Takes spans as an OpenTelemetry collector does, by OTLP over HTTP, and keeps them.
 *
 * @see <a href="https://github.com/open-telemetry/opentelemetry-proto/blob/v1.5.0/opentelemetry/proto/trace/v1/trace.proto">the
 *     fields by their numbers</a>
 */
final class Collector implements AutoCloseable {

    private final HttpServer server;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();

    /** Ids in hexadecimal digits; no parent is an empty one. */
    record Span(String service, String trace, String id, String parent, String name) {}

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Collector collector = new Collector(server);
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a service needs to send its spans here, soon. */
    Map<String, String> settings() {
        return Map.of(
                "OTEL_SDK_DISABLED",
                "false",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + server.getAddress().getPort(),
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "200ms");
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean compressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        received.add(compressed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** All that came, as text. */
    String text() {
        StringBuilder text = new StringBuilder();
        received.forEach(bytes -> text.append(new String(bytes, StandardCharsets.UTF_8)));
        return text.toString();
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (byte[] export : received) {
            for (byte[] ofResource : fields(export).getOrDefault(1, List.of())) {
                Map<Integer, List<byte[]>> resource = fields(ofResource);
                String service = service(resource.get(1).get(0));
                resource.getOrDefault(2, List.of()).stream()
                        .flatMap(scope -> fields(scope).getOrDefault(2, List.of()).stream())
                        .map(span -> span(service, fields(span)))
                        .forEach(spans::add);
            }
        }
        return spans;
    }

    private static String service(byte[] resource) {
        return fields(resource).getOrDefault(1, List.of()).stream()
                .map(Collector::fields)
                .filter(attribute -> text(attribute, 1).equals("service.name"))
                .map(attribute -> text(fields(attribute.get(2).get(0)), 1))
                .findFirst()
                .orElse("");
    }

    private static Span span(String service, Map<Integer, List<byte[]>> fields) {
        return new Span(service, hex(fields, 1), hex(fields, 2), hex(fields, 4), text(fields, 5));
    }

    private static String hex(Map<Integer, List<byte[]>> fields, int number) {
        return HexFormat.of()
                .formatHex(fields.getOrDefault(number, List.of(new byte[0])).get(0));
    }

    private static String text(Map<Integer, List<byte[]>> fields, int number) {
        return new String(fields.getOrDefault(number, List.of(new byte[0])).get(0), StandardCharsets.UTF_8);
    }

    /** The fields of a message of Protocol Buffers that are texts, bytes or messages, by their number. */
    private static Map<Integer, List<byte[]>> fields(byte[] message) {
        Map<Integer, List<byte[]>> fields = new HashMap<>();
        ByteBuffer rest = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (rest.hasRemaining()) {
            long key = number(rest);
            switch ((int) (key & 7)) {
                case 0 -> number(rest);
                case 1 -> rest.getLong();
                case 5 -> rest.getInt();
                default -> {
                    byte[] content = new byte[(int) number(rest)];
                    rest.get(content);
                    fields.computeIfAbsent((int) (key >>> 3), unused -> new ArrayList<>())
                            .add(content);
                }
            }
        }
        return fields;
    }

    private static long number(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
