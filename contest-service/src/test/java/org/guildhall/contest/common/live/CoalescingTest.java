package org.guildhall.contest.common.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CoalescingTest {

    private final Coalescing<String, Long> coalescing = new Coalescing<>();

    @Test
    void nobodyGetsWhatWasTrueBeforeTheyAskedAndManyShareOneComputation() throws Exception {
        AtomicLong world = new AtomicLong();
        AtomicInteger computations = new AtomicInteger();
        ExecutorService askers = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> answers = new ArrayList<>();
        int questions = 4_000;
        for (int i = 0; i < questions; i++) {
            answers.add(askers.submit(() -> {
                long before = world.incrementAndGet();
                long answer = coalescing.get("stage", () -> {
                    computations.incrementAndGet();
                    long seen = world.get();
                    spin(seen);
                    return seen;
                });
                return answer >= before;
            }));
        }
        for (Future<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
        askers.shutdown();
        assertThat(computations.get()).isLessThan(questions);
    }

    private static void spin(long seed) {
        Random random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += random.nextDouble();
        }
        assertThat(sum).isPositive();
    }

    @Test
    void keepsNothing() {
        AtomicLong computed = new AtomicLong();
        for (long i = 1; i <= 3; i++) {
            assertThat(coalescing.get("stage", computed::incrementAndGet)).isEqualTo(i);
        }
    }
}
