package org.guildhall.kit.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class AuthoritySettingsTest {

    @Test
    void trustsWhatIsFiveMinutesOldUnlessToldOtherwise() {
        assertThat(SettingsCheck.read(AuthoritySettings.class, Map.of()).maxAge())
                .isEqualTo(Duration.ofMinutes(5));
        Map<String, String> told = Map.of("guildhall.authority.max-age", "30s");
        assertThat(SettingsCheck.readAll(AuthoritySettings.class, told).maxAge())
                .isEqualTo(Duration.ofSeconds(30));
    }
}
