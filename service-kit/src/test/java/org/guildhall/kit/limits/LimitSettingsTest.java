package org.guildhall.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class LimitSettingsTest {

    @Test
    void letsAHallOfTwoThousandPhonesJoinByDefaultAndBelievesNoHeader() {
        LimitSettings settings = SettingsCheck.read(LimitSettings.class, Map.of());

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.sourceReads()).isEqualTo(200);
        assertThat(settings.sourceReadBurst()).isEqualTo(12_000);
        assertThat(settings.sourceWrites()).isEqualTo(25);
        assertThat(settings.sourceWriteBurst()).isEqualTo(3_000);
        assertThat(settings.reads()).isEqualTo(10_000);
        assertThat(settings.readBurst()).isEqualTo(40_000);
        assertThat(settings.writes()).isEqualTo(3_000);
        assertThat(settings.writeBurst()).isEqualTo(12_000);
        assertThat(settings.sources()).isEqualTo(50_000);
        assertThat(settings.addressHeader()).isEmpty();
        assertThat(settings.trustedProxies()).isEmpty();
    }

    @Test
    void readsEverySetting() {
        LimitSettings settings = SettingsCheck.readAll(
                LimitSettings.class,
                Map.ofEntries(
                        Map.entry("guildhall.limits.enabled", "false"),
                        Map.entry("guildhall.limits.source-reads", "1"),
                        Map.entry("guildhall.limits.source-read-burst", "2"),
                        Map.entry("guildhall.limits.source-writes", "3"),
                        Map.entry("guildhall.limits.source-write-burst", "4"),
                        Map.entry("guildhall.limits.reads", "5"),
                        Map.entry("guildhall.limits.read-burst", "6"),
                        Map.entry("guildhall.limits.writes", "7"),
                        Map.entry("guildhall.limits.write-burst", "8"),
                        Map.entry("guildhall.limits.sources", "9"),
                        Map.entry("guildhall.limits.address-header", "X-Real-IP"),
                        Map.entry("guildhall.limits.trusted-proxies", "10.0.0.0/8,fd00::/8")));

        assertThat(settings.enabled()).isFalse();
        assertThat(List.of(
                        settings.sourceReads(),
                        settings.sourceReadBurst(),
                        settings.sourceWrites(),
                        settings.sourceWriteBurst(),
                        settings.reads(),
                        settings.readBurst(),
                        settings.writes(),
                        settings.writeBurst(),
                        settings.sources()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(settings.addressHeader()).contains("X-Real-IP");
        assertThat(settings.trustedProxies()).contains(List.of("10.0.0.0/8", "fd00::/8"));
    }
}
