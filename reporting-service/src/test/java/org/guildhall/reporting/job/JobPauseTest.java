package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPauseTest {

    @ParameterizedTest
    @CsvSource({"PT3S, PT0.5S", "PT30S, PT5S", "PT1M, PT10S", "PT1H, PT10S"})
    void nobodyWaitsLongToTryAgainHoweverLongALeaseIs(Duration lease, Duration pause) {
        assertThat(JobLease.pause(lease)).isEqualTo(pause);
    }
}
