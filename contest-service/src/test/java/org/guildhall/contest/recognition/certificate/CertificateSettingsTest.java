package org.guildhall.contest.recognition.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class CertificateSettingsTest {

    private static final Map<String, String> ADDRESS =
            Map.of("guildhall.certificate.membership-url", "http://members:8081");

    @Test
    void needsTheAddressAndNothingElse() {
        CertificateSettings settings = SettingsCheck.read(CertificateSettings.class, ADDRESS);
        assertThat(settings.fonts()).isEmpty();
        assertThat(settings.nameTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> SettingsCheck.read(CertificateSettings.class, Map.of()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("guildhall.certificate.membership-url");
    }

    @Test
    void readsEveryProperty() {
        CertificateSettings settings = SettingsCheck.readAll(
                CertificateSettings.class,
                Map.of(
                        "guildhall.certificate.membership-url", "http://members:8081",
                        "guildhall.certificate.fonts", "/fonts/hall.ttf,/fonts/rare.ttf",
                        "guildhall.certificate.name-timeout", "2s"));
        assertThat(settings.membershipUrl()).isEqualTo(URI.create("http://members:8081"));
        assertThat(settings.fonts()).contains(List.of(Path.of("/fonts/hall.ttf"), Path.of("/fonts/rare.ttf")));
        assertThat(settings.nameTimeout()).isEqualTo(Duration.ofSeconds(2));
    }
}
