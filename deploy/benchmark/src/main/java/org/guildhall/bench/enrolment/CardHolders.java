package org.guildhall.bench.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guildhall.bench.load.Call;
import org.guildhall.bench.load.HttpLoad;
import org.guildhall.bench.load.Script;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.SyntheticPersons;

/** Members with a card who joined through the API; their sign-ins are linked by SQL, for activating takes a phone each. */
final class CardHolders {
    private static final int COUNT = 2_000;
    private static final int JOINS = 4_000;
    private static final int CONNECTIONS = 64;
    private static final int THREADS = 16;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final TemporarySuite suite;
    private final ApiClient api = new ApiClient();
    private final List<String> tokens;

    private CardHolders(TemporarySuite suite) {
        this.suite = suite;
        this.tokens = IntStream.rangeClosed(1, COUNT)
                .mapToObj(i -> suite.tokenOf("holder-" + i))
                .toList();
    }

    static CardHolders join(TemporarySuite suite) throws Exception {
        PreparedJoins joins = new PreparedJoins(JoinSessions.open(suite, 1), new SyntheticPersons(3));
        HttpLoad.closedLoop(suite.endpoints().membership(), CONNECTIONS, joins.prepare(JOINS), LONGEST);
        try (Connection connection = DriverManager.getConnection(
                suite.postgres().jdbcUrl("membership"),
                suite.postgres().user(),
                suite.postgres().password())) {
            Script.run(connection, "/enrolment/holders.sql", COUNT);
        }
        return new CardHolders(suite);
    }

    /** So many verifications, each of a code that was taken just now and is good for a minute. */
    List<Call> verifications(int count) throws Exception {
        List<Buffer> bodies = bodies();
        return IntStream.range(0, count)
                .mapToObj(i -> new Call(HttpMethod.POST, "/cards/verify", Map.of(), bodies.get(i % bodies.size()), 200))
                .toList();
    }

    private List<Buffer> bodies() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Buffer>> taking = tokens.stream()
                    .<Callable<Buffer>>map(token -> () -> body(token))
                    .toList();
            List<Buffer> bodies = new ArrayList<>();
            for (Future<Buffer> taken : threads.invokeAll(taking)) {
                bodies.add(taken.get());
            }
            return bodies;
        } finally {
            threads.shutdownNow();
        }
    }

    private Buffer body(String token) {
        JsonNode card = ApiClient.require(
                "GET /members/me/card", api.get(suite.endpoints().membership() + "/members/me/card", token));
        return Buffer.buffer("{\"code\":\"%s\"}".formatted(card.path("code").asText()));
    }

    /** Whether a code is told to be valid: the load looks at the status alone. */
    boolean isValid() {
        JsonNode card = ApiClient.require(
                "GET /members/me/card", api.get(suite.endpoints().membership() + "/members/me/card", tokens.get(0)));
        JsonNode told = ApiClient.require(
                "POST /cards/verify",
                api.post(
                        suite.endpoints().membership() + "/cards/verify",
                        "",
                        Map.of("code", card.path("code").asText())));
        return told.path("valid").asBoolean();
    }
}
