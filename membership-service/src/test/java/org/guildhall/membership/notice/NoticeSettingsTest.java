package org.guildhall.membership.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class NoticeSettingsTest {

    @Test
    void hasDefaults() {
        NoticeSettings settings = SettingsCheck.read(NoticeSettings.class, Map.of());
        assertThat(settings.keep()).isEqualTo(Duration.ofDays(365));
        assertThat(settings.newsFor()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void readsEveryProperty() {
        NoticeSettings settings = SettingsCheck.readAll(
                NoticeSettings.class, Map.of("guildhall.notice.keep", "P30D", "guildhall.notice.news-for", "PT1H"));
        assertThat(settings.keep()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.newsFor()).isEqualTo(Duration.ofHours(1));
    }
}
