package org.guildhall.membership.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class RecruitmentSettingsTest {

    @Test
    void leadsPhonesToThisMachineUnlessTold() {
        assertThat(SettingsCheck.read(RecruitmentSettings.class, Map.of()).publicUrl())
                .isEqualTo(URI.create("http://localhost:8081"));
    }

    @Test
    void readsEveryProperty() {
        RecruitmentSettings settings = SettingsCheck.readAll(
                RecruitmentSettings.class, Map.of("guildhall.recruitment.public-url", "https://hall.example/"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://hall.example/"));
    }
}
