package org.guildhall.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.guildhall.local.servers.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
    private static final int LARGE = 8 << 20;

    @TempDir
    Path temporary;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch heard = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final int port = FreePort.any();
    private final int away = FreePort.any();
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(threads);
        service.createContext("/", exchange -> answer(exchange, 200, asked(exchange)));
        service.createContext("/made", exchange -> located(exchange, "/things/7"));
        service.createContext("/elsewhere", exchange -> located(exchange, "https://login.example/here"));
        service.createContext("/events", this::tellEvents);
        service.createContext("/sum", exchange -> answer(exchange, 200, sum(exchange.getRequestBody())));
        service.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, LARGE);
            exchange.getResponseBody().write(bytes());
            exchange.close();
        });
        service.createContext("/known", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"5\"");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        service.start();
        int inside = service.getAddress().getPort();
        gateway = Gateway.start(
                port,
                List.of(
                        Upstream.below("/membership", inside),
                        Upstream.with("/sign-in", inside),
                        Upstream.below("/away", away),
                        Upstream.below("/several", List.of(away, inside)),
                        Upstream.below("/none", List.of(away, FreePort.any()))),
                temporary);
    }

    @AfterEach
    void close() {
        gateway.close();
        service.stop(0);
        threads.shutdownNow();
    }

    /** What a service sees of a call. */
    private static String asked(HttpExchange exchange) {
        return "%s %s host=%s for=%s said=%s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Host"),
                        exchange.getRequestHeaders().get("X-Forwarded-For"),
                        exchange.getRequestHeaders().getOrDefault("X-Forwarded-Host", List.of()));
    }

    private static void located(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 201, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The second event comes when the first has been heard, and then one after the other until nobody listens. */
    private void tellEvents(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream events = exchange.getResponseBody();
        try {
            events.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
            events.flush();
            heard.await(20, TimeUnit.SECONDS);
            while (true) {
                events.write("data: 2\n\n".getBytes(StandardCharsets.UTF_8));
                events.flush();
            }
        } catch (IOException e) {
            gone.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static String sum(InputStream content) throws IOException {
        long length = 0;
        int hash = 1;
        byte[] piece = new byte[8_192];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            length += read;
            for (int i = 0; i < read; i++) {
                hash = 31 * hash + piece[i];
            }
        }
        return length + " " + hash;
    }

    private HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + target));
    }

    private HttpResponse<String> get(String target) throws Exception {
        return client.send(to(target).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/membership/a%2Fb?c=d%20e, /a%2Fb?c=d%20e",
        "/membership, /",
        "/membership?x=1, /?x=1",
        "/membership/, /",
        "/membership/../contest/x, /../contest/x",
        "/sign-in/authorize?x=1, /sign-in/authorize?x=1"
    })
    void leadsWhatIsBelowAPrefixAsItCame(String outside, String inside) throws Exception {
        assertThat(get(outside).body()).startsWith("GET " + inside + " host=localhost:" + port + " for=[127.0.0.1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/memberships", "/nowhere", "/join", "/../membership/x", "/%6dembership/x", "//membership/x"})
    void leadsNothingElseThere(String outside) throws Exception {
        assertThat(get(outside).statusCode()).isEqualTo(404);
    }

    @Test
    void believesNobodyWhoTheySpeakFor() throws Exception {
        HttpRequest request = to("/membership/x")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).endsWith("for=[127.0.0.1] said=[]");
    }

    @ParameterizedTest
    @CsvSource({"/membership/made, /membership/things/7", "/membership/elsewhere, https://login.example/here"})
    void tellsLocationsAsTheyAreOutside(String asked, String location) throws Exception {
        assertThat(get(asked).headers().firstValue("Location")).contains(location);
    }

    @Test
    void passesEventsOnAsTheyComeAndEndsWithTheListener() throws Exception {
        HttpRequest listen =
                to("/membership/events").header("Accept-Encoding", "gzip").build();
        HttpResponse<InputStream> stream = client.send(listen, BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
        try (InputStream events = stream.body()) {
            assertThat(events.readNBytes(9)).asString(StandardCharsets.UTF_8).isEqualTo("data: 1\n\n");
            heard.countDown();
            assertThat(events.readNBytes(9)).asString(StandardCharsets.UTF_8).isEqualTo("data: 2\n\n");
        }
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void passesLargeBodiesOnWhole() throws Exception {
        String expected = sum(new java.io.ByteArrayInputStream(bytes()));
        for (HttpRequest.BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(bytes()),
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes())))) {
            HttpRequest upload = to("/membership/sum").POST(body).build();
            assertThat(client.send(upload, BodyHandlers.ofString()).body()).isEqualTo(expected);
        }
        HttpResponse<byte[]> download = client.send(to("/membership/large").build(), BodyHandlers.ofByteArray());
        assertThat(download.body()).isEqualTo(bytes());
        assertThat(download.headers().firstValue("Content-Length")).contains(Integer.toString(LARGE));
    }

    @Test
    void goesOnWithWhoAsksBeforeSending() throws Exception {
        HttpRequest upload = to("/membership/sum")
                .expectContinue(true)
                .POST(BodyPublishers.ofString("12345"))
                .build();
        assertThat(client.send(upload, BodyHandlers.ofString()).body()).startsWith("5 ");
    }

    @Test
    void keepsAnswersWithoutABodyWithout() throws Exception {
        HttpResponse<String> known = get("/membership/known");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("ETag")).contains("\"5\"");
        String answers = raw("HEAD /membership/x HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n"
                + "GET /membership/known HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n"
                + "GET /membership/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 "))
                .satisfiesExactly(
                        nothing -> assertThat(nothing).isEmpty(),
                        head -> assertThat(head).startsWith("200").endsWith("\r\n\r\n"),
                        unchanged -> assertThat(unchanged)
                                .startsWith("304")
                                .doesNotContainIgnoringCase("transfer-encoding")
                                .endsWith("\r\n\r\n"),
                        whole -> assertThat(whole).startsWith("200").contains("GET /x host=a"));
    }

    private String raw(String requests) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answers);
            return answers.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysWhoIsAway() throws Exception {
        HttpResponse<String> answer = get("/away/x");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"bad-gateway\"");
        HttpRequest fromElsewhere =
                to("/away/x").header("Origin", "https://app.example").build();
        assertThat(client.send(fromElsewhere, BodyHandlers.ofString())
                        .headers()
                        .allValues("Access-Control-Allow-Origin"))
                .containsExactly("https://app.example");
        String answers = raw("HEAD /away/x HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /membership/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 "))
                .satisfiesExactly(
                        nothing -> assertThat(nothing).isEmpty(),
                        head -> assertThat(head).startsWith("502").endsWith("\r\n\r\n"),
                        whole -> assertThat(whole).startsWith("200"));
    }

    @Test
    void passesOverAnInstanceThatIsAway() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(get("/several/x").body()).startsWith("GET /x ");
        }
        HttpRequest upload =
                to("/several/sum").POST(BodyPublishers.ofByteArray(bytes())).build();
        for (int i = 0; i < 2; i++) {
            assertThat(client.send(upload, BodyHandlers.ofString()).body()).startsWith(LARGE + " ");
        }
        assertThat(get("/none/x").statusCode()).isEqualTo(502);
    }

    @Test
    void leadsToPagesOfAnotherServer(@TempDir Path elsewhere) throws Exception {
        int door = FreePort.any();
        List<Upstream> upstreams = List.of(
                Upstream.below("/membership", away),
                Upstream.pages(service.getAddress().getPort()));
        try (Gateway other = Gateway.start(door, upstreams, elsewhere)) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + door + "/hall.css"))
                    .build();
            assertThat(client.send(page, BodyHandlers.ofString()).body()).startsWith("GET /hall.css ");
        }
    }

    /** The hall's own web server, in its image, guards its pages the same way. */
    @Test
    void guardsPagesAsTheHallsImageDoes() throws Exception {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(Path.of("../images/hall/policy.conf")).content().contains('"' + policy + '"');
        for (String header : List.of("X-Content-Type-Options", "Referrer-Policy", "Cache-Control")) {
            String value = get("/").headers().firstValue(header).orElseThrow();
            assertThat(Path.of("../images/hall/nginx.conf"))
                    .content()
                    .contains("add_header %s %s always;".formatted(header, value));
        }
    }

    @Test
    void showsThePageAndWhatItBringsAlong() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.body()).contains("Guildhall", "membership/q/swagger-ui/");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(get("/lib/lit-html.js").statusCode()).isEqualTo(200);
        assertThat(get("/hall.css").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    }

    @Test
    void sendsAPageThatIsKnownNoMore() throws Exception {
        HttpResponse<String> page = get("/hall.css");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        String since = page.headers().firstValue("Last-Modified").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hall.css"))
                .header("If-Modified-Since", since)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(again, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void compressesItsPagesAndNothingOfOthers() throws Exception {
        assertThat(compressed("/hall.css").headers().firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(compressed("/hall.css").body())
                .hasSizeLessThan(get("/hall.css").body().length() / 2);
        HttpResponse<byte[]> passedOn = compressed("/membership/large");
        assertThat(passedOn.headers().map()).doesNotContainKeys("content-encoding", "transfer-encoding");
        assertThat(passedOn.body()).isEqualTo(bytes());
        assertThat(compressed("/membership/known").headers().map()).doesNotContainKey("content-encoding");
    }

    private HttpResponse<byte[]> compressed(String target) throws Exception {
        HttpRequest request = to(target).header("Accept-Encoding", "gzip").build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void leadsToAPageToJoin() throws Exception {
        gateway.lead("/join", "http://localhost:1/membership/join/token");
        HttpResponse<String> answer = get("/join");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:1/membership/join/token");
        assertThat(get("/join?lang=en").headers().firstValue("Location"))
                .contains("http://localhost:1/membership/join/token?lang=en");
    }

    @Test
    void saysThatThePortIsTaken() {
        assertThatThrownBy(() -> Gateway.start(port, List.of(), temporary))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot open the gateway");
    }
}
