package org.guildhall.membership.enrolment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import java.util.Map;
import org.guildhall.kit.events.batch.BatchSize;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class EnrolmentSettingsTest {

    @Test
    void hasNoDefaultForASecret() {
        assertThatThrownBy(() -> SettingsCheck.read(EnrolmentSettings.class, Map.of()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("guildhall.enrolment.receipt-key");
    }

    @Test
    void hasDefaultsForTheRest() {
        EnrolmentSettings settings =
                SettingsCheck.read(EnrolmentSettings.class, Map.of("guildhall.enrolment.receipt-key", "key"));
        assertThat(settings.noticeVersion()).isEqualTo("2026-01");
        assertThat(settings.size()).isEqualTo(new BatchSize(4096, 256));
    }

    @Test
    void readsEveryProperty() {
        EnrolmentSettings settings = SettingsCheck.readAll(
                EnrolmentSettings.class,
                Map.of(
                        "guildhall.enrolment.receipt-key", "key",
                        "guildhall.enrolment.notice-version", "2027-01",
                        "guildhall.enrolment.queue-capacity", "5",
                        "guildhall.enrolment.batch-size", "6"));
        assertThat(settings.receiptKey()).isEqualTo("key");
        assertThat(settings.noticeVersion()).isEqualTo("2027-01");
        assertThat(settings.size()).isEqualTo(new BatchSize(5, 6));
    }
}
