package org.guildhall.membership.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class AppointmentSettingsTest {

    @Test
    void namesNobodyUnlessTold() {
        assertThat(SettingsCheck.read(AppointmentSettings.class, Map.of()).firstAdministrator())
                .isEmpty();
    }

    @Test
    void readsEveryProperty() {
        AppointmentSettings settings = SettingsCheck.readAll(
                AppointmentSettings.class, Map.of("guildhall.appointment.first-administrator", "subject-1"));
        assertThat(settings.firstAdministrator()).contains("subject-1");
    }
}
