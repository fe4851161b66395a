package org.guildhall.reporting.job;

import jakarta.inject.Singleton;

/** Looks for what has expired when a test wants it, and not only by the minute. */
@Singleton
public class ExpiryLook {

    private final JobExpiry expiry;

    ExpiryLook(JobExpiry expiry) {
        this.expiry = expiry;
    }

    public void look() {
        expiry.look();
    }
}
