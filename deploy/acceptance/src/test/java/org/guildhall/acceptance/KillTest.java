package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
 * A hundred times, or {@code -Dguildhall.kills=N} times, a process is killed from outside at a moment of chance: a service, the
 * broker or the database. Meanwhile the load goes on. In the end nothing acknowledged is lost, nothing is doubled, and
 * reporting's figures are those of the sources.
 */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final int KILLS = Integer.getInteger("guildhall.kills", 100);

    /** Between two kills. */
    private static final int LONGEST_CALM = 2_500;

    /** Services more often than what they stand on. */
    private static final List<String> VICTIMS = List.of(
            "membership",
            "membership",
            "membership",
            "contest",
            "contest",
            "contest",
            "reporting",
            "reporting",
            KillableSuite.POSTGRES,
            KillableSuite.BROKER);

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final AtomicBoolean enough = new AtomicBoolean();
    private KillableSuite suite;
    private KillLoad load;

    @BeforeAll
    void start() {
        System.out.println("seed " + seed);
        suite = new KillableSuite();
        load = new KillLoad(suite, 17);
    }

    @AfterAll
    void stop() {
        background.shutdownNow();
        suite.close();
    }

    @Test
    void losesAndDoublesNothingWhateverIsKilled() throws ExecutionException, InterruptedException {
        Future<Integer> rounds = background.submit(this::playUntilEnough);
        Map<String, Integer> killed = new TreeMap<>();
        for (int kill = 0; kill < KILLS && !rounds.isDone(); kill++) {
            Duration calm = Duration.ofMillis(random.nextInt(LONGEST_CALM));
            String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            await().pollDelay(calm).until(() -> true);
            suite.kill(victim);
            killed.merge(victim, 1, Integer::sum);
            System.out.printf("kill %d: %s after %d ms%n", kill + 1, victim, calm.toMillis());
        }
        enough.set(true);
        int played = rounds.get();
        System.out.printf(
                "killed %s under %d rounds: %d joins, %d gifts, %d entries, %d attempts, %d calls cut off%n",
                killed,
                played,
                load.members.size(),
                load.handouts.size(),
                load.entries.size(),
                load.attempts.size(),
                suite.cutOff());
        assertThat(suite.cutOff())
                .as("a call died with a process, or this proves nothing")
                .isPositive();
        new KillCheck(suite, load, played).check();
    }

    private int playUntilEnough() {
        int round = 0;
        while (!enough.get()) {
            load.play(round);
            round++;
        }
        return round;
    }
}
