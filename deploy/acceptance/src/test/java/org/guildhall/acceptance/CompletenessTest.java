package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.testing.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Reporting claims no more than it was told: not while facts lie in the outbox of a service that died. */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class CompletenessTest {

    private static final int FIRST = 20;
    private static final int JOINS = 500;

    private final Workers workers = new Workers(13);
    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private ServiceUnderTest reporting;
    private Union union;
    private String joinToken;

    @BeforeEach
    void start() {
        surroundings = new Surroundings();
        membership = surroundings.launch("membership");
        ServiceUnderTest contest = surroundings.launch("contest");
        reporting = surroundings.launch("reporting");
        List.of(membership, contest, reporting).forEach(ServiceUnderTest::awaitReady);
        union = Union.found(membership);
        joinToken = union.openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
    }

    @AfterEach
    void stop() {
        surroundings.close();
    }

    @Test
    void isNotCompleteWhileADeadServiceHoldsFactsBack() {
        join(0, FIRST);
        Instant known = Instant.now();
        await().atMost(Surroundings.PATIENCE).until(() -> asOf().isAfter(known));
        assertThat(members()).isEqualTo(FIRST);

        surroundings.kafka.stop();
        Instant before = Instant.now();
        join(FIRST, FIRST + JOINS);
        Instant acknowledged = Instant.now();
        // The contest service has told nothing for ever: that is no lag.
        assertThat(figures().at("/lag/seconds").asLong())
                .isLessThanOrEqualTo(Duration.between(known, Instant.now()).toSeconds());
        membership.kill();
        surroundings.kafka.restart();

        await().during(Duration.ofSeconds(4))
                .atMost(Surroundings.PATIENCE)
                .until(() ->
                        asOf().isBefore(before) && !check().path("complete").asBoolean());
        await().atMost(Surroundings.PATIENCE)
                .until(() -> figures().at("/lag/events").isNull());
        assertThat(members()).isEqualTo(FIRST);

        membership = surroundings.start("membership");
        await().atMost(Surroundings.PATIENCE).until(() -> asOf().isAfter(acknowledged));
        assertThat(members()).isEqualTo(FIRST + JOINS);
        JsonNode checked = check();
        assertThat(checked.path("complete").asBoolean()).isTrue();
        assertThat(checked.path("consistent").asBoolean()).isTrue();
        assertThat(checked.at("/lag/deadLetters").asLong()).isZero();
    }

    private void join(int from, int to) {
        List<Integer> statuses = Race.run(
                32,
                IntStream.range(from, to)
                        .<Callable<Integer>>mapToObj(index ->
                                () -> Union.join(membership, joinToken, workers.request(index), "worker-" + index)
                                        .orElseThrow()
                                        .status())
                        .toList());
        assertThat(statuses).containsOnly(201);
    }

    private long members() {
        return figures().at("/total/members").asLong();
    }

    /** The beginning of time as long as nothing can be said. */
    private Instant asOf() {
        String asOf = figures().path("asOf").asText("");
        return asOf.isEmpty() || asOf.equals("null") ? Instant.EPOCH : Instant.parse(asOf);
    }

    private JsonNode figures() {
        return reporting
                .get(Union.ADMINISTRATOR, "/statistics/members?organisation=" + union.id())
                .orElseThrow()
                .body();
    }

    private JsonNode check() {
        Answer answer = reporting
                .post(
                        Union.ADMINISTRATOR,
                        "/consistency-checks",
                        Map.of(),
                        UUID.randomUUID().toString())
                .orElseThrow();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}
