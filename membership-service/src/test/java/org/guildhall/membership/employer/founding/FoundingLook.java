package org.guildhall.membership.employer.founding;

import jakarta.inject.Singleton;

/** Looks for founding cases when a test wants it, and not only by the minute. */
@Singleton
public class FoundingLook {

    private final FoundingDetector detector;

    FoundingLook(FoundingDetector detector) {
        this.detector = detector;
    }

    public void look() {
        detector.look();
    }
}
