package org.guildhall.reporting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class ReadingSettingsTest {

    @Test
    void figuresAreLateAfterTenSecondsUnlessToldOtherwise() {
        assertThat(SettingsCheck.read(ReadingSettings.class, Map.of()).lateAfter())
                .isEqualTo(Duration.ofSeconds(10));
        Map<String, String> told = Map.of("guildhall.figures.late-after", "1m");
        assertThat(SettingsCheck.readAll(ReadingSettings.class, told).lateAfter())
                .isEqualTo(Duration.ofMinutes(1));
    }
}
