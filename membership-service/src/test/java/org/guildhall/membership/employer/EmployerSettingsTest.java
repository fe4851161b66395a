package org.guildhall.membership.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class EmployerSettingsTest {

    @Test
    void hasDefaultsAndReadsTheProperties() {
        EmployerSettings settings = SettingsCheck.read(EmployerSettings.class, Map.of());
        assertThat(settings.readAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.portion()).isEqualTo(1000);
        settings = SettingsCheck.readAll(
                EmployerSettings.class,
                Map.of("guildhall.employers.read-after", "PT5M", "guildhall.employers.portion", "7"));
        assertThat(settings.readAfter()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.portion()).isEqualTo(7);
    }
}
