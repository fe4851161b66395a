package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.kit.events.event.CrashPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Membership dies at the worst moments, under load; nothing acknowledged may be lost or doubled. It dies at each moment once,
 * or {@code -Dguildhall.crash-rounds=N} times, as {@code deploy/campaign} has it.
 */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private static final String TOPIC = "guildhall.membership.v1";
    private static final int ROUNDS = Integer.getInteger("guildhall.crash-rounds", 1);
    private static final int JOINS_PER_CRASH = 300;

    /** Each wave is answered before the next, so that joins are written in several batches however quick the machine is. */
    private static final int WAVE = 20;

    /** Facts are sent beside that, of many waves at once where the broker is slow; it dies while the joins go on. */
    private static final Duration DEAD_WITHIN = Duration.ofMinutes(1);

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Workers workers = new Workers(7);
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private Surroundings surroundings;

    @BeforeAll
    void start() {
        surroundings = new Surroundings();
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    @Test
    void tellsEveryAcknowledgedJoinOnceWhereverTheProcessDies() {
        System.out.println("seed " + seed);
        ServiceUnderTest healthy = surroundings.start("membership");
        String joinToken = Union.found(healthy)
                .openSession(healthy, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        healthy.kill();
        int first = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (CrashPoint point : CrashPoint.values()) {
                first = crash(point, joinToken, first);
            }
        }
        int joins = first;
        ServiceUnderTest survivor = surroundings.start("membership");
        retryWhatWasNotAcknowledged(survivor, joinToken, joins);
        assertThat(acknowledged).hasSize(joins);
        await().atMost(Surroundings.PATIENCE)
                .until(() -> surroundings.count("membership", "SELECT count(*) FROM outbox_event") == 0);
        checkTopic(joins);
    }

    /** @return which join comes next */
    private int crash(CrashPoint point, String joinToken, int first) {
        ServiceUnderTest doomed =
                surroundings.start("membership", "-Dcrash-at=" + point + ":" + (2 + random.nextInt(8)));
        long begun = System.nanoTime();
        int next = first;
        while (next < first + JOINS_PER_CRASH || doomed.isAlive()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("the crash at %s", point)
                    .isLessThan(DEAD_WITHIN);
            join(doomed, joinToken, next, next + WAVE);
            next += WAVE;
        }
        return next;
    }

    private void join(ServiceUnderTest membership, String joinToken, int from, int to) {
        List<Callable<Boolean>> joins = IntStream.range(from, to)
                .filter(index -> !acknowledged.containsKey(index))
                .<Callable<Boolean>>mapToObj(index -> () -> {
                    Union.join(membership, joinToken, workers.request(index), "worker-" + index)
                            .filter(answer -> answer.status() == 201)
                            .ifPresent(answer -> acknowledged.put(index, memberId(answer)));
                    return true;
                })
                .toList();
        Crowd.run(16, joins);
    }

    private void retryWhatWasNotAcknowledged(ServiceUnderTest survivor, String joinToken, int joins) {
        join(survivor, joinToken, 0, joins);
    }

    private static String memberId(Answer answer) {
        return answer.body().path("member").path("id").asText();
    }

    private void checkTopic(int joins) {
        Map<String, Set<String>> idsByMember = new HashMap<>();
        Map<String, Long> highest = new HashMap<>();
        for (ConsumerRecord<String, String> record : Topic.readAll(surroundings.kafka.bootstrapServers(), TOPIC)) {
            long sequence = Long.parseLong(Topic.header(record, "ce_sequence"));
            long before = highest.getOrDefault(record.key(), 0L);
            assertThat(sequence).as("sequence of %s", record.key()).isLessThanOrEqualTo(before + 1);
            highest.merge(record.key(), sequence, Math::max);
            if (Topic.header(record, "ce_type").equals("org.guildhall.membership.member-joined.v1")) {
                idsByMember
                        .computeIfAbsent(record.key(), member -> new HashSet<>())
                        .add(Topic.header(record, "ce_id"));
            }
        }
        assertThat(idsByMember.keySet()).containsExactlyInAnyOrderElementsOf(acknowledged.values());
        assertThat(idsByMember.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(surroundings.count("membership", "SELECT count(*) FROM member"))
                .isEqualTo(joins);
    }
}
