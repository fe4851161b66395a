package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;

/** Makes the keys that sign ballots. A bean, for a key takes a processor a while, and tests need many. */
@ApplicationScoped
class KeyMaker {

    KeyPair make() {
        return BlindSignatures.newKey();
    }
}
