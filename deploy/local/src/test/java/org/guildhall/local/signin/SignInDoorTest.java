package org.guildhall.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.guildhall.local.client.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInDoorTest {
    @TempDir
    Path directory;

    private final ApiClient api = new ApiClient();
    private TokenIssuer issuer;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        issuer = new TokenIssuer("http://localhost:8080", Secrets.in(directory).signingKey());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tokens", new SignInDoor(issuer));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void givesEverybodyASubjectOfTheirOwn() {
        String first = token("13800138001");
        String second = token("13800138001");

        assertThat(issuer.subjectOf(first)).isPresent().isNotEqualTo(issuer.subjectOf(second));
    }

    @Test
    void opensForTheAdministratorOnly() {
        Tokens tokens = issuer.issue();
        Map<String, String> phone = Map.of("phone", "13800138001");

        for (String other : new String[] {"", "nonsense", tokens.member(), tokens.organiser()}) {
            assertThat(api.post(url(), other, phone).status()).isEqualTo(401);
        }
        assertThat(api.get(url(), tokens.administrator()).status()).isEqualTo(405);
    }

    @Test
    void refusesWhatIsNoPhone() {
        assertThat(api.post(url(), issuer.issue().administrator(), Map.of("phone", "110"))
                        .problem())
                .isEqualTo("phone-invalid");
    }

    private String token(String phone) {
        JsonNode answer =
                ApiClient.require("sign in", api.post(url(), issuer.issue().administrator(), Map.of("phone", phone)));
        return answer.path("token").asText();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/tokens";
    }
}
