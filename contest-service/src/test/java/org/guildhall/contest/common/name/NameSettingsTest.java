package org.guildhall.contest.common.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class NameSettingsTest {

    @Test
    void needsTheAddressAndNothingElse() {
        Map<String, String> address = Map.of("guildhall.name.membership-url", "http://members:8081");
        assertThat(SettingsCheck.read(NameSettings.class, address).timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> SettingsCheck.read(NameSettings.class, Map.of()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("guildhall.name.membership-url");
    }

    @Test
    void readsEveryProperty() {
        NameSettings settings = SettingsCheck.readAll(
                NameSettings.class,
                Map.of(
                        "guildhall.name.membership-url", "http://members:8081",
                        "guildhall.name.timeout", "2s"));
        assertThat(settings.membershipUrl()).isEqualTo(URI.create("http://members:8081"));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(2));
    }
}
