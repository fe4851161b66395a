package org.guildhall.contest.testing;

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
import org.guildhall.kit.testing.TestStack;

/** The test stack, with a neighbour that answers as membership does when asked for one's own name. */
public final class MembershipServer implements QuarkusTestResourceLifecycleManager {

    /** Everybody's name; who is called nobody in their token has not been activated there. */
    public static final String NAME = "欧阳晓明";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/members/me/name", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String claims =
                    new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
            boolean isKnown = !claims.contains("-away");
            byte[] body = (isKnown ? "{\"memberId\":\"x\",\"name\":\"" + NAME + "\"}" : "{\"code\":\"not-activated\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isKnown ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Map<String, String> settings = new HashMap<>(TestStack.settings());
        settings.put("MEMBERSHIP_URL", "http://localhost:" + server.getAddress().getPort() + "/");
        settings.put("PUBLIC_URL", "https://hall.example");
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
