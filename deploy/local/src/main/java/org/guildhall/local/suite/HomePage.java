package org.guildhall.local.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.guildhall.local.signin.SignInDoor;
import org.guildhall.local.signin.TokenIssuer;

/** The local issuer's face: the key set the services check tokens against, the sign-in, and a page of links. */
final class HomePage implements AutoCloseable {
    private final HttpServer server;

    private HomePage(HttpServer server) {
        this.server = server;
    }

    static HomePage start(int port, TokenIssuer issuer, Endpoints endpoints, Endpoints management) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        String page = page(endpoints, management);
        String keySet = issuer.keySet();
        server.createContext("/tokens", new SignInDoor(issuer));
        server.createContext("/jwks.json", exchange -> answer(exchange, 200, "application/json", keySet));
        server.createContext("/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            answer(exchange, home ? 200 : 404, "text/html; charset=utf-8", home ? page : "Not found");
        });
        server.start();
        return new HomePage(server);
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String page(Endpoints endpoints, Endpoints management) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Guildhall</title>
                <h1>Guildhall</h1>
                <p>The tokens are in <code>.data/tokens.env</code>.</p>
                <ul>
                %s%s%s<li><a href="/jwks.json">Keys of the local token issuer</a></li>
                </ul>
                </html>
                """.formatted(
                        links("membership-service", endpoints.membership(), management.membership()),
                        links("contest-service", endpoints.contest(), management.contest()),
                        links("reporting-service", endpoints.reporting(), management.reporting()));
    }

    private static String links(String service, String url, String management) {
        return """
                <li>%1$s: <a href="%2$s/q/swagger-ui">try the API</a>, <a href="%2$s/q/openapi">OpenAPI</a>,
                <a href="%2$s/asyncapi">AsyncAPI</a>, <a href="%3$s/q/health">health</a>,
                <a href="%3$s/q/metrics">metrics</a></li>
                """.formatted(service, url, management);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
