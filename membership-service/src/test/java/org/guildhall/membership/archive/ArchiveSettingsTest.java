package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class ArchiveSettingsTest {

    @Test
    void hasDefaultsAndReadsTheProperties() {
        ArchiveSettings settings = SettingsCheck.read(ArchiveSettings.class, Map.of());
        assertThat(settings.readAfter()).isEqualTo(Duration.ofSeconds(5));
        settings = SettingsCheck.readAll(ArchiveSettings.class, Map.of("guildhall.archive.read-after", "PT9S"));
        assertThat(settings.readAfter()).isEqualTo(Duration.ofSeconds(9));
    }
}
