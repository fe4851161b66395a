package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class SearchSettingsTest {

    @Test
    void hasADefaultAndReadsTheProperty() {
        SearchSettings settings = SettingsCheck.read(SearchSettings.class, Map.of());
        assertThat(settings.misses()).isEqualTo(50);
        assertThat(settings.documentsInUse()).isEqualTo(20);
        settings = SettingsCheck.readAll(
                SearchSettings.class, Map.of("guildhall.search.misses", "7", "guildhall.search.documents-in-use", "3"));
        assertThat(settings.misses()).isEqualTo(7);
        assertThat(settings.documentsInUse()).isEqualTo(3);
    }
}
