package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.testing.TestTokens;

/**
 * What goes on while processes are killed, round after round: people join and collect gifts, members enter a contest and answer
 * a quiz, more of each than there are gifts, places and prizes. Remembers what was acknowledged.
 */
final class KillLoad {

    static final int JOINS = 30;
    static final int GIFTS = 10;
    static final int ENTRANTS = 30;
    static final int PLACES = 12;
    static final int PRIZES = 10;
    private static final int QUESTIONS = 5;
    private static final String SIGNED_IN = "SELECT count(*) FROM member WHERE subject IS NOT NULL";
    private static final int CLIENTS = 12;

    /** Ids as services gave them. */
    final Set<String> members = ConcurrentHashMap.newKeySet();

    final Set<String> handouts = ConcurrentHashMap.newKeySet();
    final Set<String> entries = ConcurrentHashMap.newKeySet();
    final Set<String> attempts = ConcurrentHashMap.newKeySet();

    private final KillableSuite suite;
    private final Workers workers;
    private final Union union;
    private final List<String> tokens;
    private final String bank;

    KillLoad(KillableSuite suite, long seed) {
        this.suite = suite;
        this.workers = new Workers(seed);
        this.union = Union.found(suite.service("membership"));
        // Who hands out gifts says first that none can be their own.
        suite.service("membership").put(Union.ADMINISTRATOR, "/non-member-declarations/mine", Map.of());
        JsonNode session = union.openSession(suite.service("membership"), "AUTOMATIC", null);
        this.tokens = Crowd.run(
                CLIENTS,
                IntStream.range(0, ENTRANTS)
                        .<Callable<String>>mapToObj(index -> () -> entrant(session, index))
                        .toList());
        await().atMost(Duration.ofMinutes(1)).until(() -> suite.surroundings.count("contest", SIGNED_IN) == ENTRANTS);
        this.bank = bank();
    }

    Union union() {
        return union;
    }

    /** A member who signs in; all numbers below those of the rounds are theirs. */
    private String entrant(JsonNode session, int index) {
        Map<String, Object> person = workers.request(index);
        join(session, index);
        String token = TestTokens.ofPhone("entrant-" + index, "+86" + person.get("mobile"));
        String number = person.get("documentNumber").toString();
        Map<String, String> lastFour = Map.of("documentLastFour", number.substring(number.length() - 4));
        Answer answer = suite.post("membership", token, "/activations", lastFour);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return token;
    }

    private String bank() {
        Map<String, Object> body = Map.of("organisationId", union.id(), "title", "题库", "purpose", "QUIZ");
        // Until contest has heard of the union.
        Answer created = suite.insist(
                "contest",
                contest -> contest.post(Union.ADMINISTRATOR, "/question-banks", body, "bank-" + System.nanoTime())
                        .filter(answer -> answer.status() == 201));
        String id = created.body().path("id").asText();
        for (int i = 1; i <= QUESTIONS; i++) {
            create("contest", "/question-banks/" + id + "/questions", QuizBodies.question(i));
        }
        publish("/question-banks/" + id);
        return id;
    }

    /** One round to its end. */
    void play(int round) {
        JsonNode session = create("membership", "/recruitment-sessions", sessionBody());
        String project = project(round);
        String period = period(round);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < JOINS; i++) {
            int index = ENTRANTS + round * JOINS + i;
            tasks.add(() -> collect(session, join(session, index)));
        }
        for (String token : tokens) {
            tasks.add(() -> answer(period, token));
            tasks.add(() -> enter(project, token));
        }
        Crowd.run(CLIENTS, tasks);
    }

    private String join(JsonNode session, int index) {
        String joinToken = session.path("joinToken").asText();
        Answer answer = suite.insist(
                "membership",
                membership -> Union.join(membership, joinToken, workers.request(index), "worker-" + index)
                        .filter(given -> !KillableSuite.code(given).equals("request-in-progress")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        members.add(answer.body().at("/member/id").asText());
        return answer.body().path("receipt").asText();
    }

    private boolean collect(JsonNode session, String receipt) {
        String path = "/recruitment-sessions/" + session.path("id").asText() + "/gift-handouts";
        return note(
                handouts,
                suite.post("membership", Union.ADMINISTRATOR, path, Map.of("receipt", receipt)),
                Set.of("gift-stock-exhausted", "gift-already-handed-out"));
    }

    private boolean enter(String project, String token) {
        return note(
                entries,
                suite.post("contest", token, "/projects/" + project + "/entries", Map.of()),
                Set.of("project-full", "already-entered"));
    }

    private static boolean note(Set<String> acknowledged, Answer answer, Set<String> expected) {
        if (answer.status() == 201) {
            return acknowledged.add(answer.body().path("id").asText());
        }
        assertThat(KillableSuite.code(answer)).as(answer.text()).isIn(expected);
        return false;
    }

    /** All of it right: whoever lost a saved answer would earn less. */
    private boolean answer(String period, String token) {
        Answer paper = suite.post("contest", token, "/quiz-periods/" + period + "/attempts", Map.of());
        assertThat(paper.status()).as(paper.text()).isIn(200, 201);
        String path = "/attempts/" + paper.body().path("id").asText();
        for (int number = 1; number <= QUESTIONS; number++) {
            Map<String, Object> answers = Map.of("answers", List.of(Map.of("number", number, "choice", "A")));
            Answer saved = suite.insist("contest", contest -> contest.put(token, path + "/answers", answers));
            assertThat(saved.status()).as(saved.text()).isIn(200, 204);
        }
        Answer finished = suite.post("contest", token, path + "/finish", Map.of());
        assertThat(new BigDecimal(finished.body().path("score").asText("0")))
                .as(finished.text())
                .isEqualByComparingTo("100");
        return attempts.add(finished.body().path("attemptId").asText());
    }

    private Map<String, Object> sessionBody() {
        return Map.of(
                "organisationId",
                union.id(),
                "title",
                "职工沟通会",
                "opensAt",
                Instant.now().minusSeconds(60).toString(),
                "closesAt",
                Instant.now().plus(Duration.ofHours(8)).toString(),
                "confirmation",
                "AUTOMATIC",
                "giftStock",
                GIFTS);
    }

    private String project(int round) {
        Map<String, Object> contest = Map.of(
                "organisationId",
                union.federationId(),
                "title",
                "竞赛" + round,
                "contestClass",
                "CITY",
                "year",
                2026,
                "opensAt",
                Instant.now().minusSeconds(60).toString(),
                "closesAt",
                Instant.now().plus(Duration.ofHours(8)).toString());
        String path = "/contests/"
                + create("contest", "/contests", contest).path("id").asText();
        Map<String, Object> project = Map.of("trade", "电工", "title", "电工赛项", "capacity", PLACES);
        String id = create("contest", path + "/projects", project).path("id").asText();
        suite.post("contest", Union.ADMINISTRATOR, path + "/open", Map.of());
        return id;
    }

    private String period(int round) {
        Map<String, Object> quiz = Map.of("organisationId", union.id(), "title", "答题" + round);
        String path =
                "/quizzes/" + create("contest", "/quizzes", quiz).path("id").asText();
        Map<String, Object> period = QuizBodies.period(bank, QUESTIONS, PRIZES);
        String id = create("contest", path + "/periods", period).path("id").asText();
        publish(path);
        return id;
    }

    private void publish(String path) {
        suite.post("contest", Union.ADMINISTRATOR, path + "/publish", Map.of());
    }

    private JsonNode create(String service, String path, Object body) {
        Answer answer = suite.post(service, Union.ADMINISTRATOR, path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer.body();
    }
}
