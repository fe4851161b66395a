package org.guildhall.bench.quiz;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.bench.load.Call;
import org.guildhall.bench.load.Organiser;
import org.guildhall.bench.load.Script;
import org.guildhall.local.servers.EmbeddedPostgres;

/**
 * A quiz made through the API; its bank, its members and the attempts they have open are stored by
 * SQL, since making them would take longer than what is measured. Options aren't shuffled and A is always right.
 */
final class StoredQuiz {
    static final int QUESTIONS = 15;
    private static final int BANK = 200;
    private static final int THRESHOLD = 100;

    private final Organiser organiser;
    private final List<Period> periods = new ArrayList<>();
    private final List<Map<String, String>> members;
    private List<UUID> attempts = List.of();

    private record Period(UUID id, UUID award) {}

    private StoredQuiz(Organiser organiser, int members) throws SQLException {
        this.organiser = organiser;
        store("members.sql", UUID.fromString(organiser.organisation()), members);
        this.members = IntStream.rangeClosed(1, members)
                .mapToObj(i ->
                        Map.of("Authorization", "Bearer " + organiser.suite().tokenOf("entrant-" + i)))
                .toList();
    }

    static StoredQuiz create(Organiser organiser, int members, int periods, int stock) throws SQLException {
        String quiz = organiser
                .post("/quizzes", Map.of("organisationId", organiser.organisation(), "title", "安全知识答题"))
                .path("id")
                .asText();
        StoredQuiz stored = new StoredQuiz(organiser, members);
        UUID bank = stored.bank();
        for (int i = 0; i < periods; i++) {
            JsonNode period = organiser.post("/quizzes/" + quiz + "/periods", period(bank, stock));
            stored.periods.add(new Period(
                    UUID.fromString(period.path("id").asText()),
                    UUID.fromString(period.path("awards").get(0).path("id").asText())));
        }
        organiser.post("/quizzes/" + quiz + "/publish", Map.of());
        return stored;
    }

    private static Map<String, Object> period(UUID bank, int stock) {
        Instant now = Instant.now();
        Map<String, Object> limits = Map.of("total", 10, "perDay", 10, "seconds", 3600, "secondsPerQuestion", 0);
        Map<String, Object> rules = Map.of(
                "bankId",
                bank,
                "bankVersion",
                1,
                "shuffleOptions",
                false,
                "attempts",
                limits,
                "sections",
                List.of(Map.of("topic", "安全", "number", QUESTIONS, "points", 10)));
        return Map.of(
                "title", "第一期",
                "opensAt", now.minusSeconds(60).toString(),
                "closesAt", now.plus(Duration.ofDays(1)).toString(),
                "rules", rules,
                "awards", List.of(Map.of("title", "蛋糕券", "stock", stock, "threshold", THRESHOLD)));
    }

    private UUID bank() throws SQLException {
        UUID bank = UUID.randomUUID();
        String questions = IntStream.rangeClosed(1, BANK)
                .mapToObj(number -> """
                        {"id":"%s","topic":"安全","kind":"SINGLE","text":"第 %d 题","options":["对的","错一","错二","错三"],
                         "key":"A","points":10,"partialCredit":"NONE","explanation":null}""".formatted(UUID.randomUUID(), number))
                .collect(Collectors.joining(",", "[", "]"));
        store("bank.sql", bank, UUID.fromString(organiser.organisation()), bank, questions);
        return bank;
    }

    String service() {
        return organiser.suite().endpoints().contest();
    }

    /** Gives every member an attempt that is open, without an answer. */
    void openAttempts(int period) throws SQLException {
        store("attempts.sql", periods.get(period).id(), UUID.fromString(organiser.organisation()));
        attempts = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM attempt WHERE period_id = ? ORDER BY substr(subject, 9)::integer")) {
            select.setObject(1, periods.get(period).id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    attempts.add(row.getObject(1, UUID.class));
                }
            }
            connection.createStatement().execute("VACUUM ANALYZE");
        }
    }

    /** Stores the right answers to all questions of the open attempts. */
    void answerAll(int period) throws SQLException {
        store("answers.sql", QUESTIONS, periods.get(period).id());
    }

    /** One answer each, members and questions by chance. */
    List<Call> answers(int period) {
        Random random = new Random(period);
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            int member = random.nextInt(members.size());
            Buffer body = Buffer.buffer("{\"answers\":[{\"number\":%d,\"choice\":\"%c\"}]}"
                    .formatted(1 + random.nextInt(QUESTIONS), 'A' + random.nextInt(4)));
            calls.add(new Call(
                    HttpMethod.PUT, "/attempts/" + attempts.get(member) + "/answers", members.get(member), body, 200));
        }
        return calls;
    }

    List<Call> finishes(int period, int count) {
        List<Call> calls = new ArrayList<>();
        for (int member : shuffled(period).subList(0, count)) {
            calls.add(new Call(
                    HttpMethod.POST,
                    "/attempts/" + attempts.get(member) + "/finish",
                    members.get(member),
                    Buffer.buffer(),
                    200));
        }
        return calls;
    }

    List<Call> starts(int period, int count) {
        String path = "/quiz-periods/" + periods.get(period).id() + "/attempts";
        return shuffled(period).subList(0, count).stream()
                .map(member -> new Call(HttpMethod.POST, path, members.get(member), Buffer.buffer("{}"), 201))
                .toList();
    }

    private List<Integer> shuffled(int seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, members.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** The award decided once more by the service, and compared with what stands. */
    JsonNode replay(int period) {
        return organiser.get("/limited-awards/" + periods.get(period).award() + "/replay");
    }

    private Connection connect() throws SQLException {
        EmbeddedPostgres postgres = organiser.suite().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl("contest"), postgres.user(), postgres.password());
    }

    private void store(String script, Object... values) throws SQLException {
        try (Connection connection = connect()) {
            Script.run(connection, "/quiz/" + script, values);
        }
    }
}
