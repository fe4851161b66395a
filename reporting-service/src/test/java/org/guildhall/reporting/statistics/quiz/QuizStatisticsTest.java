package org.guildhall.reporting.statistics.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.EventFeed.founded;
import static org.guildhall.reporting.EventFeed.joined;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quizzes of a small federation whose figures can be counted by hand. */
@QuarkusTest
@WithTestResource(TestStack.class)
class QuizStatisticsTest {

    private static final String TIME = "2026-11-20T01:00:0%dZ";

    private final EventFeed feed = new EventFeed();
    private final UUID city = UUID.randomUUID();
    private final UUID east = UUID.randomUUID();
    private final UUID west = UUID.randomUUID();
    private final UUID factory = UUID.randomUUID();
    private final UUID quiz = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID first = new UUID(0x01, 1 | quiz.getLeastSignificantBits());
    private final UUID second = new UUID(0x02, quiz.getLeastSignificantBits());
    private final String officer = "officer-" + UUID.randomUUID();
    private final List<UUID> workers =
            Stream.generate(UUID::randomUUID).limit(5).toList();

    @Inject
    DataSource dataSource;

    @BeforeEach
    void tellOfAFederation() {
        List<ProducerRecord<String, byte[]>> stream = new ArrayList<>(List.of(
                founded(city, null, "City", "CITY"),
                founded(east, city, "East", "COUNTY"),
                founded(west, city, "West", "COUNTY"),
                founded(factory, east, "Factory", "GRASSROOTS"),
                appointed(officer, "AUDITOR", city),
                published(quiz, first, second),
                published(other, UUID.randomUUID(), UUID.randomUUID())));
        for (UUID worker : workers.subList(0, 3)) {
            stream.add(joined(worker, factory, null, "2026-11-01", "MALE", List.of()));
        }
        stream.add(joined(workers.get(3), east, null, "2026-11-01", "MALE", List.of()));
        stream.add(joined(workers.get(4), west, null, "2026-11-01", "MALE", List.of()));
        tell(stream);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private void tell(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(feed::send);
        Reporting.awaitApplied(officer, city, feed.flush());
    }

    private ProducerRecord<String, byte[]> published(UUID id, UUID one, UUID two) {
        return event(
                "contest",
                "quiz-published",
                id,
                2,
                "quizId",
                id,
                "organisationId",
                city,
                "title",
                "Quiz",
                "periods",
                List.of(period(one, "One"), period(two, "Two")));
    }

    private static Map<String, Object> period(UUID id, String title) {
        return Map.of(
                "periodId",
                id.toString(),
                "title",
                title,
                "opensAt",
                "2026-11-20T00:00:00Z",
                "closesAt",
                "2026-11-21T00:00:00Z",
                "fullMarks",
                150,
                "highScore",
                90,
                "awards",
                List.of());
    }

    /** An event of an attempt of the quiz. */
    private ProducerRecord<String, byte[]> attempt(
            String name, UUID id, long version, UUID period, UUID member, UUID organisation, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "attemptId",
                id,
                "quizId",
                quiz,
                "periodId",
                period,
                "organisationId",
                city,
                "memberId",
                member,
                "memberOrganisationId",
                organisation,
                "number",
                1));
        Collections.addAll(data, more);
        return event("contest", name, id, version, data.toArray());
    }

    private ProducerRecord<String, byte[]> started(UUID id, UUID period, UUID member, UUID organisation, int second) {
        return attempt(
                "quiz-attempt-started", id, 1, period, member, organisation, "startedAt", TIME.formatted(second));
    }

    private ProducerRecord<String, byte[]> finished(
            UUID id, UUID period, UUID member, UUID organisation, Number score) {
        return attempt(
                "quiz-attempt-finished",
                id,
                2,
                period,
                member,
                organisation,
                "score",
                score,
                "fullMarks",
                150,
                "seconds",
                60,
                "finishedAt",
                TIME.formatted(9));
    }

    private ProducerRecord<String, byte[]> decided(
            UUID id, long version, UUID member, UUID organisation, String outcome) {
        return event(
                "contest",
                "limited-award-decided",
                id,
                version,
                "entryId",
                id,
                "awardId",
                city,
                "periodId",
                first,
                "quizId",
                quiz,
                "organisationId",
                city,
                "memberId",
                member,
                "memberOrganisationId",
                organisation,
                "place",
                1,
                "outcome",
                outcome,
                "decidedAt",
                TIME.formatted(9));
    }

    private ProducerRecord<String, byte[]> coupon(String name, UUID id, long version, UUID member, UUID organisation) {
        return event(
                "contest",
                name,
                id,
                version,
                "entryId",
                id,
                "couponId",
                id,
                "awardId",
                city,
                "quizId",
                quiz,
                "organisationId",
                city,
                "memberId",
                member,
                "memberOrganisationId",
                organisation,
                "issuedAt",
                TIME.formatted(9),
                "redeemedAt",
                TIME.formatted(9));
    }

    /** Worker 0 tries twice, worker 1 in a frozen standing, 3 goes away, 4 gets full marks after moving from the factory. */
    private void tellOfAQuiz() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(6).toList();
        UUID coupon = UUID.randomUUID();
        UUID place = UUID.randomUUID();
        tell(List.of(
                started(ids.get(0), first, workers.get(0), factory, 1),
                finished(ids.get(0), first, workers.get(0), factory, 60),
                started(ids.get(1), second, workers.get(0), factory, 2),
                finished(ids.get(1), second, workers.get(0), factory, 134.99),
                started(ids.get(2), first, workers.get(1), factory, 1),
                finished(ids.get(2), first, workers.get(1), factory, null),
                started(ids.get(3), first, workers.get(3), east, 1),
                started(ids.get(5), second, workers.get(4), west, 5),
                finished(ids.get(5), second, workers.get(4), west, 150),
                started(ids.get(4), first, workers.get(4), factory, 3),
                decided(place, 1, workers.get(4), factory, "HELD"),
                decided(place, 2, workers.get(4), factory, "AWARDED"),
                decided(UUID.randomUUID(), 1, workers.get(0), factory, "EXHAUSTED"),
                coupon("coupon-issued", coupon, 1, workers.get(4), factory),
                coupon("coupon-redeemed", coupon, 2, workers.get(4), factory),
                coupon("coupon-issued", UUID.randomUUID(), 1, workers.get(0), factory)));
        tell(List.of(attempt(
                "quiz-attempt-scored",
                ids.get(2),
                3,
                first,
                workers.get(1),
                factory,
                "score",
                90,
                "fullMarks",
                150,
                "scoredAt",
                TIME.formatted(9))));
    }

    @Test
    void countsEntrantsTurnoutScoresAwardsAndCoupons() {
        tellOfAQuiz();
        quizzes(city, "quiz", quiz)
                .body("total.entrants", equalTo(4), "total.attempts", equalTo(6), "total.finished", equalTo(4))
                .body("total.members", equalTo(5), "total.turnout", equalTo(0.8f))
                .body("total.bands", equalTo(Map.of("FROM_60", 1, "FROM_80", 1, "FULL", 1, "UNSCORED", 1)))
                .body("total.awards", equalTo(Map.of("AWARDED", 1, "EXHAUSTED", 1)))
                .body("total.couponsIssued", equalTo(2), "total.couponsRedeemed", equalTo(1))
                .body("own.entrants", equalTo(0), "own.turnout", nullValue())
                .body("children.organisation.name", contains("East", "West"))
                // Who moved counts where they belonged with their first attempt, whichever came first here.
                .body("children.total.entrants", contains(4, 0))
                .body("children.total.members", contains(4, 1))
                .body("items.title", contains("One", "Two"))
                .body("items.entrants", contains(4, 2), "items.attempts", contains(4, 2))
                .body("items[0].awards", equalTo(Map.of("AWARDED", 1, "EXHAUSTED", 1)));
        quizzes(east, "quiz", quiz).body("own.entrants", equalTo(1), "own.turnout", equalTo(1.0f));
        quizzes(factory, "quiz", quiz).body("own.entrants", equalTo(3), "children", hasSize(0));
        quizzes(city).body("total.entrants", equalTo(4), "total.turnout", nullValue(), "items", hasSize(4));
        quizzes(city, "quiz", other).body("total.entrants", equalTo(0), "total.turnout", equalTo(0.0f));
        quizzes(city, "quiz", quiz, "limit", 1).body("items.title", contains("One"));
        consistent();
    }

    @Test
    void cancelledQuizzesCountNowhere() {
        tellOfAQuiz();
        tell(List.of(event(
                "contest",
                "quiz-cancelled",
                quiz,
                3,
                "quizId",
                quiz,
                "organisationId",
                city,
                "cancelledAt",
                TIME.formatted(9))));
        quizzes(city)
                .body("total.entrants", equalTo(0), "total.awards", equalTo(Map.of()), "items", hasSize(2))
                .body("total.couponsIssued", equalTo(0));
    }

    /** Whatever the order, and however often each is told: the same as counted by hand. */
    @Test
    void randomStreamsComeToTheSameFigures() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Map<UUID, List<ProducerRecord<String, byte[]>>> streams = new HashMap<>();
        Map<UUID, UUID> homes = new HashMap<>();
        Set<String> perPeriod = new HashSet<>();
        List<UUID> units = List.of(city, east, west, factory);
        int attempts = 0;
        for (int i = 0; i < 60; i++) {
            UUID member = UUID.randomUUID();
            int count = 1 + random.nextInt(4);
            for (int number = 0; number < count; number++) {
                UUID id = UUID.randomUUID();
                UUID unit = units.get(random.nextInt(units.size()));
                UUID period = random.nextBoolean() ? first : second;
                homes.putIfAbsent(member, unit);
                perPeriod.add(period + " " + member);
                streams.put(id, new ArrayList<>(List.of(started(id, period, member, unit, number))));
                if (random.nextBoolean()) {
                    streams.get(id).add(finished(id, period, member, unit, random.nextInt(151)));
                }
                attempts++;
            }
        }
        List<UUID> order = new ArrayList<>(streams.keySet());
        Collections.shuffle(order, random);
        List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
        order.forEach(id -> told.addAll(streams.get(id)));
        order.stream().limit(40).forEach(id -> told.addAll(streams.get(id)));
        tell(told);
        Map<UUID, Long> expected =
                homes.values().stream().collect(Collectors.groupingBy(unit -> unit, Collectors.counting()));
        quizzes(city, "quiz", quiz)
                .body("total.entrants", equalTo(60), "total.attempts", equalTo(attempts))
                .body("own.entrants", equalTo(expected.getOrDefault(city, 0L).intValue()))
                .body("items.entrants.sum()", equalTo(perPeriod.size()));
        for (UUID unit : List.of(east, west, factory)) {
            quizzes(unit, "quiz", quiz)
                    .body(
                            "own.entrants",
                            equalTo(expected.getOrDefault(unit, 0L).intValue()));
        }
        consistent();
    }

    @Test
    void checkFindsWhatDoesntAgreeAndARebuildRepairsIt() throws SQLException {
        tellOfAQuiz();
        Map<String, Object> figures = figures(quizzes(city, "quiz", quiz));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE projection.quiz_entrant SET attempts = attempts + 1 WHERE member_id = '"
                    + workers.get(3) + "'");
        }
        Reporting.post(officer, "/consistency-checks")
                .body("consistent", equalTo(false))
                .body("findings.kind", hasItem("QUIZ_ENTRANTS"))
                .body("findings.code", hasItem(quiz.toString()));
        String administrator = "administrator-" + UUID.randomUUID();
        tell(List.of(appointed(administrator, "ADMINISTRATOR", null)));
        String rebuild = Reporting.post(administrator, "/rebuilds").extract().path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "SWAPPED"
                        .equals(Reporting.get(administrator, "/rebuilds/" + rebuild)
                                .extract()
                                .path("state")));
        assertThat(figures(quizzes(city, "quiz", quiz))).isEqualTo(figures).containsKey("total");
        consistent();
        quizzes(city).body("children.organisation.name", containsInAnyOrder("East", "West"));
    }

    private void consistent() {
        Reporting.post(officer, "/consistency-checks").statusCode(200).body("findings", is(List.of()));
    }

    private static Map<String, Object> figures(ValidatableResponse answer) {
        Map<String, Object> figures = answer.extract().path("$");
        figures.keySet().removeAll(List.of("asOf", "lag"));
        return figures;
    }

    private ValidatableResponse quizzes(UUID organisation, Object... query) {
        return answer("/statistics/quizzes", organisation, query);
    }

    private ValidatableResponse answer(String path, UUID organisation, Object... query) {
        List<Object> all = new ArrayList<>(List.of(query));
        all.addAll(List.of("organisation", organisation));
        return Reporting.get(officer, path, all.toArray()).statusCode(200);
    }
}
