package org.guildhall.membership.transfer;

import jakarta.inject.Singleton;

/** Runs the job of this wing when a test wants it, and not only by the minute. */
@Singleton
public class DeadlineJob {

    private final TransferDeadlines deadlines;

    DeadlineJob(TransferDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    public void run() {
        deadlines.look();
    }
}
