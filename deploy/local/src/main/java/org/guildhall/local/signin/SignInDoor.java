package org.guildhall.local.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs in people who don't exist: a {@code POST} of {@code {"phone": "13800138000"}} is answered with the token of a new
 * subject who has shown that the phone is theirs. Only who holds the administrator's token may ask, since whoever has a
 * phone's token has what its owner joined.
 */
public final class SignInDoor implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenIssuer issuer;

    public SignInDoor(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                refuse(exchange, 405, "method-not-allowed", "A token is asked for by POST.");
            } else if (!isAdministrator(exchange)) {
                refuse(exchange, 401, "unauthenticated", "Only the administrator's token opens this door.");
            } else {
                signIn(exchange);
            }
        }
    }

    private boolean isAdministrator(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(value -> value.startsWith("Bearer "))
                .flatMap(value -> issuer.subjectOf(value.substring("Bearer ".length())))
                .filter(Tokens.ADMINISTRATOR::equals)
                .isPresent();
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String phone = phone(exchange);
        if (!phone.matches("1\\d{10}")) {
            refuse(exchange, 400, "phone-invalid", "The phone is eleven digits.");
            return;
        }
        answer(exchange, 200, "application/json", Map.of("token", issuer.tokenOfPhone(newSubject(), "+86" + phone)));
    }

    private static String newSubject() {
        return "worker-" + UUID.randomUUID();
    }

    private static String phone(HttpExchange exchange) {
        try {
            JsonNode asked = JSON.readTree(exchange.getRequestBody().readNBytes(1_000));
            return asked.path("phone").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code, String detail) throws IOException {
        Map<String, Object> problem = Map.of("status", status, "code", code, "detail", detail);
        answer(exchange, status, "application/problem+json", problem);
    }

    private static void answer(HttpExchange exchange, int status, String type, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
