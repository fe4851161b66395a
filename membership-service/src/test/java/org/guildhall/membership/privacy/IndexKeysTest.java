package org.guildhall.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexKeysTest {

    private static final String MOBILE = "+8613800138000";

    private final IndexKeys keys = withKeys(Keys.key(9));

    private static IndexKeys withKeys(String... keys) {
        return new IndexKeys(new Keys("k0:" + Keys.key(1), String.join(",", keys)));
    }

    private static byte[] of(IndexKeys keys, int number, String purpose, String value) {
        return keys.of(number, purpose, value, IndexKeys.BYTES);
    }

    @Test
    void fingerprintIsTheSameForTheSameValueAndPurpose() {
        assertThat(of(keys, 1, "mobile", MOBILE)).hasSize(32).isEqualTo(of(withKeys(Keys.key(9)), 1, "mobile", MOBILE));
    }

    @Test
    void differsPerPurposeValueAndKey() {
        byte[] one = of(keys, 1, "mobile", MOBILE);
        assertThat(of(keys, 1, "document", MOBILE)).isNotEqualTo(one);
        assertThat(of(keys, 1, "mobile", "+8613800138001")).isNotEqualTo(one);
        assertThat(of(withKeys(Keys.key(8)), 1, "mobile", MOBILE)).isNotEqualTo(one);
    }

    @Test
    void newerKeyMakesOfAFingerprintWhatAllMakeOfTheValue() {
        IndexKeys three = withKeys(Keys.key(9), Keys.key(8), Keys.key(7));
        for (int bytes : List.of(8, IndexKeys.BYTES)) {
            byte[] first = three.of(1, "mobile", MOBILE, bytes);
            byte[] second = three.renewed(first, 2, bytes);
            byte[] third = three.renewed(second, 3, bytes);
            assertThat(first).hasSize(bytes).isEqualTo(keys.of(1, "mobile", MOBILE, bytes));
            assertThat(second).hasSize(bytes + 1).startsWith(2).isEqualTo(three.of(2, "mobile", MOBILE, bytes));
            assertThat(third).hasSize(bytes + 1).startsWith(3).isEqualTo(three.of(3, "mobile", MOBILE, bytes));
        }
    }

    @Test
    void everyKeyIsNeeded() {
        byte[] one = of(withKeys(Keys.key(9), Keys.key(8)), 2, "mobile", MOBILE);
        assertThat(of(withKeys(Keys.key(7), Keys.key(8)), 2, "mobile", MOBILE)).isNotEqualTo(one);
        assertThat(of(withKeys(Keys.key(9), Keys.key(7)), 2, "mobile", MOBILE)).isNotEqualTo(one);
        assertThat(of(withKeys(Keys.key(8), Keys.key(9)), 2, "mobile", MOBILE)).isNotEqualTo(one);
    }

    @Test
    void numberIsToldByTheMark() {
        IndexKeys three = withKeys(Keys.key(9), Keys.key(8), Keys.key(7));
        for (int made = 1; made <= 3; made++) {
            for (int asked = 1; asked <= 3; asked++) {
                assertThat(IndexKeys.isMarked(asked, of(three, made, "mobile", MOBILE)))
                        .isEqualTo(made == asked);
            }
        }
    }

    @Test
    void keysHave256BitsAndStandThereOnce() {
        String short128 = Base64.getEncoder().encodeToString(Keys.repeated(1, 16));
        String many = IntStream.rangeClosed(1, 101).mapToObj(Keys::key).collect(Collectors.joining(","));
        for (String keys : List.of(short128, "", Keys.key(1) + ",", Keys.key(1) + "," + Keys.key(1), many)) {
            assertThatThrownBy(() -> withKeys(keys)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
