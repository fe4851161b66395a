package org.guildhall.reporting.document.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class DocumentSettingsTest {

    @Test
    void needsNothing() {
        DocumentSettings settings = SettingsCheck.read(DocumentSettings.class, Map.of());
        assertThat(settings.fonts()).isEmpty();
        assertThat(settings.rowsPerFile()).isEqualTo(1_048_575);
        assertThat(settings.answers()).isEqualTo(4);
        assertThat(settings.ofd()).isFalse();
    }

    @Test
    void readsEveryProperty() {
        DocumentSettings settings = SettingsCheck.readAll(
                DocumentSettings.class,
                Map.of(
                        "guildhall.document.fonts", "/fonts/rare.ttf",
                        "guildhall.document.rows-per-file", "100000",
                        "guildhall.document.answers", "7",
                        "guildhall.document.ofd", "true"));
        assertThat(settings.fonts()).contains(List.of(Path.of("/fonts/rare.ttf")));
        assertThat(settings.rowsPerFile()).isEqualTo(100_000);
        assertThat(settings.answers()).isEqualTo(7);
        assertThat(settings.ofd()).isTrue();
    }
}
