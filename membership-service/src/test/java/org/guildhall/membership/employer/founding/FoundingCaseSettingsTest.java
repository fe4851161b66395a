package org.guildhall.membership.employer.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class FoundingCaseSettingsTest {

    @Test
    void hasDefaultsAndReadsTheProperties() {
        FoundingCaseSettings settings = SettingsCheck.read(FoundingCaseSettings.class, Map.of());
        assertThat(settings.members()).isEqualTo(25);
        assertThat(settings.growth()).isEqualTo(20);
        assertThat(settings.again()).isEqualTo(Duration.ofDays(180));
        settings = SettingsCheck.readAll(
                FoundingCaseSettings.class,
                Map.of(
                        "guildhall.founding.members", "10",
                        "guildhall.founding.growth", "50",
                        "guildhall.founding.again", "P1D"));
        assertThat(settings.members()).isEqualTo(10);
        assertThat(settings.growth()).isEqualTo(50);
        assertThat(settings.again()).isEqualTo(Duration.ofDays(1));
    }
}
