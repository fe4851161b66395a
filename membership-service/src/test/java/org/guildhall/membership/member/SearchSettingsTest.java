package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class SearchSettingsTest {

    @Test
    void hasADefaultAndReadsTheProperty() {
        assertThat(SettingsCheck.read(SearchSettings.class, Map.of()).misses()).isEqualTo(50);
        assertThat(SettingsCheck.readAll(SearchSettings.class, Map.of("guildhall.search.misses", "7"))
                        .misses())
                .isEqualTo(7);
    }
}
