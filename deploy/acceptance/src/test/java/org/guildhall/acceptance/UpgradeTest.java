package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * From one release to the next, both on one schema under load: {@code -Dguildhall.older-jars=DIR} names a checkout of the older one
 * with its built jars. The newer one migrates in a process of its own while the older serves; then the instances are replaced.
 */
@EnabledIfSystemProperty(named = "guildhall.older-jars", matches = ".+")
class UpgradeTest {

    private static final List<String> SERVICES = List.of("membership", "contest", "reporting");

    /** The older release may know nothing of a lead, and cut off whoever is with it when it stops. */
    private static final double SOME = 0.05;

    private Surroundings surroundings;

    @BeforeEach
    void start() {
        surroundings = new Surroundings();
        SERVICES.forEach(service -> surroundings.set(service, Map.of("SHUTDOWN_LEAD", "2S")));
    }

    @AfterEach
    void stop() {
        surroundings.close();
    }

    @Test
    void goesFromOneReleaseToTheNextUnderLoad() throws InterruptedException, IOException {
        Path older = Path.of(System.getProperty("guildhall.older-jars"));
        Map<String, Integer> two = new LinkedHashMap<>();
        SERVICES.forEach(service -> two.put(service, 2));
        try (Rollout rollout =
                new Rollout(surroundings, two, service -> surroundings.launchFrom(older, service), 53, 100, 6)) {
            for (String service : SERVICES) {
                surroundings.set(service, Map.of("MIGRATE", "only"));
                ServiceUnderTest job = surroundings.launch(service);
                assertThat(job.awaitEnd()).as(Files.readString(job.log)).isZero();
                surroundings.set(service, Map.of("MIGRATE", "never"));
            }
            for (String service : SERVICES) {
                rollout.of(service).replace(0, () -> surroundings.launch(service));
            }
            System.out.println("both releases serve");
            int halfWay = rollout.joins.begun();
            // The way back, half-way.
            rollout.of("membership").replace(0, () -> surroundings.launchFrom(older, "membership"));
            for (String service : SERVICES) {
                rollout.roll(service, surroundings::launch);
            }
            assertThat(rollout.joins.begun()).isGreaterThan(halfWay);
            rollout.check(SOME);
        }
    }
}
