package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.web.WebProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of tests share connections, whatever Quarkus sets for each test: a client each took a fifth of the tests' time. */
@QuarkusTest
@WithTestResource(TestStack.class)
@TestProfile(WebProfile.class)
class KeptConnectionsTest {

    private final List<Integer> ports = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.sendResponseHeaders(404, 1);
            exchange.getResponseBody().write(32);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void secondRequestGoesOverTheConnectionOfTheFirst() {
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .baseUri("http://127.0.0.1:" + server.getAddress().getPort())
                    .get("/nothing");
        }
        assertThat(ports).hasSize(2);
        assertThat(ports.get(1)).isEqualTo(ports.get(0));
    }
}
