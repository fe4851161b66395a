package org.guildhall.contest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;

/** The server's half; that it fits a client's is what {@link SurveyAnonymityTest} is about. */
class BlindSignaturesTest {

    @Test
    void makesKeysOfTheLengthPromisedNoTwoAlike() {
        KeyMaker maker = new KeyMaker();
        KeyPair one = maker.make();
        KeyPair other = maker.make();
        for (KeyPair pair : new KeyPair[] {one, other}) {
            RSAPublicKey verifying = (RSAPublicKey) pair.getPublic();
            assertThat(verifying.getModulus().bitLength()).isEqualTo(BlindSignatures.KEY_BYTES * 8);
            assertThat(verifying.getPublicExponent()).isEqualTo(65_537);
        }
        assertThat(one.getPublic()).isNotEqualTo(other.getPublic());
    }
}
