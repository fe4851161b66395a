package org.guildhall.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that has room for one call in three, or that fails. */
class RaceTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/busy", exchange -> answer(exchange, heard(exchange) % 3 == 0 ? 201 : 503, "0"));
        server.createContext("/full", exchange -> answer(exchange, 503, "1"));
        server.createContext("/away", exchange -> answer(exchange, 503, null));
        server.createContext("/broken", exchange -> answer(exchange, 500, "0"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private synchronized int heard(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        return heard.size();
    }

    private static void answer(HttpExchange exchange, int status, String retryAfter) throws IOException {
        if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Response post(String path) {
        return given().baseUri("http://localhost")
                .port(server.getAddress().getPort())
                .filter((Filter)
                        (request, response, context) -> PatientClient.settled(request, context.next(request, response)))
                .auth()
                .oauth2("somebody")
                .body("{\"place\":1}")
                .post(path);
    }

    @Test
    void whoeverIsToldToComeLaterDoesWithTheSameRequest() throws Exception {
        List<Response> answers = Race.run(Collections.nCopies(8, () -> post("/busy/a?limit=2")));
        assertThat(answers).hasSize(8).allMatch(answer -> answer.statusCode() == 201);
        assertThat(heard).hasSize(24).containsOnly("POST /busy/a?limit=2 Bearer somebody {\"place\":1}");
    }

    @Test
    void countsHowOftenItWasSentAway() throws Exception {
        PatientClient client = new PatientClient();
        client.call(() -> post("/busy"));
        assertThat(client.sentAway()).isEqualTo(2);
    }

    @Test
    void failsByWhatIsNoOverload() {
        assertThatThrownBy(() -> Race.run(List.of(() -> post("/broken")))).hasMessageContaining("500");
        assertThatThrownBy(() -> Race.run(List.of(() -> post("/away")))).hasMessageContaining("503");
    }

    @Test
    void failsByAnOverloadThatDoesNotEnd() {
        PatientClient client = new PatientClient(Duration.ofMillis(1_500));
        assertThatThrownBy(() -> client.call(() -> post("/full")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("503");
        assertThat(client.sentAway()).isEqualTo(1);
    }

    /** Other tests see each answer as it is. */
    @Test
    void outsideOfRacesNothingIsAskedAgain() {
        assertThat(post("/busy").statusCode()).isEqualTo(503);
        assertThat(post("/broken").statusCode()).isEqualTo(500);
        assertThat(heard).hasSize(1);
    }
}
