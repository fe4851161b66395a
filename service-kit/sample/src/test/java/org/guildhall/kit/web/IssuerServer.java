package org.guildhall.kit.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.testing.TestTokens;

/**
 * Publishes the keys of the test tokens over HTTP; until it is told to, it takes questions and never answers them. Tests talk
 * to it over HTTP, as they live in another class loader.
 */
public class IssuerServer implements QuarkusTestResourceLifecycleManager {

    private final AtomicInteger questions = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String keys;
    private volatile boolean answering;

    /** After the one that tells where the keys lie as a file. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            String file = TestTokens.configuration().get("TOKEN_KEYS_URL");
            keys = Files.readString(Path.of(URI.create(file)));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks.json", this::take);
        server.createContext("/answer-from-now-on", exchange -> {
            answering = true;
            say(exchange, "yes");
        });
        server.createContext("/questions", exchange -> say(exchange, Integer.toString(questions.getAndSet(0))));
        server.setExecutor(threads);
        server.start();
        return Map.of(
                "TOKEN_KEYS_URL", "http://localhost:" + server.getAddress().getPort() + "/jwks.json");
    }

    private void take(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        if (answering) {
            say(exchange, keys);
        }
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
