package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guildhall.local.gateway.Gateway;
import org.guildhall.local.gateway.Upstream;
import org.guildhall.local.servers.FreePort;

/**
 * The hall at the suite's own gateway, before services that know of nothing but the board, and say there what a test wants: edges
 * that no suite gets to within a test.
 */
final class BoardStub implements AutoCloseable {

    private static final String NOTHING = """
            {"activated": false, "applications": [], "notices": {"unread": 0, "newest": []}, "quizzes": [], "contests": [],
             "coupons": [], "surveys": [], "items": [], "ticket": "t"}""";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, ObjectNode> boards = new ConcurrentHashMap<>();
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final List<Instant> openings = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Gateway gateway;
    private final String home;
    private volatile String mine = "";
    private volatile int refusal;
    private volatile boolean isAway;

    BoardStub(Path temporary) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        int port = FreePort.any();
        int own = server.getAddress().getPort();
        gateway = Gateway.start(
                port,
                List.of(
                        Upstream.below("/membership", own),
                        Upstream.below("/contest", own),
                        Upstream.below("/reporting", own)),
                temporary);
        home = "http://127.0.0.1:" + port;
    }

    String home() {
        return home;
    }

    /** Gives the board of an organisation; that of the first is the caller's own. */
    void show(ObjectNode board) {
        String id = board.at("/organisation/id").asText();
        if (boards.isEmpty()) {
            mine = id;
        }
        boards.put(id, board);
    }

    void forget() {
        boards.clear();
        refusal = 0;
        isAway = false;
        openings.clear();
        breakOff();
    }

    /** From now on the board is refused so; 0 for no more. */
    void refuse(int status) {
        refusal = status;
    }

    /** Whether streams can be opened. */
    void away(boolean away) {
        isAway = away;
        if (away) {
            breakOff();
        }
    }

    List<Instant> openings() {
        return openings;
    }

    /** Tells whoever listens how it is now. */
    void tell() {
        streams.forEach(stream -> {
            try {
                stream.write(event("delta", boards.get(mine)));
                stream.flush();
            } catch (IOException e) {
                streams.remove(stream);
            }
        });
    }

    /** Whether anybody listens, as far as it is known: of those who went away the next event tells. */
    boolean isHeard() {
        return !streams.isEmpty();
    }

    void breakOff() {
        streams.forEach(stream -> {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                streams.remove(stream);
            }
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String asked = query == null ? mine : query.replaceAll(".*organisation=([^&]*).*", "$1");
        switch (exchange.getRequestURI().getPath()) {
            case "/me" -> send(exchange, 200, me());
            case "/board" -> board(exchange, asked);
            case "/board/stream" -> stream(exchange, asked);
            default -> send(exchange, 200, NOTHING);
        }
    }

    private String me() {
        return boards.isEmpty()
                ? "{\"figures\": []}"
                : "{\"figures\": [{\"organisationId\": \"%s\", \"organisation\": \"市总工会\"}]}".formatted(mine);
    }

    private void board(HttpExchange exchange, String asked) throws IOException {
        int status = refusal != 0 ? refusal : boards.containsKey(asked) ? 200 : 404;
        send(
                exchange,
                status,
                status == 200
                        ? boards.get(asked).toString()
                        : "{\"code\": \"x\", \"title\": \"x\", \"detail\": \"所请求的内容不存在，或不在您的管理范围内。\"}");
    }

    private void stream(HttpExchange exchange, String asked) throws IOException {
        openings.add(Instant.now());
        if (isAway) {
            send(exchange, 503, "{}");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream stream = exchange.getResponseBody();
        stream.write(event("snapshot", boards.get(asked)));
        stream.flush();
        streams.add(stream);
    }

    private static byte[] event(String name, ObjectNode board) {
        ObjectNode figures = board.deepCopy();
        figures.retain("asOf", "lag", "late", "tiles", "children", "recent");
        return ("id: 1\nevent: " + name + "\ndata: " + figures + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        breakOff();
        gateway.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
