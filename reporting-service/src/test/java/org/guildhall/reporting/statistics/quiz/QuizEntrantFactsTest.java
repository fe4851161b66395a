package org.guildhall.reporting.statistics.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.event;
import static org.guildhall.reporting.EventFeed.founded;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines behind the figures of quizzes: added up by hand they are the figures, of each unit and of all. */
@QuarkusTest
@WithTestResource(TestStack.class)
class QuizEntrantFactsTest {

    private static final String TIME = "2026-11-20T01:00:%02dZ";
    private static final int FULL_MARKS = 150;

    private final EventFeed feed = new EventFeed();
    private final UUID city = UUID.randomUUID();
    private final UUID east = UUID.randomUUID();
    private final UUID factory = UUID.randomUUID();
    private final UUID west = UUID.randomUUID();
    private final UUID quiz = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final List<UUID> periods =
            Stream.generate(UUID::randomUUID).limit(2).toList();
    private final String officer = "officer-" + UUID.randomUUID();
    private final String ofTheEast = "officer-" + UUID.randomUUID();

    @BeforeEach
    void tellOfAFederation() {
        tell(List.of(
                founded(city, null, "City", "CITY"),
                founded(east, city, "East", "COUNTY"),
                founded(west, city, "West", "COUNTY"),
                founded(factory, east, "Factory", "GRASSROOTS"),
                appointed(officer, "AUDITOR", city),
                appointed(ofTheEast, "CONTEST_ORGANISER", east)));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private void tell(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(feed::send);
        Reporting.awaitApplied(officer, city, feed.flush());
    }

    private static ProducerRecord<String, byte[]> attempt(
            String name, long version, UUID id, UUID quiz, UUID period, UUID member, UUID unit, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "attemptId", id, "quizId", quiz, "periodId", period, "organisationId", unit, "memberId", member));
        Collections.addAll(data, "memberOrganisationId", unit, "number", 1);
        Collections.addAll(data, more);
        return event("contest", "quiz-attempt-" + name, id, version, data.toArray());
    }

    private static ProducerRecord<String, byte[]> started(
            UUID id, UUID quiz, UUID period, UUID member, UUID unit, int second) {
        return attempt("started", 1, id, quiz, period, member, unit, "startedAt", TIME.formatted(second));
    }

    /** @param score null while the standing is frozen */
    private static ProducerRecord<String, byte[]> finished(
            UUID id, UUID quiz, UUID period, UUID member, UUID unit, Number score) {
        return attempt(
                "finished",
                2,
                id,
                quiz,
                period,
                member,
                unit,
                "score",
                score,
                "fullMarks",
                FULL_MARKS,
                "finishedAt",
                TIME.formatted(59));
    }

    private static ProducerRecord<String, byte[]> decided(
            UUID award, UUID quiz, UUID period, UUID member, UUID unit, String outcome) {
        UUID entry = UUID.randomUUID();
        List<Object> data = new ArrayList<>(List.of(
                "entryId", entry, "awardId", award, "quizId", quiz, "periodId", period, "organisationId", unit));
        Collections.addAll(data, "memberId", member, "memberOrganisationId", unit, "place", 1);
        Collections.addAll(data, "outcome", outcome, "decidedAt", TIME.formatted(59));
        return event("contest", "limited-award-decided", entry, 1, data.toArray());
    }

    @Test
    void scoresAreNullUntilTheyAreTold() {
        UUID member = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID award = UUID.randomUUID();
        UUID period = periods.get(0);
        tell(List.of(
                started(first, quiz, period, member, factory, 1),
                finished(first, quiz, period, member, factory, null),
                started(second, quiz, period, member, factory, 2),
                decided(award, quiz, period, member, factory, "EXHAUSTED")));
        facts(officer, factory, "quiz", quiz)
                .body("items", hasSize(1), "next", nullValue(), "asOf", notNullValue(), "lag", notNullValue())
                .body("items[0].memberId", equalTo(member.toString()))
                .body("items[0].organisationId", equalTo(factory.toString()))
                .body("items[0].quizId", equalTo(quiz.toString()), "items[0].periodId", equalTo(period.toString()))
                .body("items[0].attempts", equalTo(2), "items[0].finished", equalTo(1))
                .body("items[0].bestScore", nullValue(), "items[0].fullMarks", nullValue())
                .body("items[0].awards", contains(Map.of("awardId", award.toString(), "outcome", "EXHAUSTED")));
        tell(List.of(attempt(
                "scored",
                3,
                first,
                quiz,
                period,
                member,
                factory,
                "score",
                90.5,
                "fullMarks",
                FULL_MARKS,
                "scoredAt",
                TIME.formatted(59))));
        facts(officer, factory, "quiz", quiz)
                .body("items[0].bestScore", equalTo(90.5f), "items[0].fullMarks", equalTo(FULL_MARKS));
    }

    @Test
    void whatLiesOutsideOnesScopeIsNotThere() {
        UUID member = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        tell(List.of(started(id, quiz, periods.get(0), member, factory, 1)));
        facts(ofTheEast, east, "quiz", quiz).body("items.memberId", contains(member.toString()));
        facts(ofTheEast, factory).body("items", hasSize(1));
        for (UUID unit : List.of(city, west, UUID.randomUUID())) {
            Reporting.get(ofTheEast, "/statistics/quizzes/entrants", "organisation", unit)
                    .statusCode(404);
        }
        facts(officer, west).body("items", hasSize(0));
        for (String path : List.of("/statistics/quizzes", "/statistics/quizzes/entrants")) {
            Reporting.get(officer, path, "organisation", city, "quiz", other)
                    .statusCode(400)
                    .body("errors.pointer", contains("/quiz"), "errors.code", contains("unknown-id"));
        }
        tell(List.of(
                event(
                        "contest",
                        "quiz-published",
                        quiz,
                        2,
                        "quizId",
                        quiz,
                        "organisationId",
                        city,
                        "title",
                        "Quiz",
                        "periods",
                        List.of()),
                event("contest", "quiz-cancelled", quiz, 3, "quizId", quiz, "organisationId", city)));
        facts(officer, city).body("items", hasSize(0));
    }

    /** Members who move between units, in two quizzes and two periods, with awards and scores not told. */
    @Test
    void linesAddUpToTheFigures() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<UUID> units = List.of(city, east, west, factory);
        List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID member = UUID.randomUUID();
            int count = 1 + random.nextInt(4);
            for (int number = 0; number < count; number++) {
                UUID id = UUID.randomUUID();
                UUID in = random.nextInt(4) == 0 ? other : quiz;
                UUID period = periods.get(random.nextInt(2));
                UUID unit = units.get(random.nextInt(4));
                told.add(started(id, in, period, member, unit, number));
                if (random.nextBoolean()) {
                    Number score = random.nextInt(3) == 0 ? null : random.nextInt(FULL_MARKS + 1);
                    told.add(finished(id, in, period, member, unit, score));
                }
                if (random.nextInt(3) == 0) {
                    String outcome = random.nextBoolean() ? "AWARDED" : "HELD";
                    told.add(decided(UUID.randomUUID(), in, period, member, unit, outcome));
                }
            }
        }
        tell(told);
        for (UUID unit : units) {
            for (UUID asked : List.of(quiz, other)) {
                agree(unit, random, "quiz", asked);
            }
            agree(unit, random);
        }
    }

    private void agree(UUID unit, Random random, Object... query) {
        List<Map<String, Object>> lines = pages(unit, 1 + random.nextInt(20), query);
        JsonPath figures =
                answer(officer, "/statistics/quizzes", unit, query).extract().jsonPath();
        assertThat(sum(lines, "attempts")).isEqualTo(figures.getLong("total.attempts"));
        assertThat(sum(lines, "finished")).isEqualTo(figures.getLong("total.finished"));
        Map<String, Double> best = new HashMap<>();
        Map<String, Integer> awards = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (Map<String, Object> line : lines) {
            String entrant = line.get("quizId") + " " + line.get("memberId");
            assertThat(keys.add(entrant + line.get("periodId") + line.get("organisationId")))
                    .as("each line once")
                    .isTrue();
            if ((int) line.get("attempts") > 0) {
                Number score = (Number) line.get("bestScore");
                best.merge(entrant, score == null ? -1 : score.doubleValue() / FULL_MARKS, Math::max);
            }
            outcomes(line).forEach(outcome -> awards.merge(outcome, 1, Integer::sum));
        }
        Map<String, Integer> bands = new HashMap<>();
        best.values().forEach(share -> bands.merge(band(share), 1, Integer::sum));
        assertThat(best).hasSize(figures.getInt("total.entrants"));
        assertThat(bands).isEqualTo(figures.getMap("total.bands"));
        assertThat(awards).isEqualTo(figures.getMap("total.awards"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> outcomes(Map<String, Object> line) {
        return ((List<Map<String, String>>) line.get("awards"))
                .stream().map(award -> award.get("outcome")).toList();
    }

    private static long sum(List<Map<String, Object>> lines, String field) {
        return lines.stream().mapToLong(line -> (int) line.get(field)).sum();
    }

    private static String band(double share) {
        if (share < 0) {
            return "UNSCORED";
        }
        if (share < 0.6) {
            return "UNDER_60";
        }
        if (share < 0.8) {
            return "FROM_60";
        }
        if (share < 0.9) {
            return "FROM_80";
        }
        return share < 1 ? "FROM_90" : "FULL";
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> pages(UUID unit, int size, Object... query) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String cursor = null;
        do {
            List<Object> all = new ArrayList<>(List.of(query));
            Collections.addAll(all, "limit", size);
            if (cursor != null) {
                Collections.addAll(all, "cursor", cursor);
            }
            Map<String, Object> page =
                    facts(officer, unit, all.toArray()).extract().as(new TypeRef<>() {});
            lines.addAll((List<Map<String, Object>>) page.get("items"));
            cursor = (String) page.get("next");
        } while (cursor != null);
        assertThat(lines).allSatisfy(line -> assertThat(line.get("awards")).isNotNull());
        return lines;
    }

    private static ValidatableResponse facts(String subject, UUID organisation, Object... query) {
        return answer(subject, "/statistics/quizzes/entrants", organisation, query);
    }

    private static ValidatableResponse answer(String subject, String path, UUID organisation, Object... query) {
        List<Object> all = new ArrayList<>(List.of(query));
        Collections.addAll(all, "organisation", organisation);
        return Reporting.get(subject, path, all.toArray()).statusCode(200);
    }
}
