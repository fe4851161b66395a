package org.guildhall.kit.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class WarmUpSettingsTest {

    @Test
    void isOffUnlessAsked() {
        WarmUpSettings settings = SettingsCheck.read(WarmUpSettings.class, Map.of());
        assertThat(settings.enabled()).isFalse();
        assertThat(settings.atMost()).isEqualTo(Duration.ofSeconds(6));
        assertThat(settings.connections()).isEqualTo(64);
    }

    @Test
    void takesWhatIsTold() {
        WarmUpSettings settings = SettingsCheck.readAll(
                WarmUpSettings.class,
                Map.of(
                        "guildhall.warm-up.enabled",
                        "true",
                        "guildhall.warm-up.at-most",
                        "2s",
                        "guildhall.warm-up.connections",
                        "8"));
        assertThat(settings.enabled()).isTrue();
        assertThat(settings.atMost()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.connections()).isEqualTo(8);
    }
}
