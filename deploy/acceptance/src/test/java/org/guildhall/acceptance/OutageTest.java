package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The broker or the database goes away while workers join; each time, the same service goes on afterwards. */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    private static final int JOINS = 3_000;
    private static final int CLIENTS = 32;

    private final Workers workers = new Workers(9);
    private EmbeddedPostgres postgres;
    private Surroundings surroundings;
    private ServiceUnderTest membership;
    private String joinToken;

    @BeforeAll
    void start() {
        postgres = EmbeddedPostgres.startTemporary();
        surroundings = new Surroundings(postgres);
        // So little memory that a backlog kept in memory would not fit with what the service needs to live.
        membership = surroundings.start("membership", "-Xmx160m");
        joinToken = Union.found(membership)
                .openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
    }

    @AfterAll
    void stop() {
        surroundings.close();
        postgres.close();
    }

    @Test
    void goesOnJoiningWithoutTheBrokerAndTellsEverythingInOrderLater() {
        long before = surroundings.count("membership", "SELECT count(*) FROM member");
        surroundings.kafka.stop();
        assertThat(join(0, JOINS)).containsOnly(201);
        assertThat(backlog()).isGreaterThanOrEqualTo(JOINS);
        surroundings.kafka.restart();
        await().atMost(Surroundings.PATIENCE).until(() -> backlog() == 0);
        Map<String, Long> highest = new HashMap<>();
        for (ConsumerRecord<String, String> record :
                Topic.readAll(surroundings.kafka.bootstrapServers(), "guildhall.membership.v1")) {
            long sequence = Long.parseLong(Topic.header(record, "ce_sequence"));
            assertThat(sequence).isLessThanOrEqualTo(highest.getOrDefault(record.key(), 0L) + 1);
            highest.merge(record.key(), sequence, Math::max);
        }
        assertThat(surroundings.count("membership", "SELECT count(*) FROM member"))
                .isEqualTo(before + JOINS);
        assertThat(highest.keySet()).hasSizeGreaterThanOrEqualTo(JOINS + JOINS / 2);
        assertThat(membership.isAlive()).isTrue();
    }

    @Test
    void asksToComeBackWhileTheDatabaseIsAwayAndRecoversWithoutARestart() {
        assertThat(join(4_000, 4_050)).containsOnly(201);
        postgres.stop();
        Answer refused = Union.join(membership, joinToken, workers.request(4_100), "while-away")
                .orElseThrow();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isPositive();
        postgres.restart();
        await().atMost(Surroundings.PATIENCE)
                .untilAsserted(() -> assertThat(Union.join(membership, joinToken, workers.request(4_100), "while-away")
                                .orElseThrow()
                                .status())
                        .isEqualTo(201));
        assertThat(join(4_101, 4_150)).containsOnly(201);
        await().atMost(Surroundings.PATIENCE).until(() -> backlog() == 0);
    }

    @Test
    void asksToComeBackWithinABoundWhileTheDatabaseIsFrozenAndSaysSoInALine() throws IOException {
        assertThat(join(5_000, 5_050)).containsOnly(201);
        long before = Files.size(membership.log);
        postgres.freeze();
        List<Integer> refused;
        try {
            long begun = System.nanoTime();
            refused = join(5_100, 5_100 + CLIENTS);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(membership.readiness().orElseThrow().status()).isEqualTo(503);
            assertThat(membership
                            .get(Union.ADMINISTRATOR, "/organisations?limit=1")
                            .orElseThrow()
                            .status())
                    .isEqualTo(503);
        } finally {
            postgres.thaw();
        }
        assertThat(refused).containsOnly(503);
        String said = Files.readString(membership.log).substring((int) Math.min(before, Files.size(membership.log)));
        assertThat(said.lines().filter(line -> line.startsWith("\tat "))).isEmpty();
        assertThat(said.lines().count()).isLessThan(200);
        await().atMost(Surroundings.PATIENCE).until(() -> join(5_200, 5_201).equals(List.of(201)));
        assertThat(join(5_201, 5_232)).containsOnly(201);
        await().atMost(Surroundings.PATIENCE).until(() -> backlog() == 0);
    }

    private long backlog() {
        return surroundings.count("membership", "SELECT count(*) FROM outbox_event");
    }

    private List<Integer> join(int from, int to) {
        return Crowd.run(
                CLIENTS,
                IntStream.range(from, to)
                        .<Callable<Integer>>mapToObj(index ->
                                () -> Union.join(membership, joinToken, workers.request(index), "worker-" + index)
                                        .orElseThrow()
                                        .status())
                        .toList());
    }
}
