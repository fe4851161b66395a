package org.guildhall.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

    private static final String OLD = "k0:" + Keys.key(1);
    private static final String NEW = "k1:" + Keys.key(2);
    private static final UUID ROW = new UUID(1, 2);
    private static final String PLAIN = "11010519491231002X 王小明";

    private final FieldCipher cipher = new FieldCipher(Keys.ofFields(OLD));

    private static String decrypt(FieldCipher cipher, byte[] stored) {
        return cipher.decrypt(stored, "person|name", ROW);
    }

    private static byte[] encrypt(FieldCipher cipher) {
        return cipher.encrypt(PLAIN, "person|name", ROW);
    }

    @Test
    void readsWhatItWrote() {
        byte[] stored = encrypt(cipher);
        assertThat(decrypt(cipher, stored)).isEqualTo(PLAIN);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("1949", "王");
        assertThat(decrypt(cipher, cipher.encrypt("", "person|name", ROW))).isEmpty();
    }

    @Test
    void encryptsTheSameValueDifferentlyEachTime() {
        assertThat(encrypt(cipher)).isNotEqualTo(encrypt(cipher));
    }

    @Test
    void refusesAValueWithAnyByteChangedOrMissing() {
        byte[] stored = encrypt(cipher);
        for (int place = 0; place < stored.length; place++) {
            for (int change : new int[] {1, 0x80, 0xff}) {
                byte[] tampered = stored.clone();
                tampered[place] ^= (byte) change;
                assertThatThrownBy(() -> decrypt(cipher, tampered)).isInstanceOf(IllegalStateException.class);
            }
            byte[] cut = Arrays.copyOf(stored, place);
            assertThatThrownBy(() -> decrypt(cipher, cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void refusesAValueOfAnotherRowOrColumn() {
        byte[] stored = encrypt(cipher);
        assertThatThrownBy(() -> cipher.decrypt(stored, "person|name", new UUID(1, 3)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(stored, "person|mobile", ROW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(PLAIN);
    }

    @Test
    void readsOldValuesAfterARotationAndWritesWithTheNewKey() {
        byte[] old = encrypt(cipher);
        FieldCipher rotated = new FieldCipher(Keys.ofFields(NEW + ", " + OLD));
        assertThat(decrypt(rotated, old)).isEqualTo(PLAIN);
        byte[] written = encrypt(rotated);
        assertThat(decrypt(new FieldCipher(Keys.ofFields(NEW)), written)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> decrypt(cipher, written)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> decrypt(new FieldCipher(Keys.ofFields(NEW)), old))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnotherKeyUnderTheSameId() {
        byte[] stored = encrypt(cipher);
        assertThatThrownBy(() -> decrypt(new FieldCipher(Keys.ofFields("k0:" + Keys.key(2))), stored))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:AAAA", "k1:not base64", ":"})
    void startsWithGoodKeysOnlyAndNeverRepeatsABadOne(String keys) {
        assertThatThrownBy(() -> new FieldCipher(Keys.ofFields(keys)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AAAA");
    }
}
