package org.guildhall.contest.recognition.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class CertificateSettingsTest {

    @Test
    void needsNothing() {
        assertThat(SettingsCheck.read(CertificateSettings.class, Map.of()).fonts())
                .isEmpty();
    }

    @Test
    void readsEveryProperty() {
        CertificateSettings settings = SettingsCheck.readAll(
                CertificateSettings.class, Map.of("guildhall.certificate.fonts", "/fonts/hall.ttf,/fonts/rare.ttf"));
        assertThat(settings.fonts()).contains(List.of(Path.of("/fonts/hall.ttf"), Path.of("/fonts/rare.ttf")));
    }
}
