package org.guildhall.contest.recognition.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class PromotionSettingsTest {

    @Test
    void hasADefaultForEverything() {
        PromotionSettings settings = SettingsCheck.read(PromotionSettings.class, Map.of());
        assertThat(settings.mostPerLine()).isEqualTo(5_000_000);
        assertThat(settings.secondPersonFrom()).isEqualTo(500_000);
    }

    @Test
    void readsEveryProperty() {
        PromotionSettings settings = SettingsCheck.readAll(
                PromotionSettings.class,
                Map.of(
                        "guildhall.promotion.most-per-line", "7",
                        "guildhall.promotion.second-person-from", "5"));
        assertThat(settings.mostPerLine()).isEqualTo(7);
        assertThat(settings.secondPersonFrom()).isEqualTo(5);
    }
}
