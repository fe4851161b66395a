package org.guildhall.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private static final String KNOWN = TestTokens.of("worker");

    private final AtomicInteger questions = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Moving clock = new Moving();
    private volatile boolean answering = true;
    private HttpServer issuer;
    private IssuerKeys keys;

    /** A clock that goes on when it is told to. */
    private static final class Moving extends Clock {
        private volatile Instant now = Instant.parse("2026-11-20T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        byte[] published =
                Files.readAllBytes(Path.of(URI.create(TestTokens.configuration().get("TOKEN_KEYS_URL"))));
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", exchange -> take(exchange, published));
        issuer.setExecutor(threads);
        issuer.start();
        URI address = URI.create("http://localhost:" + issuer.getAddress().getPort() + "/");
        keys = new IssuerKeys(new KeyDocument(address), clock);
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange, byte[] published) throws IOException {
        questions.incrementAndGet();
        if (answering) {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        }
    }

    private void ask(String token) {
        assertThat(keys.ready(token).toCompletableFuture()).succeedsWithin(Duration.ofSeconds(4));
    }

    private void assertUnanswered(String token) {
        assertThatThrownBy(() -> keys.requireAnswered(token)).hasMessage("503 temporarily-unavailable");
    }

    @Test
    void asksASilentIssuerOneQuestionForFourHundredTokens() {
        answering = false;
        List<CompletableFuture<Void>> waiting = IntStream.range(0, 400)
                .mapToObj(
                        i -> keys.ready(TestTokens.ofUnknownKey("anybody-" + i)).toCompletableFuture())
                .toList();
        waiting.forEach(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(4)));
        ask(KNOWN);

        assertThat(questions).hasValue(1);
        assertUnanswered(KNOWN);
        clock.now = clock.now.plusSeconds(6);
        answering = true;
        ask(KNOWN);
        assertThat(questions).hasValue(2);
        assertThatCode(() -> keys.requireAnswered(KNOWN)).doesNotThrowAnyException();
    }

    @Test
    void asksOnceAMinuteAboutKeysNobodyKnows() {
        ask(KNOWN);
        IntStream.range(0, 50).forEach(i -> ask(TestTokens.ofUnknownKey("anybody-" + i)));
        assertThat(questions).hasValue(1);
        // The issuer has spoken: such a token is bad, rather than to be tried again.
        assertThatCode(() -> keys.requireAnswered(TestTokens.ofUnknownKey("anybody")))
                .doesNotThrowAnyException();

        clock.now = clock.now.plusSeconds(61);
        IntStream.range(0, 50).forEach(i -> ask(TestTokens.ofUnknownKey("anybody-" + i)));
        assertThat(questions).hasValue(2);
    }

    @Test
    void asksAnewOnceTheClockWasSetBack() {
        ask(KNOWN);
        clock.now = clock.now.minus(Duration.ofDays(400));
        ask(KNOWN);
        ask(KNOWN);
        assertThat(questions).hasValue(2);
    }

    @Test
    void trustsKnownKeysForADayWhileTheIssuerIsAway() {
        ask(KNOWN);
        answering = false;
        clock.now = clock.now.plus(Duration.ofHours(23));
        assertThat(keys.ready(KNOWN).toCompletableFuture()).isDone();
        assertThatCode(() -> keys.requireAnswered(KNOWN)).doesNotThrowAnyException();

        clock.now = clock.now.plus(Duration.ofHours(2));
        ask(KNOWN);
        assertUnanswered(KNOWN);
    }
}
