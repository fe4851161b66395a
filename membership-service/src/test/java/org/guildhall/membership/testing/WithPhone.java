package org.guildhall.membership.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of pages on a phone, which is there as long as they run. */
public abstract class WithPhone {

    protected static Phone phone;

    @BeforeAll
    static void takeAPhone() {
        phone = Phone.take();
    }

    @AfterAll
    static void putItAway() {
        if (phone != null) {
            phone.close();
        }
    }
}
