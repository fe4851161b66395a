package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.guildhall.local.gateway.Gateway;
import org.guildhall.local.gateway.Upstream;
import org.guildhall.local.servers.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one who looks on at the gateway finds, of services that don't answer as their document says. */
class AnswersAtTheGatewayTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "paths": {
              "/true": {"get": {"operationId": "a", "responses": {"200": {"content": {"application/json": {"schema":
                {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}}}}}},
              "/untrue": {"get": {"operationId": "b", "responses": {"200": {"content": {"application/json": {"schema":
                {"type": "object", "properties": {"name": {"type": "integer"}}}}}}}}},
              "/unknown": {"get": {"operationId": "c", "responses": {"204": {}}}}}}""";

    @TempDir
    Path temporary;

    private static void answer(HttpExchange exchange) throws IOException {
        boolean isDocument = exchange.getRequestURI().getPath().equals("/q/openapi");
        byte[] body = (isDocument ? DOCUMENT : "{\"name\": \"王\"}").getBytes(StandardCharsets.UTF_8);
        boolean packed = exchange.getRequestHeaders().containsKey("Accept-Encoding");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (packed) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, packed ? 0 : body.length);
        try (OutputStream out =
                packed ? new GZIPOutputStream(exchange.getResponseBody()) : exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Test
    void findsWhatADocumentDoesNotTell() throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", AnswersAtTheGatewayTest::answer);
        service.start();
        int port = FreePort.any();
        int own = service.getAddress().getPort();
        List<Upstream> upstreams = List.of(
                Upstream.below("/membership", own), Upstream.below("/contest", own), Upstream.below("/reporting", own));
        String home = "http://127.0.0.1:" + port;
        try (Gateway gateway = Gateway.start(port, upstreams, temporary)) {
            AnswersAtTheGateway.record(home);
            for (String path : List.of("/membership/true", "/membership/untrue", "/contest/unknown?a=b", "/nowhere")) {
                for (String encoding : List.of("", "gzip")) {
                    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path));
                    if (!encoding.isEmpty()) {
                        request.header("Accept-Encoding", encoding);
                    }
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                }
            }
            var judged = AnswersAtTheGateway.judged(home);
            assertThat(judged.get("membership").count()).isEqualTo(4);
            assertThat(judged.get("membership").faults())
                    .containsExactly("GET /untrue 200: /name string found, integer expected");
            assertThat(judged.get("contest").faults()).containsExactly("GET /unknown 200: the status isn't declared");
            assertThat(judged.get("reporting").count()).isZero();
        } finally {
            service.stop(0);
        }
    }
}
