package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * While workers join in both cells, the service of a cell, the national reporting-service or the brokers of the far cell die and
 * come back. National figures are late then, and say so, but they are never wrong.
 */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellDeathsTest {

    private static final int DEATHS = Integer.getInteger("guildhall.deaths", 12);
    private static final int LONGEST_CALM = 2_500;
    private static final int AT_ONCE = 50;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final AtomicBoolean enough = new AtomicBoolean();
    private Federation federation;

    @BeforeAll
    void start() {
        System.out.println("seed " + seed);
        federation = new Federation();
    }

    @AfterAll
    void stop() {
        background.shutdownNow();
        federation.close();
    }

    @Test
    void figuresAreRightWhoeverDies() throws ExecutionException, InterruptedException {
        Future<Integer> joined = background.submit(this::joinUntilEnough);
        try (Watch watch = Watch.begin(federation)) {
            List<Runnable> deaths = List.of(
                    () -> federation.replace(federation.cells.get(0)),
                    () -> federation.replace(federation.cells.get(1)),
                    federation::replaceReporting,
                    this::restartTheFarBrokers);
            for (int death = 0; death < DEATHS && !joined.isDone(); death++) {
                Duration calm = Duration.ofMillis(random.nextInt(LONGEST_CALM));
                await().pollDelay(calm).until(() -> true);
                deaths.get(random.nextInt(deaths.size())).run();
                federation.figures.throwIfWrong();
            }
            enough.set(true);
            joined.get();
            federation.lookWhenComplete();
            assertThat(watch.looks()).isGreaterThan(DEATHS);
        }
        federation.assertCounted(joined.get());
        federation.rebuild();
        federation.assertCounted(joined.get());
    }

    private int joinUntilEnough() {
        int joined = 0;
        while (!enough.get()) {
            federation.join(joined, joined + AT_ONCE);
            joined += AT_ONCE;
        }
        return joined;
    }

    private void restartTheFarBrokers() {
        federation.far.stop();
        federation.far.restart();
    }
}
