package org.guildhall.local.signin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The local issuer's face: the key set the services check tokens against, and the sign-in. */
public final class SignInServer implements AutoCloseable {
    /** What its addresses begin with. */
    public static final String PREFIX = "/sign-in";

    /** Where the key set is. */
    public static final String KEYS = PREFIX + "/jwks.json";

    private final HttpServer server;

    private SignInServer(HttpServer server) {
        this.server = server;
    }

    public static SignInServer start(int port, TokenIssuer issuer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] keySet = issuer.keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext(PREFIX + "/tokens", new SignInDoor(issuer));
        server.createContext(KEYS, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keySet.length);
                exchange.getResponseBody().write(keySet);
            }
        });
        server.start();
        return new SignInServer(server);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
