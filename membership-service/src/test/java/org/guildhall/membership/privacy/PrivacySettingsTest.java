package org.guildhall.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class PrivacySettingsTest {

    @Test
    void hasNoDefaultForASecret() {
        assertThatThrownBy(() -> SettingsCheck.read(PrivacySettings.class, Map.of()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("guildhall.privacy.personal-data-keys")
                .hasMessageContaining("guildhall.privacy.blind-index-key");
    }

    @Test
    void readsEveryProperty() {
        PrivacySettings settings = SettingsCheck.readAll(
                PrivacySettings.class,
                Map.of("guildhall.privacy.personal-data-keys", "a:1,b:2", "guildhall.privacy.blind-index-key", "3"));
        assertThat(settings.personalDataKeys()).isEqualTo("a:1,b:2");
        assertThat(settings.blindIndexKey()).isEqualTo("3");
    }
}
