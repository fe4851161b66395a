package org.guildhall.membership.imports.engine;

import jakarta.inject.Singleton;

/** Runs the job that removes what expired when a test wants it, and not only by the minute. */
@Singleton
public class ExpiryJob {

    private final ImportWork work;

    ExpiryJob(ImportWork work) {
        this.work = work;
    }

    public void run() {
        work.expire();
    }
}
