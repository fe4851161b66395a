package org.guildhall.membership.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
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

    @Test
    void aKeyIsRotatedByPuttingANewOneInFront() {
        CardCodes before = new CardCodes(keys(ONE));
        CardCodes after = new CardCodes(keys(OTHER + ", " + ONE));
        UUID card = UUID.randomUUID();
        Instant now = Instant.parse("2026-12-01T01:00:00Z");
        assertThat(after.read(before.issue(card, now).text()))
                .map(CardCode::cardId)
                .contains(card);
        assertThat(before.read(after.issue(card, now).text())).isEmpty();
        assertThat(keys(OTHER + ", " + ONE).published().keys()).hasSize(2);
    }
}
