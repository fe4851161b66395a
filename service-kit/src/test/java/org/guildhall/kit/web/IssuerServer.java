package org.guildhall.kit.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.testing.TestTokens;

/** Publishes the keys of the test tokens over HTTP; until it is told to, it takes questions and never answers them. */
public class IssuerServer implements QuarkusTestResourceLifecycleManager {

    private final AtomicInteger questions = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private byte[] keys;
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
            keys = Files.readAllBytes(Path.of(URI.create(file)));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
        return Map.of(
                "TOKEN_KEYS_URL", "http://localhost:" + server.getAddress().getPort() + "/jwks.json");
    }

    private void take(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        if (answering) {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        }
    }

    void answerFromNowOn() {
        answering = true;
    }

    void forgetQuestions() {
        questions.set(0);
    }

    int questions() {
        return questions.get();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(IssuerServer.class));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
