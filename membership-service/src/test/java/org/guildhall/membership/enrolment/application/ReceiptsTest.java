package org.guildhall.membership.enrolment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {

    private static final String FORMER =
            Base64.getEncoder().encodeToString("the key of years before this one".getBytes(StandardCharsets.UTF_8));
    private static final String NEW =
            Base64.getEncoder().encodeToString("the key that is in use nowadays!".getBytes(StandardCharsets.UTF_8));

    private final UUID application = UUID.randomUUID();

    private static Receipts receipts(String keys) {
        return new Receipts(
                SettingsCheck.read(EnrolmentSettings.class, Map.of("guildhall.enrolment.receipt-key", keys)));
    }

    @Test
    void theFirstKeySignsAndTheOthersAreKnownBy() {
        String before = receipts(FORMER).of(application);
        Receipts meanwhile = receipts(FORMER + ", " + NEW);
        Receipts after = receipts(NEW + "," + FORMER);
        assertThat(meanwhile.of(application)).isEqualTo(before);
        assertThat(after.of(application)).isNotEqualTo(before);
        assertThat(after.applicationIdOf(before)).isEqualTo(application);
        assertThat(meanwhile.applicationIdOf(after.of(application))).isEqualTo(application);
    }

    @Test
    void aKeyThatWasTakenOutIsNotKnownBy() {
        String before = receipts(FORMER).of(application);
        assertThatThrownBy(() -> receipts(NEW).applicationIdOf(before)).hasMessage("404 receipt-unknown");
    }

    @Test
    void oneReceiptIsWrittenInOneWay() {
        String receipt = receipts(NEW).of(application);
        String last = receipt.substring(42);
        String other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .mapToObj(Character::toString)
                .filter(character -> !character.equals(last))
                .filter(character -> Base64.getUrlDecoder().decode(receipt.substring(0, 42) + character)[31]
                        == Base64.getUrlDecoder().decode(receipt)[31])
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> receipts(NEW).applicationIdOf(receipt.substring(0, 42) + other))
                .hasMessage("404 receipt-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "c2hvcnQ="})
    void keysHave256Bits(String keys) {
        assertThatIllegalArgumentException().isThrownBy(() -> receipts(keys)).withMessageContaining("receipt-key");
    }
}
