package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.guildhall.local.launcher.TemporarySuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The launcher notices when something it started has ended. */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class SuiteDeathTest {

    @Test
    void noticesThatPostgresHasDied() {
        try (TemporarySuite suite = TemporarySuite.start(Surroundings.ROOT)) {
            suite.requireAlive();
            ProcessHandle.of(suite.postgres().pid().orElseThrow()).orElseThrow().destroyForcibly();

            await().atMost(Surroundings.PATIENCE)
                    .untilAsserted(() -> assertThatThrownBy(suite::requireAlive)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageStartingWith("PostgreSQL ended"));
        }
    }
}
