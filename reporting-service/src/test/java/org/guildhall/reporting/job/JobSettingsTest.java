package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class JobSettingsTest {

    @Test
    void everySettingReachesItsMethod() {
        JobSettings settings = SettingsCheck.readAll(
                JobSettings.class,
                Map.ofEntries(
                        Map.entry("guildhall.jobs.running", "3"),
                        Map.entry("guildhall.jobs.of-one", "4"),
                        Map.entry("guildhall.jobs.of-all", "5"),
                        Map.entry("guildhall.jobs.lease", "PT7S"),
                        Map.entry("guildhall.jobs.tries", "8"),
                        Map.entry("guildhall.jobs.statement", "PT9S"),
                        Map.entry("guildhall.jobs.keep-for", "P10D"),
                        Map.entry("guildhall.jobs.remember-for", "P11D"),
                        Map.entry("guildhall.jobs.largest", "12K"),
                        Map.entry("guildhall.jobs.kept-of-one", "14K"),
                        Map.entry("guildhall.jobs.portion", "13K")));
        assertThat(settings.running()).isEqualTo(3);
        assertThat(settings.ofOne()).isEqualTo(4);
        assertThat(settings.ofAll()).isEqualTo(5);
        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.tries()).isEqualTo(8);
        assertThat(settings.statement()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.keepFor()).isEqualTo(Duration.ofDays(10));
        assertThat(settings.rememberFor()).isEqualTo(Duration.ofDays(11));
        assertThat(settings.largest().asLongValue()).isEqualTo(12 << 10);
        assertThat(settings.keptOfOne().asLongValue()).isEqualTo(14 << 10);
        assertThat(settings.portion().asLongValue()).isEqualTo(13 << 10);
    }

    @Test
    void hasDefaults() {
        JobSettings settings = SettingsCheck.read(JobSettings.class, Map.of());
        assertThat(settings.running()).isEqualTo(2);
        assertThat(settings.ofOne()).isEqualTo(10);
        assertThat(settings.ofAll()).isEqualTo(1_000);
        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.tries()).isEqualTo(3);
        assertThat(settings.statement()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.keepFor()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.rememberFor()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.largest().asLongValue()).isEqualTo(1 << 30);
        assertThat(settings.keptOfOne().asLongValue()).isEqualTo(10L << 30);
        assertThat(settings.portion().asLongValue()).isEqualTo(512 << 10);
    }
}
