package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.testing.Race;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances of membership on one database know nothing of each other; the promises hold all the same. */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Workers workers = new Workers(8);
    private Surroundings surroundings;
    private List<ServiceUnderTest> instances;
    private Union union;

    @BeforeAll
    void start() {
        surroundings = new Surroundings();
        ServiceUnderTest one = surroundings.start("membership");
        instances = List.of(one, surroundings.start("membership"));
        union = Union.found(one);
        System.out.println("seed " + seed);
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    private ServiceUnderTest instance(int number) {
        return instances.get(number % instances.size());
    }

    @Test
    void letsOnePersonJoinOnceFromFiftyThreadsThroughDifferentSessions() {
        List<String> tokens = IntStream.range(0, 5)
                .mapToObj(i -> union.openSession(instance(i), "AUTOMATIC", null)
                        .path("joinToken")
                        .asText())
                .toList();
        for (int person = 0; person < 5; person++) {
            Map<String, Object> request = workers.request(person);
            List<Callable<Answer>> attempts = IntStream.range(0, 50)
                    .<Callable<Answer>>mapToObj(i -> () -> Union.join(
                                    instance(i),
                                    tokens.get(i % 5),
                                    request,
                                    UUID.randomUUID().toString())
                            .orElseThrow())
                    .toList();
            List<Answer> answers = Race.run(attempts);
            // Who taps again at the session that was first gets the first answer again.
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 201)
                    .hasSize(10)
                    .extracting(answer -> answer.body().path("receipt").asText())
                    .containsOnly(answers.stream()
                            .filter(answer -> answer.status() == 201)
                            .findFirst()
                            .orElseThrow()
                            .body()
                            .path("receipt")
                            .asText());
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .hasSize(40)
                    .allSatisfy(answer -> assertThat(answer.body().path("code").asText())
                            .isIn("already-a-member", "application-pending"));
        }
    }

    @Test
    void makesOneMemberOfEachPersonWhenEverybodyTriesTwiceInRandomOrder() {
        String token = union.openSession(instance(0), "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        long before = members();
        List<Integer> attempts = new ArrayList<>();
        for (int person = 100; person < 300; person++) {
            attempts.add(person);
            attempts.add(person);
        }
        Collections.shuffle(attempts, new Random(seed));
        List<Callable<Integer>> joins = IntStream.range(0, attempts.size())
                .<Callable<Integer>>mapToObj(i -> () -> Union.join(
                                instance(i),
                                token,
                                workers.request(attempts.get(i)),
                                UUID.randomUUID().toString())
                        .orElseThrow()
                        .status())
                .toList();
        List<Integer> statuses = Race.run(32, joins);
        assertThat(statuses).containsOnly(201);
        assertThat(members()).isEqualTo(before + 200);
    }

    @Test
    void answersOneKeyUsedFromBothInstancesAtOnceWithOneMember() {
        String token = union.openSession(instance(0), "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        Map<String, Object> request = workers.request(400);
        List<Callable<Answer>> attempts = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(i -> () ->
                        Union.join(instance(i), token, request, "the-same-key").orElseThrow())
                .toList();
        List<Answer> answers = Race.run(attempts);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.body().path("code").asText())
                        .isIn("request-in-progress", "application-pending"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .isNotEmpty()
                .extracting(answer -> answer.body().path("member").path("id").asText())
                .containsOnly(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .findFirst()
                        .orElseThrow()
                        .body()
                        .path("member")
                        .path("id")
                        .asText());
    }

    @Test
    void handsOutExactlyTheStockedGiftsOncePerPerson() {
        instance(0).put(Union.ADMINISTRATOR, "/non-member-declarations/mine", Map.of());
        JsonNode session = union.openSession(instance(0), "AUTOMATIC", 20);
        String path = "/recruitment-sessions/" + session.path("id").asText() + "/gift-handouts";
        List<Map<String, String>> receipts = IntStream.range(500, 530)
                .mapToObj(i -> Union.join(
                                instance(i),
                                session.path("joinToken").asText(),
                                workers.request(i),
                                UUID.randomUUID().toString())
                        .orElseThrow())
                .map(answer -> Map.of("receipt", answer.body().path("receipt").asText()))
                .toList();
        List<Callable<Integer>> scans = IntStream.range(0, 90)
                .<Callable<Integer>>mapToObj(i -> () -> instance(i / 30)
                        .post(
                                Union.ADMINISTRATOR,
                                path,
                                receipts.get(i % 30),
                                UUID.randomUUID().toString())
                        .orElseThrow()
                        .status())
                .toList();
        List<Integer> statuses = Race.run(scans);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(20);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(70);
        assertThat(surroundings.count(
                        "membership",
                        "SELECT remaining FROM session_gift WHERE session_id = '"
                                + session.path("id").asText() + "'"))
                .isZero();
        assertThat(surroundings.count("membership", "SELECT count(DISTINCT member_id) FROM gift_handout"))
                .isEqualTo(20);
    }

    private long members() {
        return surroundings.count("membership", "SELECT count(*) FROM member");
    }
}
