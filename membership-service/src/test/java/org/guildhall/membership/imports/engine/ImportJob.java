package org.guildhall.membership.imports.engine;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** Works imports off when a test wants it, and not only by the second; beside the timer, a lease says who has which. */
@Singleton
@Unremovable
public class ImportJob {

    private final ImportWork work;

    ImportJob(ImportWork work) {
        this.work = work;
    }

    public void run() {
        work.workOff();
    }
}
