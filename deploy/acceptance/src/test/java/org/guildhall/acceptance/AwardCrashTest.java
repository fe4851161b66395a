package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.events.event.CrashPoint;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two instances of contest decide one award while one of them dies at each of the worst moments. Entrants who got no answer
 * ask again, of either instance.
 */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwardCrashTest {

    private static final String TOPIC = "guildhall.contest.v1";
    private static final int ENTRANTS = 60;
    private static final int STOCK = 25;
    private static final int QUESTIONS = 5;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Workers workers = new Workers(9);
    private Surroundings surroundings;
    private ServiceUnderTest healthy;
    private List<String> tokens;

    private record Period(String id, String award) {}

    @BeforeAll
    void start() {
        surroundings = new Surroundings();
        System.out.println("seed " + seed);
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    @Test
    void awardsExactlyTheStockWhereverAnInstanceDies() {
        ServiceUnderTest membership = surroundings.start("membership");
        healthy = surroundings.start("contest");
        Union union = Union.found(membership);
        tokens = join(
                membership,
                union.openSession(membership, "AUTOMATIC", null)
                        .path("joinToken")
                        .asText());
        List<Period> periods = open(union, CrashPoint.values().length);
        membership.kill();
        for (int i = 0; i < periods.size(); i++) {
            CrashPoint point = CrashPoint.values()[i];
            ServiceUnderTest doomed =
                    surroundings.start("contest", "-Dcrash-at=" + point + ":" + (2 + random.nextInt(8)));
            everybodyAnswers(periods.get(i), doomed);
            doomed.kill();
            check(periods.get(i));
        }
        await().atMost(Surroundings.PATIENCE)
                .until(() -> surroundings.count("contest", "SELECT count(*) FROM outbox_event") == 0);
        checkTopic(periods.size());
    }

    private List<String> join(ServiceUnderTest membership, String joinToken) {
        List<Callable<String>> joins = IntStream.range(0, ENTRANTS)
                .<Callable<String>>mapToObj(index -> () -> {
                    Map<String, Object> person = workers.request(index);
                    assertThat(Union.join(membership, joinToken, person, "join-" + index))
                            .isPresent();
                    String token = TestTokens.ofPhone("entrant-" + index, "+86" + person.get("mobile"));
                    String number = person.get("documentNumber").toString();
                    Map<String, String> lastFour = Map.of("documentLastFour", number.substring(number.length() - 4));
                    assertThat(membership.post(token, "/activations", lastFour, "activation-" + index))
                            .isPresent();
                    return token;
                })
                .toList();
        return Crowd.run(8, joins);
    }

    private List<Period> open(Union union, int count) {
        await().atMost(Surroundings.PATIENCE)
                .until(() -> surroundings.count("contest", "SELECT count(*) FROM member WHERE subject IS NOT NULL")
                        == ENTRANTS);
        String bank = Union.create(
                        healthy,
                        "/question-banks",
                        Map.of("organisationId", union.id(), "title", "题库", "purpose", "QUIZ"))
                .path("id")
                .asText();
        for (int i = 1; i <= QUESTIONS; i++) {
            Union.create(healthy, "/question-banks/" + bank + "/questions", QuizBodies.question(i));
        }
        post("/question-banks/" + bank + "/publish");
        String quiz = Union.create(healthy, "/quizzes", Map.of("organisationId", union.id(), "title", "答题"))
                .path("id")
                .asText();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode period =
                    Union.create(healthy, "/quizzes/" + quiz + "/periods", QuizBodies.period(bank, QUESTIONS, STOCK));
            periods.add(new Period(
                    period.path("id").asText(),
                    period.path("awards").get(0).path("id").asText()));
        }
        post("/quizzes/" + quiz + "/publish");
        return periods;
    }

    private void post(String path) {
        Answer answer = healthy.post(
                        Union.ADMINISTRATOR, path, Map.of(), UUID.randomUUID().toString())
                .orElseThrow();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void everybodyAnswers(Period period, ServiceUnderTest doomed) {
        List<Callable<Boolean>> entrants = IntStream.range(0, ENTRANTS)
                .<Callable<Boolean>>mapToObj(index -> () -> {
                    play(period, tokens.get(index), index % 2 == 0 ? healthy : doomed);
                    return true;
                })
                .toList();
        Crowd.run(16, entrants);
    }

    private void play(Period period, String token, ServiceUnderTest first) {
        JsonNode paper = insist(
                first,
                service -> service.post(
                        token,
                        "/quiz-periods/" + period.id() + "/attempts",
                        Map.of(),
                        UUID.randomUUID().toString()));
        String attempt = "/attempts/" + paper.path("id").asText();
        List<Map<String, Object>> answers = IntStream.rangeClosed(1, QUESTIONS)
                .<Map<String, Object>>mapToObj(number -> Map.of("number", number, "choice", "A"))
                .toList();
        insist(first, service -> service.put(token, attempt + "/answers", Map.of("answers", answers)));
        insist(
                first,
                service -> service.post(
                        token, attempt + "/finish", Map.of(), UUID.randomUUID().toString()));
    }

    /** Asks until somebody answers; whom the first one doesn't answer asks the other one. */
    private JsonNode insist(ServiceUnderTest first, Function<ServiceUnderTest, Optional<Answer>> call) {
        ServiceUnderTest asked = first;
        while (true) {
            Optional<Answer> answer = call.apply(asked);
            if (answer.isPresent() && answer.get().status() != 503) {
                assertThat(answer.get().status()).as(answer.get().text()).isIn(200, 201);
                return answer.get().body();
            }
            asked = healthy;
        }
    }

    private void check(Period period) {
        JsonNode replay = healthy.get(Union.ADMINISTRATOR, "/limited-awards/" + period.award() + "/replay")
                .orElseThrow()
                .body();
        assertThat(replay.path("places").asInt()).isEqualTo(ENTRANTS);
        assertThat(replay.path("winners")).hasSize(STOCK);
        assertThat(replay.path("winners").get(STOCK - 1).asInt()).isEqualTo(STOCK);
        assertThat(replay.path("findings")).isEmpty();
        assertThat(surroundings.count(
                        "contest",
                        "SELECT count(DISTINCT member_id) FROM coupon WHERE award_id = '" + period.award() + "'"))
                .isEqualTo(STOCK);
    }

    /** What was told, however often, is what was decided. */
    private void checkTopic(int periods) {
        Set<String> decided = new HashSet<>();
        Set<String> issued = new HashSet<>();
        for (ConsumerRecord<String, String> record : Topic.readAll(surroundings.kafka.bootstrapServers(), TOPIC)) {
            switch (Topic.header(record, "ce_type")) {
                case "org.guildhall.contest.limited-award-decided.v1" -> decided.add(record.key());
                case "org.guildhall.contest.coupon-issued.v1" -> issued.add(record.key());
                default -> {
                    // Other facts of quizzes.
                }
            }
        }
        assertThat(decided).hasSize(periods * ENTRANTS);
        assertThat(issued).hasSize(periods * STOCK);
    }
}
