package org.guildhall.contest.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.kit.events.batch.BatchSize;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class AttemptSettingsTest {

    @Test
    void hasADefaultForEverything() {
        assertThat(SettingsCheck.read(AttemptSettings.class, Map.of()).size()).isEqualTo(new BatchSize(16_384, 512));
    }

    @Test
    void readsEveryProperty() {
        AttemptSettings settings = SettingsCheck.readAll(
                AttemptSettings.class,
                Map.of(
                        "guildhall.quiz.queue-capacity", "100",
                        "guildhall.quiz.batch-size", "10"));
        assertThat(settings.size()).isEqualTo(new BatchSize(100, 10));
    }
}
