package org.guildhall.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class CrossOriginSettingsTest {

    @Test
    void listsNobodyUnlessTold() {
        assertThat(SettingsCheck.read(CrossOriginSettings.class, Map.of()).origins())
                .isEmpty();
        assertThat(SettingsCheck.read(CrossOriginSettings.class, Map.of("guildhall.cors.origins", ""))
                        .origins())
                .isEmpty();
    }

    @Test
    void readsEveryProperty() {
        CrossOriginSettings settings = SettingsCheck.readAll(
                CrossOriginSettings.class,
                Map.of("guildhall.cors.origins", "https://app.example,http://localhost:33000"));
        assertThat(settings.origins()).contains(List.of("https://app.example", "http://localhost:33000"));
    }
}
