package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Services are rolled over under load: a rollout is nothing that anybody notices. */
@BesideOthers
class RolloutTest {

    private static final List<String> SERVICES = List.of("membership", "contest", "reporting");
    private static final double FEW = 0.01;

    private final long seed = Long.getLong("guildhall.seed", System.nanoTime());
    private Surroundings surroundings;

    @BeforeEach
    void start() {
        surroundings = new Surroundings();
        for (String service : SERVICES) {
            surroundings.set(
                    service,
                    Map.of(
                            "SHUTDOWN_LEAD",
                            "1500MS",
                            "WARM_UP",
                            "true",
                            "GUILDHALL_WARM_UP_AT_MOST",
                            "1S",
                            "GUILDHALL_WARM_UP_CONNECTIONS",
                            "8"));
        }
    }

    @AfterEach
    void stop() {
        surroundings.close();
    }

    @Test
    @EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
    void replacesInstancesUnderLoadWithoutAnybodyNoticing() throws InterruptedException, IOException {
        Map<String, Integer> one = new LinkedHashMap<>(Map.of("membership", 1, "reporting", 1));
        try (Rollout rollout = new Rollout(surroundings, one, surroundings::launch, 51, 200, 4)) {
            Thread reporting = new Thread(() -> rollout.roll("reporting", surroundings::launch));
            reporting.start();
            rollout.roll("membership", surroundings::launch);
            reporting.join();
            rollout.check(FEW);
            assertThat(rollout.boards).allSatisfy(board -> {
                assertThat(board.ends()).isEqualTo(1);
                assertThat(board.hints()).isEqualTo(1);
                assertThat(board.longestGapSeconds()).isBetween(0.4, 15.0);
            });
            for (String service : one.keySet()) {
                String log = Files.readString(rollout.of(service).instance(0).log);
                assertThat(log).containsPattern("Warmed up by \\d+ calls in \\d+ ms, 0 of them not refused");
            }
        }
    }

    /** The figure: two instances of each, 500 joins a second, 50 boards, in an order of chance. */
    @Test
    @EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
    void replacesAllInstancesOfAllServices() throws InterruptedException {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Map<String, Integer> two = new LinkedHashMap<>();
        SERVICES.forEach(service -> two.put(service, 2));
        try (Rollout rollout = new Rollout(surroundings, two, surroundings::launch, 52, 500, 50)) {
            List<String> order = new ArrayList<>(SERVICES);
            Collections.shuffle(order, random);
            for (String service : order) {
                rollout.roll(service, surroundings::launch);
                System.out.println("rolled over: " + service);
            }
            rollout.check(FEW);
            assertThat(rollout.boards)
                    .allSatisfy(board -> assertThat(board.hints())
                            .as("told when to come back, each time")
                            .isEqualTo(board.ends()));
        }
    }
}
