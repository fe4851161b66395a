package org.guildhall.contest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;

/** The test stack, with a neighbour that answers as membership does when asked for names. */
public final class MembershipServer implements QuarkusTestResourceLifecycleManager {

    /** Everybody's name; who is called nobody in their token has not been activated there. */
    public static final String NAME = "欧阳晓明";

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;

    /** What an officer is told that a member is called. */
    public static String nameOf(UUID member) {
        return NAME + member.toString().substring(0, 8);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/members/me/name", exchange -> {
            boolean isKnown = !claims(exchange).contains("-away");
            answer(
                    exchange,
                    isKnown ? 200 : 404,
                    isKnown ? "{\"memberId\":\"x\",\"name\":\"" + NAME + "\"}" : "{\"code\":\"not-activated\"}");
        });
        server.createContext("/member-names", MembershipServer::nameMembers);
        server.start();
        Map<String, String> settings = new HashMap<>(TestStack.settings());
        settings.put("MEMBERSHIP_URL", "http://localhost:" + server.getAddress().getPort() + "/");
        settings.put("PUBLIC_URL", "https://hall.example");
        return settings;
    }

    /** Who is away in their token meets a service that is down, who is narrow covers nobody. */
    private static void nameMembers(HttpExchange exchange) throws IOException {
        String claims = claims(exchange);
        ObjectNode named = JSON.createObjectNode();
        ArrayNode items = named.putArray("items");
        JsonNode asked = JSON.readTree(exchange.getRequestBody()).path("memberIds");
        if (!claims.contains("-narrow")) {
            asked.forEach(id -> items.addObject()
                    .put("memberId", id.asText())
                    .put("name", nameOf(UUID.fromString(id.asText())))
                    .put("documentNumber", "1101**********002X")
                    .put("mobile", "138****8000")
                    .put("organisation", "企业工会"));
        }
        answer(exchange, claims.contains("-away") || asked.size() > 500 ? 500 : 200, named.toString());
    }

    private static String claims(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
