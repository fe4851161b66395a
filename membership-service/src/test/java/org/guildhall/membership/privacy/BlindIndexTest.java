package org.guildhall.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static BlindIndex withKey(String key) {
        return new BlindIndex(new Keys("k0:" + Keys.key(1), key));
    }

    private final BlindIndex index = withKey(Keys.key(9));

    @Test
    void isTheSameForTheSameValueAndPurpose() {
        assertThat(index.of("mobile", "+8613800138000"))
                .hasSize(32)
                .isEqualTo(withKey(Keys.key(9)).of("mobile", "+8613800138000"));
    }

    @Test
    void differsPerPurposeValueAndKey() {
        byte[] one = index.of("mobile", "+8613800138000");
        assertThat(index.of("document", "+8613800138000")).isNotEqualTo(one);
        assertThat(index.of("mobile", "+8613800138001")).isNotEqualTo(one);
        assertThat(withKey(Keys.key(8)).of("mobile", "+8613800138000")).isNotEqualTo(one);
    }

    @Test
    void needs256Bits() {
        String short128 = Base64.getEncoder().encodeToString(Keys.repeated(1, 16));
        assertThatThrownBy(() -> withKey(short128)).isInstanceOf(IllegalArgumentException.class);
    }
}
