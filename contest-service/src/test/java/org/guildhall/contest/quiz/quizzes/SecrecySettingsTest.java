package org.guildhall.contest.quiz.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class SecrecySettingsTest {

    @Test
    void hasADefaultForEverything() {
        SecrecySettings settings = SettingsCheck.read(SecrecySettings.class, Map.of());
        assertThat(settings.longest()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void readsEveryProperty() {
        SecrecySettings settings =
                SettingsCheck.readAll(SecrecySettings.class, Map.of("guildhall.quiz-keys.longest", "P3D"));
        assertThat(settings.longest()).isEqualTo(Duration.ofDays(3));
    }
}
