package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class ActivationSettingsTest {

    @Test
    void hasDefaults() {
        ActivationSettings settings = SettingsCheck.read(ActivationSettings.class, Map.of());
        assertThat(settings.triesPerPerson()).isEqualTo(5);
        assertThat(settings.triesPerSignIn()).isEqualTo(10);
        assertThat(settings.window()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void readsEveryProperty() {
        ActivationSettings settings = SettingsCheck.readAll(
                ActivationSettings.class,
                Map.of(
                        "guildhall.activation.tries-per-person", "3",
                        "guildhall.activation.tries-per-sign-in", "4",
                        "guildhall.activation.window", "PT1H"));
        assertThat(settings.triesPerPerson()).isEqualTo(3);
        assertThat(settings.triesPerSignIn()).isEqualTo(4);
        assertThat(settings.window()).isEqualTo(Duration.ofHours(1));
    }
}
