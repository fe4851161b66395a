package org.guildhall.membership.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;

class CardKeysTest {

    private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);

    /** The secret key of RFC 8032, 7.1, test 1. */
    private static final String OTHER = Base64.getEncoder()
            .encodeToString(
                    HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

    private static CardKeys keys(String keys) {
        return new CardKeys(SettingsCheck.read(CardSettings.class, Map.of("guildhall.card.keys", keys)));
    }

    @Test
    void haveNoDefault() {
        assertThatThrownBy(() -> SettingsCheck.read(CardSettings.class, Map.of()))
                .hasMessageContaining("guildhall.card.keys");
        assertThatThrownBy(() -> keys("AAAA")).hasMessageContaining("256 bits");
    }

    @Test
    void publishThePointOfTheirSecret() {
        assertThat(keys(OTHER).published().keys().get(0).x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    }

    /** While a rollout lasts, instances of both steps serve: each must read what the other one makes. */
    @Test
    void aNewKeyComesBehindThenInFrontAndNobodysCodeIsRefused() {
        List<String> steps = List.of(ONE, ONE + ", " + OTHER, OTHER + ", " + ONE);
        for (int step = 1; step < steps.size(); step++) {
            CardKeys before = keys(steps.get(step - 1));
            CardKeys after = keys(steps.get(step));
            assertThat(isRead(before, after)).isTrue();
            assertThat(isRead(after, before)).isTrue();
        }
        assertThat(isRead(keys(OTHER), keys(ONE)))
                .as("by an instance that doesn't know the key yet")
                .isFalse();
    }

    /** Who checks codes offline keeps the list for an hour, so a key is told before it makes codes. */
    @Test
    void arePublishedBeforeTheyMakeCodes() {
        assertThat(keys(ONE + ", " + OTHER).published().keys())
                .containsAll(keys(OTHER).published().keys())
                .hasSize(2);
    }

    private static boolean isRead(CardKeys maker, CardKeys reader) {
        UUID card = UUID.randomUUID();
        CardCode code = new CardCodes(maker).issue(card, Instant.parse("2026-12-01T01:00:00Z"));
        return new CardCodes(reader).read(code.text()).map(CardCode::cardId).equals(Optional.of(card));
    }
}
